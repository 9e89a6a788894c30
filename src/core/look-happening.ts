/** What a published page was found to be beside what was approved. */
export type PageOutcome = 'same' | 'differs' | 'unreachable'

/** What happens to an item while its published page is looked at. */
export type LookHappening =
  /** The page there is to be compared with what was approved, at this moment (ISO 8601); so many looks have been made. */
  | {
      readonly what: 'look-owed'
      readonly version: string
      readonly address: string
      readonly tries: number
      readonly due: string
    }
  /** How many of the approved sentences are not on the page, and how many words stand among them that nobody approved. */
  | {
      readonly what: 'page-compared'
      readonly version: string
      readonly address: string
      readonly outcome: PageOutcome
      readonly missing: number
      readonly of: number
      readonly added: number
    }
