import { share, unshare } from '../../core/acts/share.ts'
import { isPublic, mayRead, readerNames } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import type { House } from '../../core/house.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import type { ItemQuery, ItemRow, Line, Ports } from '../../ports.ts'
import type { Acting } from '../shared/journal.ts'

type Whom = { readonly by: string; readonly person?: string }
type Asked = Omit<ItemQuery, 'readers' | 'offset'> & { readonly offset?: number }

const NOTHING_FOUND: Partial<ItemRow> = {
  ...{ verdict: 'clear', findings: 0, notes: 0, holder: null, reserved: false, due: null, onHold: false },
  ...{ claimedBy: null, claimedUntil: null, legalHold: null },
}

const PAGE = 100

/** Who may read an item, and lists of what somebody may read. */
export function sharingActs(ports: Ports, { act, history }: Acting) {
  return {
    /** Opens it to one person, or to the office, for reading. */
    share: (id: string, command: Whom) => act(id, (now, house) => share(now, house, { ...command, at: ports.now() })),
    unshare: (id: string, command: Whom) =>
      act(id, (now, house) => unshare(now, house, { ...command, at: ports.now() })),

    /** Those of the items asked for that this person may read. */
    async itemsFor(by: string, query: Asked): Promise<readonly ItemRow[]> {
      const [house, at] = [await ports.house(), ports.now()]
      return only((item) => mayRead(house, item, by, at), asked(house, by, query))
    },

    /** The same, and what is public: of that a line says no more than everybody may know. */
    async itemsAndReleases(by: string, query: Asked): Promise<readonly Line[]> {
      const [house, at] = [await ports.house(), ports.now()]
      const rows = await only((item) => mayRead(house, item, by, at) || isPublic(item, at), asked(house, by, query))
      const readable = new Set((await those(rows, (item) => mayRead(house, item, by, at))).map(({ item }) => item))
      return rows.map((row) => (readable.has(row.item) ? row : { ...row, ...NOTHING_FOUND, released: true as const }))
    },

    /** What this person handed in first. Where somebody else has since handed in a marked version, its title is not told. */
    async ownItems(by: string, query: Omit<Asked, 'author'>): Promise<readonly ItemRow[]> {
      const [house, rows, at] = [await ports.house(), await ports.items({ ...query, author: by }), ports.now()]
      const blocked = rows.filter(({ verdict }) => verdict === 'block')
      const open = new Set((await those(blocked, (item) => mayRead(house, item, by, at))).map(({ item }) => item))
      return rows.map((row) =>
        row.verdict !== 'block' || open.has(row.item) ? row : { ...row, ...NOTHING_FOUND, title: 'A closed draft' },
      )
    },

    /** Those that somebody shared with this person by name. */
    async sharedWith(by: string, query: Asked): Promise<readonly ItemRow[]> {
      const [house, at] = [await ports.house(), ports.now()]
      const open = (item: Item) => item.shared.has(by) && mayRead(house, item, by, at)
      return only(open, { ...query, readers: [`shared:${by}`] })
    },

    /** Those of these rows that this person may read. */
    async readableOf(house: House, by: string, rows: readonly ItemRow[]): Promise<readonly ItemRow[]> {
      const at = ports.now()
      return those(rows, (item) => mayRead(house, item, by, at))
    },
  }

  function asked(house: House, by: string, query: Asked): ItemQuery {
    const readers = readerNames(house, by, dayOf(ports.now()))
    return { ...query, ...(readers ? { readers } : {}) }
  }

  /** Pages are counted in what is open, so that a page tells nothing of what is not. */
  async function only(open: (item: Item) => boolean, query: ItemQuery): Promise<readonly ItemRow[]> {
    const { limit, offset = 0 } = query
    const found: ItemRow[] = []
    for (let seen = 0, more = true; more && found.length < offset + limit; seen += PAGE) {
      const rows = await ports.items({ ...query, limit: PAGE, offset: seen })
      found.push(...(await those(rows, open)))
      more = rows.length === PAGE
    }
    return found.slice(offset, offset + limit)
  }

  async function those(rows: readonly ItemRow[], open: (item: Item) => boolean): Promise<ItemRow[]> {
    const items = await Promise.all(rows.map(async (row) => ({ row, item: itemFrom(await history(row.item)) })))
    return items.filter(({ item }) => open(item)).map(({ row }) => row)
  }
}
