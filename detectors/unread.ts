/**
 * What could not be read or checked, and why. A passage that no rule can check has its place, as in Span, and its language as a code of
 * ISO 639, `und` where that was not recognised.
 */
export type Unread = {
  readonly part: string
  readonly why: string
  /** Time ran out: a longer look may read it. */
  readonly retry?: true
  readonly start?: number
  readonly end?: number
  readonly language?: string
}

/** A language other than English: whether somebody checks it by hand, and the addresses and domains to which mail in it may go. */
export type KnownLanguage = {
  readonly language: string
  readonly checked: boolean
  readonly passesTo: readonly string[]
}
