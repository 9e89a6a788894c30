/** Hashes of its lines, and what was erased. */
export type MailLogEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'mail-sealed'
      readonly rows: number
      /** ISO 8601: its newest message. */
      readonly until: string
      readonly hash: string
    }
  /** Lines before this moment had to be erased. */
  | { readonly what: 'mail-forgotten'; readonly before: string; readonly rows: number }
)

export const MAIL_LOG = 'mail-log:verdicts'
