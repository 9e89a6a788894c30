import { readerNames } from '../../../core/authority.ts'
import { dayOf } from '../../../core/deadline.ts'
import type { Item } from '../../../core/item/state.ts'
import type { OfficeSnapshot } from '../../../core/office-snapshot.ts'
import type { ItemQuery, ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'

export type ListQuery = Omit<ItemQuery, 'readers' | 'offset'> & { readonly offset?: number }

type IsOpen = (item: Item) => boolean

const PAGE = 100

/** With their items, so that a list shows only what its reader may read. */
export function readRows({ ports, read }: Dependencies) {
  /** May select more than the person may open. */
  function limitTo(snapshot: OfficeSnapshot, by: string, query: ListQuery): ItemQuery {
    const readers = readerNames(snapshot, by, dayOf(ports.now()))
    return { ...query, ...(readers ? { readers } : {}) }
  }

  /** Counted among readable items, so that pages reveal nothing about others. */
  async function openPage(isOpen: IsOpen, query: ItemQuery): Promise<readonly ItemRow[]> {
    const { limit, offset = 0 } = query
    const found: ItemRow[] = []
    for (let seen = 0, more = true; more && found.length < offset + limit; seen += PAGE) {
      const rows = await ports.items({ ...query, limit: PAGE, offset: seen })
      found.push(...(await openOf(rows, isOpen)))
      more = rows.length === PAGE
    }
    return found.slice(offset, offset + limit)
  }

  async function openOf(rows: readonly ItemRow[], isOpen: IsOpen): Promise<ItemRow[]> {
    const items = await Promise.all(rows.map(async (row) => ({ row, item: await read(row.item) })))
    return items.filter(({ item }) => isOpen(item)).map(({ row }) => row)
  }

  return { limitTo, openPage, openOf }
}

/** For a row whose reader may not see them. */
export const WITHOUT_FINDINGS: Partial<ItemRow> = {
  ...{ verdict: 'clear', findings: 0, notes: 0, holder: null, reserved: false, due: null, onHold: false },
  ...{ claimedBy: null, claimedUntil: null, legalHold: null },
}
