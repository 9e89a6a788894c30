import type { SignOff } from '../../core/entry.ts'
import type { Item } from '../../core/item/state.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import type { Dependencies } from '../dependencies.ts'
import { signOffsAnew } from './sign-offs-anew.ts'

/** The content is opened before the act. */
export const signOffsWithout = (deps: Dependencies) => {
  const route = signOffsAnew(deps)
  return async (id: string, person: string) => {
    const routed = await route(id)
    return (now: Item, snapshot: OfficeSnapshot, at: string, reason: string): Promise<SignOff[]> =>
      routed({ ...now, excluded: new Map(now.excluded).set(person, reason) }, snapshot, at)
  }
}
