import { order as decide } from '../../../core/acts/release.ts'
import { mustStand } from '../../../core/clock/lapses.ts'
import { mustNotBeStopped } from '../../../core/stop.ts'
import { orderKey } from '../../common/order-key.ts'
import { mustBePermitted } from '../../common/permitted.ts'
import type { Dependencies } from '../../dependencies.ts'
import { catchUp } from '../catch-up.ts'
import { proveContent } from './prove-content.ts'
import { requirePressList } from './require-press-list.ts'

/** Delivers once the undo time has passed. */
export const order = (deps: Dependencies) => {
  const { ports, commit } = deps
  const checkAgain = catchUp(deps)
  const prove = proveContent(deps)
  const pressListCheck = requirePressList(deps)
  return async (id: string, by: string) => {
    await prove(id)
    await checkAgain(id)
    const requireSendable = await pressListCheck()
    return commit(id, async (now, snapshot) => {
      mustNotBeStopped(snapshot, id, now.version)
      mustStand(now, snapshot, ports.now())
      await mustBePermitted(ports, now, snapshot)
      const key = await orderKey(now.certificate?.jws ?? '', ports.digest)
      const entries = decide(now, snapshot, { at: ports.now(), by, key })
      requireSendable()
      return entries
    })
  }
}
