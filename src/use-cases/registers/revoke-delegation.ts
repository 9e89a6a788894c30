import * as delegating from '../../core/acts/delegate.ts'
import type { Dependencies } from '../dependencies.ts'
import { commitDelegation } from './commit-delegation.ts'

export const revokeDelegation = (deps: Dependencies) => {
  const commit = commitDelegation(deps)
  return (id: string, by: string, reason: string): Promise<void> =>
    commit(id, (now) => delegating.revoke(now, { at: deps.ports.now(), by, reason }))
}
