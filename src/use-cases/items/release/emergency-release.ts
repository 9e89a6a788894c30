import { emergencyRelease as decide, type Emergency } from '../../../core/acts/emergency.ts'
import { isStopped, mustNotBeStopped } from '../../../core/stop.ts'
import { openedBy } from '../../common/opened-files.ts'
import type { Dependencies } from '../../dependencies.ts'
import { proveContent } from './prove-content.ts'

/** The person who releases says that it goes out despite a stop. */
export const emergencyRelease = (deps: Dependencies) => {
  const { ports, commit, certify } = deps
  const prove = proveContent(deps)
  return async (id: string, command: Omit<Emergency, 'at' | 'served' | 'due'>) => {
    await prove(id)
    return commit(id, async (now, snapshot, past) => {
      const despiteStop = command.despiteStop === true && isStopped(snapshot, id, now.version)
      if (!despiteStop) mustNotBeStopped(snapshot, id, now.version)
      const opened = await openedBy(ports, id, now, command.by)
      return certify(id, past, decide(now, snapshot, { ...command, ...opened, despiteStop, at: ports.now() }))
    })
  }
}
