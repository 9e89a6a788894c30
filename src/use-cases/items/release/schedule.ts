import { schedule as decide } from '../../../core/acts/release.ts'
import { mustStand } from '../../../core/clock/lapses.ts'
import type { Means } from '../../../core/entry.ts'
import { mustNotBeStopped } from '../../../core/stop.ts'
import { mustBePermitted } from '../../common/permitted.ts'
import type { Dependencies } from '../../dependencies.ts'
import { catchUp } from '../catch-up.ts'
import { requirePressList } from './require-press-list.ts'

export const schedule = (deps: Dependencies) => {
  const { ports, commit } = deps
  const checkAgain = catchUp(deps)
  const pressListCheck = requirePressList(deps)
  return async (id: string, command: { by: string; for: string; means: Means }) => {
    const requireSendable = await pressListCheck()
    await checkAgain(id)
    return commit(id, async (now, snapshot) => {
      mustNotBeStopped(snapshot, id, now.version)
      mustStand(now, snapshot, ports.now())
      await mustBePermitted(ports, now, snapshot)
      const entries = decide(now, snapshot, { ...command, at: ports.now() })
      if (command.means === 'press-list') requireSendable()
      return entries
    })
  }
}
