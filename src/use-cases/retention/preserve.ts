import { preserve as decide } from '../../core/acts/keep.ts'
import type { Dependencies } from '../dependencies.ts'

/** Puts an item under a legal hold: nothing of it is erased. */
export const preserve =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; reason: string; until?: string }) =>
    commit(id, (now, house) => decide(now, house, { ...command, at: ports.now() }))
