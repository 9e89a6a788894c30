import { askForAccess } from '../../core/acts/break-glass.ts'
import type { AccessGround } from '../../core/entry.ts'
import type { Dependencies } from '../dependencies.ts'

export const requestAccess =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; ground: AccessGround; why: string }) =>
    commit(id, (now, snapshot) => askForAccess(now, snapshot, { ...command, at: ports.now() }))
