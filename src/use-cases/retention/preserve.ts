import { preserve as decide } from '../../core/acts/retention.ts'
import type { Dependencies } from '../dependencies.ts'

/** A legal hold stops every erasure of the item. */
export const preserve =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; reason: string; until?: string }) =>
    commit(id, (now, snapshot) => decide(now, snapshot, { ...command, at: ports.now() }))
