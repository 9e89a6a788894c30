import { claim as decide } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

/** A claim lasts half an hour and stops nobody. */
export const claim =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now, snapshot) => decide(now, snapshot, ports.now(), by))
