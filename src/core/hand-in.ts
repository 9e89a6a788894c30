/**
 * A draft that was taken but is not read yet, where reading would take longer than somebody can wait. Until it is read nothing is on
 * record; its content is kept apart, and leaves when the record has it.
 */
export type HandIn = {
  readonly id: string
  /** The item that it becomes, or of which it becomes another version. */
  readonly item: string
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly title: string
  /** taken: it is on record. refused: it was read, and something stops it. lost: it could not be found again. */
  readonly state: 'waiting' | 'taken' | 'refused' | 'lost'
  /** What stops it: a sentence for its author. */
  readonly why: string | null
}

/** What is handed in. */
export type Asked<Draft> = {
  readonly item: string
  readonly draft: Draft
  readonly by: string
  /** It is to take the place of what has gone out. */
  readonly correction?: boolean
}
