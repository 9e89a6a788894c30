/** An email of the service to one person. It says why and where, never what the item contains. */
export type Mail = {
  /** The notice behind it; the same id is the same email. */
  readonly id: string
  readonly to: string
  readonly subject: string
  /** Plain text, with an empty line between paragraphs. */
  readonly text: string
}

/**
 * What became of a mail. sent: a mail system took it. later: it did not, and may be asked again after `seconds`.
 * refused: it never will. unclear: the connection ended before an answer; sending again could deliver it twice.
 */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'later'; readonly seconds?: number; readonly code: string }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'unclear' }

/** Sends mail. Never throws. */
export type Mailer = { send(mail: Mail): Promise<Outcome> }
