import type { PartKind, Severity, Unread } from '../../detectors/contract.ts'
import type { Contents } from './contents.ts'

/** A match on record. Never the text itself nor the words around it. */
export type Finding = {
  readonly rule: string
  readonly detector: string
  readonly type: string
  readonly severity: Severity
  readonly confidence: number
  readonly part: string
  readonly partKind: PartKind
  /** Where the part is, in plain words, when its kind does not say it. */
  readonly where?: string
  /** UTF-16 offsets into the original text of the part, `end` exclusive. */
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

/** A rule that broke, or that had no time (`retry`). */
export type Failure = { readonly rule: string; readonly why: string; readonly retry?: true }

/** The findings and failures of one version, and what could not be read. */
export type Review = {
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
  readonly failures: readonly Failure[]
  /** What its files hold; absent in records from before this was kept. */
  readonly contents?: Contents
}

/** Whether time ran out before everything was read and checked: a longer look may find more. */
export function isCutShort({ unread, failures }: Review): boolean {
  return [...unread, ...failures].some(({ retry }) => retry === true)
}

/** What the policy makes of a review. The house's word, never a person's. */
export type Verdict = 'clear' | 'sign-off' | 'block'
