import type { Draft } from '../draft.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import type { Review } from '../review.ts'

/** Something that content needs before release and that is missing, with its explanation. */
export type Missing = {
  /** The gate's stable name. */
  readonly gate: string
  /** Stops submission; otherwise the decider is asked. */
  readonly stops: boolean
  readonly paragraphs: readonly string[]
  readonly says: string
  readonly todo: string
  /** The page on which to put it right. */
  readonly page?: string
  /** A condition that nothing in the draft touches: it is kept on the page, but asks for nothing. */
  readonly untouched?: true
}

/** What gates may read: registers as of a day, never another item's text. */
export type Facts = {
  readonly draft: Draft
  /** Who submits it. */
  readonly by: string
  readonly snapshot: OfficeSnapshot
  /** YYYY-MM-DD */
  readonly day: string
  /** The version of the policy that people declare. */
  readonly policy: string
  /** Absent before the check. */
  readonly review?: Review
}

export type Gate = (facts: Facts) => Iterable<Missing>

/** Evidence of one kind: `consent`, or with a reference `consent:C12`. */
export function evidenceOf({ evidence }: Pick<Draft, 'evidence'>, kind: string): string | undefined {
  return evidence.find((one) => plainEvidence(one) === kind)
}

export function plainEvidence(evidence: string): string {
  return evidence.split(':')[0]!.trim()
}

export function referenceOf(evidence: string): string {
  return evidence.slice(evidence.indexOf(':') + 1 || evidence.length).trim()
}

/** References to the consents register. */
export function consentsOf({ evidence }: Pick<Draft, 'evidence'>): string[] {
  const named = evidence.filter((one) => plainEvidence(one) === 'consent').map(referenceOf)
  return [...new Set(named.filter((reference) => reference !== ''))]
}
