import type { ItemQuery, ItemRow, Ports } from '../../ports.ts'

/** Every item that a query finds, read page by page as they are asked for. */
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

/** The same by id. An item that changes while the pages are read is on one of them, and on no two. */
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
