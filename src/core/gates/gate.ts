import type { Draft } from '../draft.ts'
import type { House } from '../house.ts'
import type { Review } from '../review.ts'

/** Something that must be there before content goes out, and is not. It explains itself. */
export type Missing = {
  /** The name of the gate; stable. */
  readonly gate: string
  /** Nothing can be handed in until it is there; otherwise whoever decides is asked. */
  readonly stops: boolean
  readonly paragraphs: readonly string[]
  readonly says: string
  readonly todo: string
  /** The page on which it can be put right. */
  readonly page?: string
}

/** What the gates look at. They read the registers as of a day, and never the text of an item that is not theirs. */
export type Facts = {
  readonly draft: Draft
  /** Who hands it in. */
  readonly by: string
  readonly house: House
  /** YYYY-MM-DD */
  readonly day: string
  /** The version of the policy that people declare. */
  readonly policy: string
  /** Absent before it was looked at. */
  readonly review?: Review
}

export type Gate = (facts: Facts) => Iterable<Missing>

/** What the author has attached: 'consent', or with a reference, 'consent:C12'. */
export function evidenceOf({ evidence }: Pick<Draft, 'evidence'>, kind: string): string | undefined {
  return evidence.find((one) => plainEvidence(one) === kind)
}

export function plainEvidence(evidence: string): string {
  return evidence.split(':')[0]!.trim()
}

export function referenceOf(evidence: string): string {
  return evidence.slice(evidence.indexOf(':') + 1 || evidence.length).trim()
}

/** The rows of the register of consents that a draft rests on. */
export function consentsOf({ evidence }: Pick<Draft, 'evidence'>): string[] {
  const named = evidence.filter((one) => plainEvidence(one) === 'consent').map(referenceOf)
  return [...new Set(named.filter((reference) => reference !== ''))]
}
