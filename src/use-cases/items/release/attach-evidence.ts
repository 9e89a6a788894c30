import { attach } from '../../../core/acts/release.ts'
import type { Dependencies } from '../../dependencies.ts'

export const attachEvidence =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; evidence: string; reference: string }) =>
    commit(id, (now) => attach(now, { ...command, at: ports.now() }))
