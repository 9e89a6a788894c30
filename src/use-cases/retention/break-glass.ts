import { openUnderAccess as decide } from '../../core/acts/break-glass.ts'
import type { Dependencies } from '../dependencies.ts'

export const breakGlass =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now) => decide(now, { at: ports.now(), by }))
