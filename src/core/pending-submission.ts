/** Reading takes longer than a request may, so content waits outside the journal. */
export type PendingSubmission = {
  readonly id: string
  readonly item: string
  readonly by: string
  readonly at: string
  readonly title: string
  /** refused: read, and something stops it. lost: its content is gone. */
  readonly state: 'waiting' | 'taken' | 'refused' | 'lost'
  /** A sentence for the author. */
  readonly why: string | null
}

export type Asked<Draft> = {
  readonly item: string
  readonly draft: Draft
  readonly by: string
  readonly correction?: boolean
  /** Called with its id before it is kept. */
  readonly keeping?: (id: string) => void
}
