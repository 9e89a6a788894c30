import * as delegating from '../../core/acts/delegate.ts'
import type { Dependencies } from '../dependencies.ts'
import { commitDelegation } from './commit-delegation.ts'

export const acceptDelegation = (deps: Dependencies) => {
  const commit = commitDelegation(deps)
  return (id: string, by: string): Promise<void> => commit(id, (now) => delegating.accept(now, deps.ports.now(), by))
}
