import { hold as decide } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const hold =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string, reason: string) =>
    commit(id, (now) => decide(now, { at: ports.now(), by, reason }))
