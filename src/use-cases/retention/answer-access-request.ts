import { decideAccess } from '../../core/acts/break-glass.ts'
import type { Dependencies } from '../dependencies.ts'

type Answer = { by: string; outcome: 'allowed' | 'refused'; reason: string; tell: boolean }

export const answerAccessRequest =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: Answer) =>
    commit(id, (now, snapshot) => decideAccess(now, snapshot, { ...command, at: ports.now() }))
