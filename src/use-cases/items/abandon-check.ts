import type { Dependencies } from '../dependencies.ts'
import { recordCheck } from './finish-check.ts'

/** The check failed every time: a person decides on what is on record, which lists what could not be read. */
export const abandonCheck = (deps: Dependencies) => {
  const { ports, read, reviewer } = deps
  const { write } = recordCheck(deps)
  return async (id: string): Promise<void> => {
    const item = await read(id)
    if (item.progress !== 'checking') return
    const [draft, text, snapshot] = await Promise.all([
      ports.open(item.version!),
      ports.openText(item.version!),
      ports.officeSnapshot(),
    ])
    const at = ports.now()
    const reviewBasis = item.reviewBasis ?? reviewer.basisOf(snapshot, at)
    await write(id, item, { draft, text, snapshot, reviewBasis, at, review: item.review! })
  }
}
