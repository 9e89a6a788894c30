/** The journal's entries about the mail log: hashes of its lines, and what was erased. */
export type MailLogEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'mail-sealed'
      readonly rows: number
      /** ISO 8601: its newest message. */
      readonly until: string
      /** Hash of the lines. */
      readonly hash: string
    }
  /** Everything older than this moment must be erased. */
  | { readonly what: 'mail-forgotten'; readonly before: string; readonly rows: number }
)

/** The stream of these entries. */
export const MAIL_LOG = 'mail-log:verdicts'
