export type EmergencyHappening =
  | {
      readonly what: 'emergency-released'
      readonly version: string
      readonly reason: string
      readonly receipt: string
      readonly address?: string
      /** ISO 8601: end of the next working day. */
      readonly reviewDue: string
      readonly opened?: readonly string[]
      /** Everything was stopped, and this was to go out all the same. */
      readonly despiteStop?: true
    }
  | {
      readonly what: 'emergency-reviewed'
      readonly version: string
      readonly outcome: 'ratified' | 'not-ratified'
      readonly reason: string
      readonly under?: string
      readonly opened?: readonly string[]
    }
