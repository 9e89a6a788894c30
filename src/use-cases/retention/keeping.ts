import { answerGlass, askToOpen, breakGlass } from '../../core/acts/break-glass.ts'
import { endPreservation, eraseDue, eraseNow, preserve, SETTLED_MS } from '../../core/acts/keep.ts'
import { mayRead, OVERSEERS } from '../../core/authority.ts'
import { addDays } from '../../core/calendar.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Entry, GlassGround } from '../../core/entry.ts'
import type { House } from '../../core/house.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { mayLook } from '../../core/record/record.ts'
import { type ItemClass, isItemClass, restingIn } from '../../core/record/retention.ts'
import { Conflict } from '../../core/refusal.ts'
import type { RetentionLine } from '../../core/registers.ts'
import type { ItemRow, Ports } from '../../ports.ts'
import type { Acting } from '../shared/journal.ts'
import { forgetDelegations } from './erase-delegations.ts'
import { forgetRows } from './erase-rows.ts'

const PAGE = 200
const ERASED = 'Content erased'

export type Forgotten = { readonly items: number; readonly rows: number; readonly faults: readonly string[] }

/** How long content is kept, and who may read what is not theirs to read. */
export function keepingActs(ports: Ports, { act, history }: Acting) {
  const forgetOldRows = forgetRows(ports)
  const forgetOldDelegations = forgetDelegations(ports)
  let swept = ''

  return {
    preserve: (id: string, command: { by: string; reason: string; until?: string }) =>
      act(id, (now, house) => preserve(now, house, { ...command, at: ports.now() })),
    endPreservation: (id: string, command: { by: string; reason: string }) =>
      act(id, (now, house) => endPreservation(now, house, { ...command, at: ports.now() })),

    /** Before its time. What is destroyed cannot be had back, from no backup either. */
    async erase(id: string, command: { by: string; reason: string }): Promise<Item> {
      const at = ports.now()
      return erased(id, at, (now, house) => eraseNow(now, house, { ...command, at }))
    },

    /** Everything under a legal hold, newest first, for those who look at the whole record. */
    async preserved(by: string): Promise<{ row: ItemRow; item: Item; reads: boolean }[]> {
      const at = ports.now()
      const [day, house] = [dayOf(at), await ports.house()]
      mayLook(house, by, day, OVERSEERS)
      const rows = await ports.items({ legalHold: { day, on: true }, limit: PAGE })
      return Promise.all(
        rows.map(async (row) => {
          const item = itemFrom(await history(row.item))
          return { row, item, reads: mayRead(house, item, by, at) }
        }),
      )
    },

    askToOpen: (id: string, command: { by: string; ground: GlassGround; why: string }) =>
      act(id, (now, house) => askToOpen(now, house, { ...command, at: ports.now() })),
    answerGlass: (id: string, command: { by: string; outcome: 'allowed' | 'refused'; reason: string; tell: boolean }) =>
      act(id, (now, house) => answerGlass(now, house, { ...command, at: ports.now() })),
    breakGlass: (id: string, by: string) => act(id, (now) => breakGlass(now, { at: ports.now(), by })),

    /**
     * Destroys what the retention schedule says is due. Asked as often as one likes: it looks once a day, and again when the
     * schedule has changed. One item that fails holds up no other.
     */
    async forget(): Promise<Forgotten> {
      const at = ports.now()
      const house = await ports.house()
      const lines = house.office.retention ?? []
      const state = JSON.stringify([dayOf(at), lines])
      if (state === swept) return { items: 0, rows: 0, faults: [] }
      const faults: string[] = []
      let items = 0
      for (const line of lines) if (isItemClass(line.what)) items += await forgetItems(line, line.what, at, faults)
      const rows = (await forgetOldRows(lines, dayOf(at))) + (await forgetOldDelegations(lines, at, dayOf(at)))
      await ports.shred(PAGE)
      if (faults.length === 0) swept = state
      return { items, rows, faults }
    },
  }

  async function forgetItems(line: RetentionLine, what: ItemClass, at: string, faults: string[]): Promise<number> {
    const day = dayOf(at)
    // What went out and whose correction came to nothing rests in a state of the abandoned.
    const progress = what === 'released' ? [...restingIn(what), ...restingIn('abandoned')] : restingIn(what)
    let items = 0
    let offset = 0
    for (;;) {
      const rows = await ports.items({
        ...{ progress: [...new Set(progress)], mail: what === 'mail', erased: false },
        ...{ legalHold: { day, on: false }, changedBefore: `${addDays(day, 1 - line.days)}T00:00:00.000Z` },
        ...{ limit: PAGE, offset },
      })
      for (const { item } of rows) {
        const done = await erasedIfDue(item, at, faults)
        if (done) items++
        else offset++
      }
      if (rows.length < PAGE) return items
    }
  }

  async function erasedIfDue(id: string, at: string, faults: string[]): Promise<boolean> {
    try {
      return (await erased(id, at, (now, house) => eraseDue(now, house, at))).erased?.at === at
    } catch (fault) {
      // Somebody acted at the same moment: then something has happened to it, and its time begins again.
      if (!(fault instanceof Conflict)) faults.push(`${id}: ${(fault as Error).name}`)
      return false
    }
  }

  /** The entry, the emptied rows and the keys to be destroyed in one batch; then the keys are destroyed. */
  async function erased(id: string, at: string, next: (now: Item, house: House) => Entry[]): Promise<Item> {
    const keptBefore = new Date(Date.parse(at) - SETTLED_MS).toISOString()
    let made = 0
    const item = await act(
      id,
      (now, house) => {
        const entries = next(now, house)
        made = entries.length
        return entries
      },
      async ({ versions }) => ({
        title: ERASED,
        eraseContent: { item: id, versions: [...new Set(versions)], keptBefore },
      }),
    )
    if (made > 0) await ports.shred(PAGE)
    return item
  }
}
