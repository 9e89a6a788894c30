import { cancel as decide } from '../../../core/acts/release.ts'
import type { Dependencies } from '../../dependencies.ts'

export const cancel =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string, reason: string) =>
    commit(id, (now, snapshot) => decide(now, snapshot, { at: ports.now(), by, reason }))
