import { pass } from '../../core/acts/pass.ts'
import type { Dependencies } from '../dependencies.ts'

export const passOn =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; to: string; note?: string }) =>
    commit(id, (now, snapshot) => pass(now, snapshot, { ...command, at: ports.now() }))
