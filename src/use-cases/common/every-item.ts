import type { ItemQuery, ItemRow, Ports } from '../../ports.ts'

export async function* everyItem(
  ports: Pick<Ports, 'items'>,
  query: Omit<ItemQuery, 'limit' | 'offset'>,
  page: number,
): AsyncGenerator<ItemRow> {
  for (let offset = 0; ; offset += page) {
    const rows = await ports.items({ ...query, limit: page, offset })
    yield* rows
    if (rows.length < page) return
  }
}

/** An item that changes between two pages is on one of them only. */
export async function* everyItemById(
  ports: Pick<Ports, 'items'>,
  query: Omit<ItemQuery, 'limit' | 'offset' | 'afterItem'>,
  page: number,
): AsyncGenerator<ItemRow> {
  for (let afterItem = ''; ; ) {
    const rows = await ports.items({ ...query, afterItem, limit: page })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    afterItem = last.item
  }
}
