/** A whole message as it came to the gateway, before anything was decided. */
export type Arrived = {
  /** RFC 5322, with CRLF. */
  readonly raw: Buffer
  /** The id under which the mail server keeps it; empty where it does not say. */
  readonly queue: string
  /** Empty for the null path. */
  readonly sender: string
  readonly recipients: readonly string[]
}

/** What the mail server is to do with it. */
export type Ruling =
  | {
      readonly act: 'pass'
      readonly add: readonly Header[]
      /** Whether a header that came with it goes; `name` in lower case. */
      readonly remove: (name: string, value: string) => boolean
      /** Recipients who do not get this copy. */
      readonly drop: readonly string[]
    }
  | {
      readonly act: 'quarantine'
      readonly add: readonly Header[]
      readonly remove: (name: string, value: string) => boolean
      readonly drop: readonly string[]
      readonly reason: string
    }
  /** Take it and drop it: this very message has gone out already. */
  | { readonly act: 'discard' }
  | { readonly act: 'refuse'; readonly code: number; readonly enhanced: string; readonly text: string }

export type Header = { readonly name: string; readonly value: string }
