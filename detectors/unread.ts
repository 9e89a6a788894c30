/** What the author can do about something that was not read. The pages have the words. */
export type UnreadAdvice = 'no-password' | 'save-again' | 'as-pdf' | 'other-format' | 'sharper-picture' | 'attach-again'

/**
 * What could not be read or checked, and why. A passage that no rule can check has a place, as in Span, and a
 * language as an ISO 639 code, `und` if it was not recognised.
 */
export type Unread = {
  readonly part: string
  readonly why: string
  /** What its author can do, where the reason does not say it already. */
  readonly advice?: UnreadAdvice
  /** Time ran out: the background reading may succeed. */
  readonly retry?: true
  readonly start?: number
  readonly end?: number
  readonly language?: string
}

/**
 * A language other than English: whether a person checks it, and the addresses and domains to which mail in it may
 * go.
 */
export type KnownLanguage = {
  readonly language: string
  readonly checked: boolean
  readonly passesTo: readonly string[]
}
