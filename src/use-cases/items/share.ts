import { share as decide } from '../../core/acts/share.ts'
import type { Dependencies } from '../dependencies.ts'

export const share =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { readonly by: string; readonly person?: string }) =>
    commit(id, (now, snapshot) => decide(now, snapshot, { ...command, at: ports.now() }))
