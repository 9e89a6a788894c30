import { confirm as decide, mayConfirm } from '../../../core/acts/release.ts'
import { mustStand } from '../../../core/clock/lapses.ts'
import { mustNotBeStopped } from '../../../core/stop.ts'
import { mustBePermitted } from '../../common/permitted.ts'
import type { Dependencies } from '../../dependencies.ts'
import { catchUp } from '../catch-up.ts'
import { proveContent } from './prove-content.ts'

export const confirm = (deps: Dependencies) => {
  const { ports, commit } = deps
  const checkAgain = catchUp(deps)
  const prove = proveContent(deps)
  return async (id: string, command: { by: string; receipt: string; address?: string }) => {
    await prove(id)
    await checkAgain(id)
    return commit(id, async (now, snapshot) => {
      mayConfirm(now, snapshot, command.by)
      mustNotBeStopped(snapshot, id, now.version)
      mustStand(now, snapshot, ports.now())
      await mustBePermitted(ports, now, snapshot)
      return decide(now, { ...command, at: ports.now() })
    })
  }
}
