import { lift } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const liftHold =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string, reason: string) =>
    commit(id, (now, snapshot) => lift(now, snapshot, { at: ports.now(), by, reason }))
