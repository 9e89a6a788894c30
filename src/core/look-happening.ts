/** Result of comparing a published page with the approved version. */
export type PageOutcome = 'same' | 'differs' | 'unreachable'

export type LookHappening =
  /** The page is due for comparison at this moment (ISO 8601), after so many checks. */
  | {
      readonly what: 'look-owed'
      readonly version: string
      readonly address: string
      readonly tries: number
      readonly due: string
    }
  /** How many approved sentences are missing, and how many words that nobody approved are among the others. */
  | {
      readonly what: 'page-compared'
      readonly version: string
      readonly address: string
      readonly outcome: PageOutcome
      readonly missing: number
      readonly of: number
      readonly added: number
    }
