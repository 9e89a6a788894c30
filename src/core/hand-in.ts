/**
 * A submission that waits to be read, because reading takes longer than a request may. Its content is stored apart
 * until the journal has it.
 */
export type HandIn = {
  readonly id: string
  /** The item that it creates or continues. */
  readonly item: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly title: string
  /** taken: recorded. refused: read, and something stops it. lost: its content is gone. */
  readonly state: 'waiting' | 'taken' | 'refused' | 'lost'
  /** What stops it, as a sentence for the author. */
  readonly why: string | null
}

export type Asked<Draft> = {
  readonly item: string
  readonly draft: Draft
  readonly by: string
  /** It replaces what was released. */
  readonly correction?: boolean
}
