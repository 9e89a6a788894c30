export type Arrived = {
  /** RFC 5322, with CRLF. */
  readonly raw: Buffer
  /** Empty where unknown. */
  readonly queue: string
  /** Empty for the null sender. */
  readonly sender: string
  readonly recipients: readonly string[]
  readonly options?: MailOptions
}

export type Mail = Pick<Arrived, 'raw' | 'sender' | 'recipients' | 'options'>

export type MailOptions = {
  /** SMTPUTF8 (RFC 6531). */
  readonly utf8?: boolean
  /** RET and ENVID of a delivery status notification, as given (RFC 3461). */
  readonly ret?: string
  readonly envid?: string
  readonly each?: Readonly<Record<string, RecipientOptions>>
}

export type RecipientOptions = { readonly notify?: string; readonly orcpt?: string }

export type Ruling =
  | {
      readonly act: 'pass'
      readonly add: readonly Header[]
      /** `name` is in lower case. */
      readonly remove: (name: string, value: string) => boolean
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
      readonly ref: string
    }
  /** Accept and drop it: this very message has already gone out. */
  | { readonly act: 'discard' }
  | { readonly act: 'refuse'; readonly code: number; readonly enhanced: string; readonly text: string }

export type Header = { readonly name: string; readonly value: string }
