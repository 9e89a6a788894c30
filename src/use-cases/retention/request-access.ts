import { askToOpen } from '../../core/acts/break-glass.ts'
import type { GlassGround } from '../../core/entry.ts'
import type { Dependencies } from '../dependencies.ts'

/** Asks to read what is not this person's to read. */
export const requestAccess =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; ground: GlassGround; why: string }) =>
    commit(id, (now, house) => askToOpen(now, house, { ...command, at: ports.now() }))
