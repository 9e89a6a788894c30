import { lift } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const liftHold =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string, reason: string) =>
    commit(id, (now, house) => lift(now, house, { at: ports.now(), by, reason }))
