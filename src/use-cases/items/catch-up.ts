import { lapses } from '../../core/clock/lapses.ts'
import type { Item } from '../../core/item/state.ts'
import { isCutShort } from '../../core/review.ts'
import { basisOf } from '../../core/review-basis.ts'
import { isOutdated } from '../common/reviewer.ts'
import type { Dependencies } from '../dependencies.ts'
import { recordCheck } from './finish-check.ts'

/**
 * Checks an item again before an act on it, where the basis of its review has changed, so that nobody waits for the
 * clock. A check that fails or runs out of time is left to the clock, and the act is refused until then. True where it
 * was routed anew.
 */
export const catchUp = (deps: Dependencies) => {
  const { ports, read, reviewer } = deps
  const { write } = recordCheck(deps)
  return async (id: string): Promise<boolean> => {
    const [item, snapshot] = await Promise.all([read(id), ports.officeSnapshot()])
    const at = ports.now()
    if (!isOutdated(item, snapshot, at) || lapses(item, snapshot, at)) return false
    const draft = await ports.open(item.version!)
    const looked = await reviewer.review(draft, snapshot, at, item.author).catch(() => undefined)
    if (!looked || isCutShort(looked.review)) return false
    await write(id, item, { draft, snapshot, reviewBasis: basisOf(snapshot, at), at, ...looked })
    return routing(await read(id)) !== routing(item)
  }
}

const routing = ({ progress, signOffs }: Item): string => JSON.stringify([progress, signOffs])
