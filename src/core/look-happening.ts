export type PageOutcome = 'same' | 'differs' | 'unreachable'

export type LookHappening =
  | {
      readonly what: 'look-owed'
      readonly version: string
      readonly address: string
      readonly tries: number
      readonly due: string
    }
  | {
      readonly what: 'page-compared'
      readonly version: string
      readonly address: string
      readonly outcome: PageOutcome
      readonly missing: number
      readonly of: number
      readonly added: number
    }
