import { meet } from '../../../core/acts/release.ts'
import type { Dependencies } from '../../dependencies.ts'

/** Records how a condition of the approval is met. */
export const meetCondition =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; condition: string; how: string }) =>
    commit(id, (now) => meet(now, { ...command, at: ports.now() }))
