import type { CheckProgress } from '../../core/check-progress.ts'
import type { Item } from '../../core/item/state.ts'
import { listTitle } from '../../core/list-title.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { basisOf } from '../../core/review-basis.ts'
import type { Ports } from '../../ports.ts'
import type { CheckedAgain } from '../common/recheck.ts'
import { retryOnConflict } from '../common/retry-on-conflict.ts'
import { isOutdated } from '../common/reviewer.ts'
import type { Dependencies } from '../dependencies.ts'

/** Somebody may act on the item at the same moment. */
const MAX_WRITES = 5

type OnProgress = (progress: CheckProgress) => void

/** One that ran out of time at submission or recheck. Idempotent. */
export const finishCheck = (deps: Dependencies) => {
  const { ports, read, reviewer, earlierReviews } = deps
  const { isWaiting, write } = recordCheck(deps)

  /** `ended` discards the outcome, since nothing waits for it. */
  return async (id: string, onProgress: OnProgress = () => {}, ended?: AbortSignal): Promise<void> => {
    const [item, snapshot] = await Promise.all([read(id), ports.officeSnapshot()])
    if (!isWaiting(item, snapshot) || !ports.background) return
    const checked = await check(item, ports.background, onProgress, ended)
    if (!ended?.aborted) await write(id, item, checked)
  }

  async function check(
    item: Item,
    background: NonNullable<Ports['background']>,
    onProgress: OnProgress,
    ended: AbortSignal | undefined,
  ): Promise<CheckedAgain> {
    const [draft, before, snapshot] = await Promise.all([
      ports.open(item.version!),
      ports.openText(item.version!),
      ports.officeSnapshot(),
    ])
    const begun = ports.now()
    const circumstances = await reviewer.circumstancesOf(draft, snapshot, begun, item.author)
    const found = await background.review(draft, circumstances, onProgress, ended)
    const earlier = [{ draft, review: item.review!, text: before }]
    const merged = await earlierReviews.merge(item.author!, draft, found, earlier)
    return { draft, snapshot, reviewBasis: basisOf(snapshot, begun), at: ports.now(), ...merged }
  }
}

export function recordCheck({ ports, commit, recheck }: Dependencies) {
  async function write(id: string, checked: Item, outcome: CheckedAgain): Promise<void> {
    await retryOnConflict(MAX_WRITES, () => writeOnce(id, checked, outcome))
  }

  async function writeOnce(id: string, checked: Item, outcome: CheckedAgain): Promise<void> {
    await commit(
      id,
      async (now, snapshot) => {
        if (now.version !== checked.version || !isWaiting(now, snapshot)) return []
        return now.progress === 'checking' ? recheck.finished(id, now, outcome) : recheck.rechecked(id, now, outcome)
      },
      {
        sideWrites: async () => ({
          title: listTitle(outcome.draft, outcome.text.parts, outcome.review, outcome.at),
        }),
      },
    )
  }

  /** Not routed yet, or on a basis that has changed. */
  function isWaiting(item: Item, snapshot: OfficeSnapshot): boolean {
    return item.progress === 'checking' || isOutdated(item, snapshot, ports.now())
  }

  return { isWaiting, write }
}
