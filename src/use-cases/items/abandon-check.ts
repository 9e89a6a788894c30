import type { Dependencies } from '../dependencies.ts'
import { recordCheck } from './finish-check.ts'

/** The check failed every time: a person decides on what is on record, with what was not read listed. */
export const abandonCheck = (deps: Dependencies) => {
  const { ports, read, reviewer } = deps
  const { write } = recordCheck(deps)
  return async (id: string): Promise<void> => {
    const item = await read(id)
    if (item.progress !== 'checking') return
    const [draft, text, house] = await Promise.all([
      ports.open(item.version!),
      ports.openText(item.version!),
      ports.house(),
    ])
    const at = ports.now()
    const ground = item.ground ?? reviewer.basisOf(house, at)
    await write(id, item, { draft, text, house, ground, at, review: item.review! })
  }
}
