import type { PartKind, Severity, Unread } from '../../detectors/contract.ts'
import type { Contents } from './contents.ts'

/** A match on record. Never the text or the words around it. */
export type Finding = {
  readonly rule: string
  readonly detector: string
  readonly type: string
  readonly severity: Severity
  readonly confidence: number
  readonly part: string
  readonly partKind: PartKind
  /** Where the part is, for people, if its kind does not say so. */
  readonly where?: string
  /** UTF-16 offsets into the part's original text, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly string[]
  readonly because: string
  readonly advice: string
  /** Only the Chief Executive personally may sign it off. */
  readonly reserved?: boolean
  readonly suggestion?: string
  readonly box?: readonly [number, number, number, number]
  readonly related?: readonly { readonly part: string; readonly start: number; readonly end: number }[]
}

/** A rule that threw, or that had no time (`retry`). */
export type Failure = { readonly rule: string; readonly why: string; readonly retry?: true }

/** Findings, failures and unread places of one version. */
export type Review = {
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
  readonly failures: readonly Failure[]
  /** Absent in older records. */
  readonly contents?: Contents
}

/** Findings above a note. */
export function weightyOf({ findings }: Pick<Review, 'findings'>): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'note')
}

/** Time ran out: a longer check may find more. */
export function isCutShort({ unread, failures }: Review): boolean {
  return [...unread, ...failures].some(({ retry }) => retry === true)
}

/** Why a review on an earlier basis is all there is. */
export const NOT_CHECKED_AGAIN =
  'The rules, a register or an election period changed, and it could not be checked again. Check it yourself.'

/** Computed by `judge`, never by a person. */
export type Verdict = 'clear' | 'sign-off' | 'block'
