/** The pages have the words for each. */
export type UnreadAdvice = 'no-password' | 'save-again' | 'as-pdf' | 'other-format' | 'sharper-picture' | 'attach-again'

/** A passage has a place, as in Span, and an ISO 639 code, `und` if not recognised. */
export type Unread = {
  readonly part: string
  readonly why: string
  readonly advice?: UnreadAdvice
  /** Time ran out: the background reading may succeed. */
  readonly retry?: true
  readonly start?: number
  readonly end?: number
  readonly language?: string
}

/** Who checks it, and where mail may go. */
export type KnownLanguage = {
  readonly language: string
  readonly checked: boolean
  readonly passesTo: readonly string[]
}
