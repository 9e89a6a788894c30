import * as delegating from '../../core/acts/delegate.ts'
import type { Delegation } from '../../core/delegation.ts'
import type { Dependencies } from '../dependencies.ts'
import { commitDelegation } from './commit-delegation.ts'

/** Returns the id of the delegation. */
export const delegate = (deps: Dependencies) => {
  const commit = commitDelegation(deps)
  return async (command: Omit<Delegation, 'id'>, by: string): Promise<string> => {
    const id = deps.ports.newId()
    await commit(id, (_, snapshot) => delegating.delegate(snapshot, { ...command, id }, deps.ports.now(), by))
    return id
  }
}
