import { explain as decide, type Explanation } from '../../core/acts/resolve.ts'
import type { Dependencies } from '../dependencies.ts'

export const explain =
  ({ ports, commit }: Dependencies) =>
  (id: string, command: Omit<Explanation, 'at'>) =>
    commit(id, (now) => decide(now, { ...command, at: ports.now() }))
