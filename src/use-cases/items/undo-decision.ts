import { undo } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

/** Takes an approval back, within two minutes. */
export const undoDecision =
  ({ ports, policy, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now) => undo(now, policy, ports.now(), by))
