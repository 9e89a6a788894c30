import type { Reading } from '../../detectors/contract.ts'
import type { Finding, Review } from '../core/review.ts'

export function mergeReviews(reviews: readonly Review[], reading: Pick<Reading, 'parts' | 'unread'>): Review {
  const findings = inOrder(
    reviews.flatMap((review) => review.findings),
    reading,
  )
  const unread = [...reading.unread, ...reviews.flatMap((review) => review.unread)]
  return { findings, unread, failures: reviews.flatMap((review) => review.failures) }
}

export function inOrder(findings: readonly Finding[], reading: Pick<Reading, 'parts'>): Finding[] {
  const order = new Map(reading.parts.map((part, index) => [part.id, index]))
  const place = (finding: Finding) => order.get(finding.part) ?? reading.parts.length
  return [...findings].sort((a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end)
}
