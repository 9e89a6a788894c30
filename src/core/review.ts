import type { PartKind, Severity, Unread } from '../../detectors/contract.ts'
import type { Contents } from './contents.ts'

/** Never the text or the words around it. */
export type Finding = {
  readonly rule: string
  readonly detector: string
  readonly type: string
  readonly severity: Severity
  readonly confidence: number
  readonly part: string
  readonly partKind: PartKind
  readonly where?: string
  /** UTF-16 offsets into the original text, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly string[]
  readonly because: string
  readonly advice: string
  readonly reserved?: boolean
  readonly suggestion?: string
  readonly box?: readonly [number, number, number, number]
  readonly related?: readonly { readonly part: string; readonly start: number; readonly end: number }[]
}

/** A rule that threw, or had no time (`retry`). */
export type Failure = { readonly rule: string; readonly why: string; readonly retry?: true }

export type Review = {
  readonly findings: readonly Finding[]
  readonly unread: readonly Unread[]
  readonly failures: readonly Failure[]
  /** Older records have none. */
  readonly contents?: Contents
}

export function weightyOf({ findings }: Pick<Review, 'findings'>): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'note')
}

/** Time ran out, and a longer check may find more. */
export function isCutShort({ unread, failures }: Review): boolean {
  return [...unread, ...failures].some(({ retry }) => retry === true)
}

export const NOT_CHECKED_AGAIN =
  'The rules, a register or an election period changed, and it could not be checked again. Check it yourself.'

/** Computed by `judge`, never by a person. */
export type Verdict = 'clear' | 'sign-off' | 'block'
