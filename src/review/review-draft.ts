import type { Circumstances, Known, Rule } from '../../detectors/contract.ts'
import type { CheckProgress } from '../core/check-progress.ts'
import { contentsOf } from '../core/contents.ts'
import type { Draft } from '../core/draft.ts'
import type { Review } from '../core/review.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'
import { type LongerDraft, type ReadFile, read } from '../reading/read.ts'
import type { Classifier } from './classifier/classify.ts'
import { reviewReading } from './review-reading.ts'
import { ANSWER_MS, LONGER_REVIEW_MS, SHORTEST_REVIEW_MS } from './time-limits.ts'
import type { RunInPool } from './worker-pool.ts'

export type ReviewDependencies = {
  readonly known: Known
  readonly rules: readonly Rule[]
  readonly readFile?: ReadFile
  readonly classify: Classifier
  /** In a thread that can be stopped, where there are threads. */
  readonly runInPool?: RunInPool
}

/** `onProgress` marks a background check with longer limits; `ended` stops its reading. */
export async function reviewDraft(
  draft: Draft,
  stated: Circumstances,
  by: ReviewDependencies,
  onProgress?: (progress: CheckProgress) => void,
  ended?: AbortSignal,
): Promise<{ extraction: ExtractionResult; review: Review }> {
  const startedAt = performance.now()
  const files = Math.max(1, draft.files.length)
  const extraction = await read(
    draft,
    by.readFile,
    onProgress && readingProgress(draft.files.length, onProgress, ended),
  )
  onProgress?.({ stage: 'checking' })
  const circumstances = stated.mail || !extraction.mail ? stated : { ...stated, mail: extraction.mail }
  const input = { extraction, circumstances, known: by.known }
  const timeLeft = Math.max(SHORTEST_REVIEW_MS, ANSWER_MS * files - (performance.now() - startedAt))
  const review = by.runInPool
    ? await by.runInPool(input, by.rules, onProgress ? LONGER_REVIEW_MS : timeLeft)
    : await reviewReading(input, by.rules, by.classify)
  return { extraction, review: { ...review, contents: contentsOf(extraction, review.unread) } }
}

function readingProgress(
  files: number,
  onProgress: (progress: CheckProgress) => void,
  ended: AbortSignal | undefined,
): LongerDraft {
  const reached: LongerDraft['reached'] = (file, at) => onProgress({ stage: 'reading', file, files, ...at })
  return { reached, ...(ended ? { ended } : {}) }
}
