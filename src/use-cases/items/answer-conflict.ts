import { type ConflictAnswer, answerConflict as decide } from '../../core/acts/conflict.ts'
import { signOffsWithout } from '../common/sign-offs-without.ts'
import type { Dependencies } from '../dependencies.ts'

export const answerConflict = (deps: Dependencies) => {
  const { ports, commit } = deps
  const route = signOffsWithout(deps)
  return async (id: string, command: Omit<ConflictAnswer, 'at' | 'signOffs'>) => {
    const routed = await route(id, command.person)
    return commit(id, async (now, snapshot) => {
      const at = ports.now()
      const why = now.openConflicts.get(command.person)?.reason ?? ''
      return decide(now, snapshot, { ...command, at, signOffs: await routed(now, snapshot, at, why) })
    })
  }
}
