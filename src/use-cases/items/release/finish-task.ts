import { finish } from '../../../core/acts/withdraw.ts'
import type { Dependencies } from '../../dependencies.ts'

/** Somebody has done what was to be done after a release. */
export const finishTask =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; task: string; how: string }) =>
    commit(id, (now) => finish(now, { ...command, at: ports.now() }))
