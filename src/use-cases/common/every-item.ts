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
