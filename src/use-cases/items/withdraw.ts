import { withdraw as decide } from '../../core/acts/withdraw.ts'
import type { Dependencies } from '../dependencies.ts'

export const withdraw =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string, reason: string) =>
    commit(id, (now, snapshot) => decide(now, snapshot, { at: ports.now(), by, reason }))
