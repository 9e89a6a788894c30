import type { Review, Verdict } from './review.ts'

/** Unread or unchecked content needs a sign-off, never passes. */
export function judge(review: Review): Verdict {
  if (review.findings.some((finding) => finding.severity === 'block')) return 'block'
  if (review.findings.some((finding) => finding.severity === 'sign-off')) return 'sign-off'
  if (review.unread.length > 0 || review.failures.length > 0) return 'sign-off'
  return 'clear'
}
