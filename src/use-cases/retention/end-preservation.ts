import { endPreservation as decide } from '../../core/acts/keep.ts'
import type { Dependencies } from '../dependencies.ts'

export const endPreservation =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; reason: string }) =>
    commit(id, (now, house) => decide(now, house, { ...command, at: ports.now() }))
