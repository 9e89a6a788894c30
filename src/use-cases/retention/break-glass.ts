import { openUnderAccess as decide } from '../../core/acts/break-glass.ts'
import type { Dependencies } from '../dependencies.ts'

/** Opens content under an access request that was allowed. */
export const breakGlass =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now) => decide(now, { at: ports.now(), by }))
