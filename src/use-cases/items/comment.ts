import { comment as decide, type Remark } from '../../core/acts/follow.ts'
import type { Dependencies } from '../dependencies.ts'

export const comment =
  ({ ports, commit, read }: Dependencies) =>
  async (id: string, command: Remark & { by: string }) => {
    const parts = command.anchor ? (await ports.openText((await read(id)).version!)).parts : []
    return commit(id, (now) => decide(now, parts, { ...command, at: ports.now() }))
  }
