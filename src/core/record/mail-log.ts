/** What the journal says of the log of verdicts on mail: its lines are hashed into it, and what was forgotten is named. */
export type MailLogEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'mail-sealed'
      readonly rows: number
      /** ISO 8601: the latest of its messages. */
      readonly until: string
      /** Of the list of its lines. */
      readonly hash: string
    }
  /** Everything older than this moment may no longer be kept. */
  | { readonly what: 'mail-forgotten'; readonly before: string; readonly rows: number }
)

/** The stream in which it is written down. */
export const MAIL_LOG = 'mail-log:verdicts'
