import type { Review, Verdict } from './review.ts'

/**
 * Review → verdict. What could not be read or checked is held, never passed.
 * A note asks no decision; a block means the text must change.
 */
export function judge(review: Review): Verdict {
  if (review.findings.some((finding) => finding.severity === 'block')) return 'block'
  if (review.findings.some((finding) => finding.severity === 'sign-off')) return 'sign-off'
  if (review.unread.length > 0 || review.failures.length > 0) return 'sign-off'
  return 'clear'
}
