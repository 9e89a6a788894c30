/** A mail of the house to one person. Its words say why and where, never what it is about. */
export type Mail = {
  /** The notice behind it: the same one is the same mail. */
  readonly id: string
  readonly to: string
  readonly subject: string
  /** Plain text, paragraphs apart by an empty line. */
  readonly text: string
}

/**
 * What became of a mail.
 * sent: a mail system took it. later: it did not, and may be asked again after `seconds`. refused: it never will.
 * unclear: the connection ended before it said so; asking again could send it twice.
 */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'later'; readonly seconds?: number; readonly code: string }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'unclear' }

/** A way for mail to leave. It throws nothing. */
export type Mailer = { send(mail: Mail): Promise<Outcome> }
