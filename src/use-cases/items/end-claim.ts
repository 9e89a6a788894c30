import { unclaim } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const endClaim =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now) => unclaim(now, ports.now(), by))
