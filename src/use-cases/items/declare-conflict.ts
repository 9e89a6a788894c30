import { declareConflict as decide } from '../../core/acts/conflict.ts'
import { signOffsWithout } from '../common/sign-offs-without.ts'
import type { Dependencies } from '../dependencies.ts'

export const declareConflict = (deps: Dependencies) => {
  const { ports, commit } = deps
  const route = signOffsWithout(deps)
  return async (id: string, command: { by: string; person: string; reason: string }) => {
    const routed = await route(id, command.person)
    return commit(id, async (now, snapshot) => {
      const at = ports.now()
      return decide(now, snapshot, { ...command, at, signOffs: await routed(now, snapshot, at, command.reason) })
    })
  }
}
