import { share as decide } from '../../core/acts/share.ts'
import type { Dependencies } from '../dependencies.ts'

/** Opens it to one person, or to the office, for reading. */
export const share =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { readonly by: string; readonly person?: string }) =>
    commit(id, (now, snapshot) => decide(now, snapshot, { ...command, at: ports.now() }))
