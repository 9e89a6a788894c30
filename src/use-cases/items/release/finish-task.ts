import { finish } from '../../../core/acts/withdraw.ts'
import type { Dependencies } from '../../dependencies.ts'

export const finishTask =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: { by: string; task: string; how: string }) =>
    commit(id, (now) => finish(now, { ...command, at: ports.now() }))
