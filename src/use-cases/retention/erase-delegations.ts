import { addDays } from '../../core/calendar.ts'
import { type DelegationEntry, type DelegationNow, lastDay } from '../../core/delegation.ts'
import { SYSTEM } from '../../core/office-snapshot.ts'
import { Conflict } from '../../core/refusal.ts'
import type { RetentionLine } from '../../core/registers.ts'
import type { Dependencies } from '../dependencies.ts'

/** The reason may reveal an illness. Returns how many. */
export function eraseDelegations({ ports }: Pick<Dependencies, 'ports'>) {
  return async function eraseReasons(lines: readonly RetentionLine[], at: string, today: string): Promise<number> {
    const found = lines.filter(({ what }) => what === 'delegations').toSorted((a, b) => b.days - a.days)[0]
    if (!found) return 0
    const over = addDays(today, -found.days)
    const due = (await ports.officeSnapshot()).delegations.filter((one) => !one.erased && lastDay(one) < over)
    const entry: DelegationEntry = { at, by: SYSTEM, what: 'words-erased', line: found.id ?? found.what }
    let count = 0
    for (const one of due) if (await eraseReason(one, entry)) count++
    return count
  }

  /** Returns false on a conflict, and the next run finds it again. */
  async function eraseReason({ id, length }: DelegationNow, entry: DelegationEntry): Promise<boolean> {
    try {
      await ports.append({ stream: `delegation:${id}`, after: length, entries: [entry], eraseWords: true })
      return true
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
      return false
    }
  }
}
