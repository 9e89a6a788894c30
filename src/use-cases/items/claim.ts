import { claim as decide } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const claim =
  ({ ports, commit }: Dependencies) =>
  (id: string, by: string) =>
    commit(id, (now, snapshot) => decide(now, snapshot, ports.now(), by))
