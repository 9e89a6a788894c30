import type { Draft } from '../draft.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import type { Review } from '../review.ts'

export type Missing = {
  readonly gate: string
  readonly stops: boolean
  readonly paragraphs: readonly string[]
  readonly says: string
  readonly todo: string
  readonly page?: string
  /** Nothing in the draft touches this condition. */
  readonly untouched?: true
}

/** What gates may read: registers as of a day, never another item's text. */
export type Facts = {
  readonly draft: Draft
  readonly by: string
  readonly snapshot: OfficeSnapshot
  /** YYYY-MM-DD. */
  readonly day: string
  readonly policy: string
  readonly review?: Review
}

export type Gate = (facts: Facts) => Iterable<Missing>

export function evidenceOf({ evidence }: Pick<Draft, 'evidence'>, kind: string): string | undefined {
  return evidence.find((one) => plainEvidence(one) === kind)
}

export function plainEvidence(evidence: string): string {
  return evidence.split(':')[0]!.trim()
}

export function referenceOf(evidence: string): string {
  return evidence.slice(evidence.indexOf(':') + 1 || evidence.length).trim()
}

export function consentsOf({ evidence }: Pick<Draft, 'evidence'>): string[] {
  const named = evidence.filter((one) => plainEvidence(one) === 'consent').map(referenceOf)
  return [...new Set(named.filter((reference) => reference !== ''))]
}
