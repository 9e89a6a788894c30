import { eraseDue as decide } from '../../core/acts/retention.ts'
import { addDays } from '../../core/calendar.ts'
import { dayOf } from '../../core/deadline.ts'
import { finalStates, type ItemClass, isItemClass } from '../../core/record/retention.ts'
import { Conflict } from '../../core/refusal.ts'
import type { RetentionLine } from '../../core/registers.ts'
import type { Dependencies } from '../dependencies.ts'
import { eraseContent } from './erase-content.ts'
import { eraseDelegations } from './erase-delegations.ts'
import { eraseRows } from './erase-rows.ts'

const PAGE = 200

export type Erased = { readonly items: number; readonly rows: number; readonly faults: readonly string[] }

/** Once a day and when the schedule changes. A failure of one item does not stop others. */
export const eraseDue = (deps: Dependencies) => {
  const { ports } = deps
  const commitErasure = eraseContent(deps)
  const eraseOldRows = eraseRows(deps)
  const eraseOldDelegations = eraseDelegations(deps)
  let finished = ''

  return async (): Promise<Erased> => {
    const at = ports.now()
    const snapshot = await ports.officeSnapshot()
    const lines = snapshot.office.retention ?? []
    const state = JSON.stringify([dayOf(at), lines])
    if (state === finished) return { items: 0, rows: 0, faults: [] }
    const faults: string[] = []
    let items = 0
    for (const line of lines) if (isItemClass(line.what)) items += await eraseItems(line, line.what, at, faults)
    const rows = (await eraseOldRows(lines, dayOf(at))) + (await eraseOldDelegations(lines, at, dayOf(at)))
    await ports.shred(PAGE)
    if (faults.length === 0) finished = state
    return { items, rows, faults }
  }

  async function eraseItems(line: RetentionLine, what: ItemClass, at: string, faults: string[]): Promise<number> {
    const day = dayOf(at)
    // It may be a release whose correction was abandoned.
    const progress = what === 'released' ? [...finalStates(what), ...finalStates('abandoned')] : finalStates(what)
    let items = 0
    let offset = 0
    for (;;) {
      const rows = await ports.items({
        ...{ progress: [...new Set(progress)], mail: what === 'mail', erased: false },
        ...{ legalHold: { day, on: false }, changedBefore: `${addDays(day, 1 - line.days)}T00:00:00.000Z` },
        ...{ limit: PAGE, offset },
      })
      for (const { item } of rows) {
        const done = await eraseIfDue(item, at, faults)
        if (done) items++
        else offset++
      }
      if (rows.length < PAGE) return items
    }
  }

  async function eraseIfDue(id: string, at: string, faults: string[]): Promise<boolean> {
    try {
      return (await commitErasure(id, at, (now, snapshot) => decide(now, snapshot, at))).erased?.at === at
    } catch (fault) {
      // The item's retention period starts again.
      if (!(fault instanceof Conflict)) faults.push(`${id}: ${(fault as Error).name}`)
      return false
    }
  }
}
