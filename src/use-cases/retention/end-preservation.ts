import { endPreservation as decide } from '../../core/acts/retention.ts'
import type { Dependencies } from '../dependencies.ts'

export const endPreservation =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; reason: string }) =>
    commit(id, (now, snapshot) => decide(now, snapshot, { ...command, at: ports.now() }))
