/** A message as it reached the gateway, before any decision. */
export type Arrived = {
  /** RFC 5322, with CRLF. */
  readonly raw: Buffer
  /** The mail server's queue id; empty where unknown. */
  readonly queue: string
  /** Empty for the null sender. */
  readonly sender: string
  readonly recipients: readonly string[]
  readonly options?: MailOptions
}

/** A message to send. */
export type Mail = Pick<Arrived, 'raw' | 'sender' | 'recipients' | 'options'>

/** What the client asked for beyond sender and recipients. */
export type MailOptions = {
  /** SMTPUTF8 (RFC 6531). */
  readonly utf8?: boolean
  /** RET and ENVID of a delivery status notification, as given (RFC 3461). */
  readonly ret?: string
  readonly envid?: string
  /** NOTIFY and ORCPT of each recipient, as given. */
  readonly each?: Readonly<Record<string, RecipientOptions>>
}

export type RecipientOptions = { readonly notify?: string; readonly orcpt?: string }

/** What the mail server must do with the message. */
export type Ruling =
  | {
      readonly act: 'pass'
      readonly add: readonly Header[]
      /** Whether to remove an incoming header; `name` in lower case. */
      readonly remove: (name: string, value: string) => boolean
      /** Recipients who do not get this copy. */
      readonly drop: readonly string[]
      /** To be called if it is certain that no server took the message. */
      readonly notSent?: () => void
    }
  | {
      readonly act: 'quarantine'
      readonly add: readonly Header[]
      readonly remove: (name: string, value: string) => boolean
      readonly drop: readonly string[]
      readonly reason: string
      /** The reference of the held message. */
      readonly ref: string
    }
  /** Accept and drop it: this very message has already gone out. */
  | { readonly act: 'discard' }
  | { readonly act: 'refuse'; readonly code: number; readonly enhanced: string; readonly text: string }

export type Header = { readonly name: string; readonly value: string }
