import { emergencyRelease as decide, type Emergency } from '../../../core/acts/emergency.ts'
import { mustNotBeStopped } from '../../../core/stop.ts'
import { openedBy } from '../../common/opened-files.ts'
import type { Dependencies } from '../../dependencies.ts'
import { proveContent } from './prove-content.ts'

/** Releases at once, before all sign-offs are given. It is reviewed afterwards. */
export const emergencyRelease = (deps: Dependencies) => {
  const { ports, commit, certify } = deps
  const prove = proveContent(deps)
  return async (id: string, command: Omit<Emergency, 'at' | 'served' | 'due'>) => {
    await prove(id)
    return commit(id, async (now, snapshot, past) => {
      mustNotBeStopped(snapshot, id)
      const opened = await openedBy(ports, id, now, command.by)
      return certify(id, past, decide(now, snapshot, { ...command, ...opened, at: ports.now() }))
    })
  }
}
