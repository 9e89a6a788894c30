import { undo } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const undoDecision =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now, { pack }) => undo(now, pack, ports.now(), by))
