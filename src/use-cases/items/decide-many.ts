import { checkBulkApproval } from '../../core/acts/approve-many.ts'
import { mustRead } from '../../core/reading.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Dependencies } from '../dependencies.ts'
import { decide } from './decide.ts'

type Chosen = { readonly id: string; readonly version: string; readonly shown: string }
type Outcome = { readonly id: string; readonly refused?: string }

export const decideMany = (deps: Dependencies) => {
  const { ports, read } = deps
  const decideOne = decide(deps)
  return async (by: string, chosen: readonly Chosen[]): Promise<Outcome[]> => {
    const [items, snapshot] = await Promise.all([Promise.all(chosen.map(({ id }) => read(id))), ports.officeSnapshot()])
    for (const item of items) mustRead(snapshot, item, by, ports.now())
    checkBulkApproval(items)
    const outcomes: Outcome[] = []
    for (const { id, version, shown } of chosen) {
      try {
        await decideOne(id, { by, version, shown, outcome: 'approved', acknowledged: [] })
        outcomes.push({ id })
      } catch (fault) {
        if (!(fault instanceof Refusal || fault instanceof Conflict)) throw fault
        outcomes.push({ id, refused: fault.message })
      }
    }
    return outcomes
  }
}
