import { claim as decide } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

/** Tells others that this person is looking at it, for half an hour. */
export const claim =
  ({ ports, policy, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now, snapshot) => decide(now, snapshot, policy, ports.now(), by))
