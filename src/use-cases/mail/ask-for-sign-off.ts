import type { Item } from '../../core/item/state.ts'
import { askForSignOff as decide } from '../../core/mail/declare.ts'
import { signOffsAnew } from '../common/sign-offs-anew.ts'
import type { Dependencies } from '../dependencies.ts'

/** The approver is asked at once. */
export const askForSignOff = (deps: Dependencies) => {
  const { ports, commit } = deps
  const route = signOffsAnew(deps)
  return async (id: string, by: string): Promise<Item> => {
    const routed = await route(id)
    return commit(id, async (now, snapshot) => {
      const at = ports.now()
      return decide(now, { at, by, signOffs: await routed({ ...now, signOffAsked: true }, snapshot, at) })
    })
  }
}
