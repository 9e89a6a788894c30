import type { Missing } from '../../core/gates/gate.ts'
import type { Dependencies } from '../dependencies.ts'
import { checkGates } from './check-gates.ts'

/** What the gates say today of the current version of an item. */
export const checkItemGates = (deps: Dependencies) => {
  const { ports, read } = deps
  const check = checkGates(deps)
  return async (id: string): Promise<Missing[]> => {
    const item = await read(id)
    const draft = await ports.open(item.version!)
    // What was attached after the submission counts as well.
    const evidence = [...draft.evidence, ...item.evidence]
    return check({ ...draft, evidence }, item.author!, item.review)
  }
}
