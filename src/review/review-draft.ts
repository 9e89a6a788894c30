import type { Circumstances, Known, Rule } from '../../detectors/contract.ts'
import type { CheckProgress } from '../core/check-progress.ts'
import { contentsOf } from '../core/contents.ts'
import type { Draft } from '../core/draft.ts'
import type { Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { ANSWER_MS, LONGER_WEIGHING_MS, SHORTEST_WEIGHING_MS } from '../reading/limits.ts'
import { type LongerDraft, type ReadFile, read } from '../reading/read.ts'
import type { Hear } from './classifier/classify.ts'
import type { WeighApart } from './worker-pool.ts'
import { weigh } from './review-reading.ts'

export type Looker = {
  readonly known: Known
  readonly rules: readonly Rule[]
  readonly readFile?: ReadFile
  readonly hear: Hear
  /** Where there are threads, all is weighed in one of them, and what takes too long can be stopped. */
  readonly apart?: WeighApart
}

/**
 * Draft → what was read, and what was found in it. A message's own envelope counts where the author gave none. With `reached` nobody
 * waits for the answer: it takes longer, and tells how far it has come.
 */
export async function examine(
  draft: Draft,
  said: Circumstances,
  by: Looker,
  reached?: (progress: CheckProgress) => void,
): Promise<{ ledger: Ledger; review: Review }> {
  const begun = performance.now()
  const files = Math.max(1, draft.files.length)
  const ledger = await read(draft, by.readFile, reached && reading(draft.files.length, reached))
  reached?.({ stage: 'checking' })
  const circumstances = said.mail || !ledger.mail ? said : { ...said, mail: ledger.mail }
  const weighed = { ledger, circumstances, known: by.known }
  const left = Math.max(SHORTEST_WEIGHING_MS, ANSWER_MS * files - (performance.now() - begun))
  const review = by.apart
    ? await by.apart(weighed, by.rules, reached ? LONGER_WEIGHING_MS : left)
    : await weigh(weighed, by.rules, by.hear)
  return { ledger, review: { ...review, contents: contentsOf(ledger, review.unread) } }
}

function reading(files: number, reached: (progress: CheckProgress) => void): LongerDraft {
  return { reached: (file, at) => reached({ stage: 'reading', file, files, ...at }) }
}
