import type { Draft } from '../../core/draft.ts'
import { judge } from '../../core/judge.ts'
import type { Review, Verdict } from '../../core/review.ts'
import type { Text } from '../../ports.ts'
import type { Dependencies } from '../dependencies.ts'

export type DraftCheck = { readonly review: Review; readonly verdict: Verdict; readonly text: Text }

/** Keeps nothing; `timeoutMs` limits the classifier. */
export const check =
  ({ ports, reviewer, earlierReviews }: Dependencies) =>
  async (draft: Draft, by?: string, timeoutMs?: number): Promise<DraftCheck> => {
    const { review, text } = await reviewer.review(draft, await ports.officeSnapshot(), ports.now(), by, timeoutMs)
    if (by !== undefined) await earlierReviews.remember(by, draft, { review, text })
    return { review, verdict: judge(review), text }
  }
