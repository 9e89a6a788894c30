/** What the journal says of a register: which row, when, by whom, and the hash of what it then said. Never the values. */

export type How = 'seeded' | 'added' | 'changed' | 'ended' | 'imported' | 'declared' | 'applied'

export type RegisterEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'registered'
      readonly how: How
      readonly rows: readonly { readonly row: string; readonly hash: string }[]
      /** The item whose approval wrote it. */
      readonly item?: string
    }
  /** Every text that the row ever held was destroyed. The hashes stay and say nothing: they were salted. */
  | { readonly what: 'erased'; readonly row: string }
)

/** One writing of a row, kept beside the journal so that it can be erased. */
export type RowVersion = {
  readonly register: string
  /** The entry of the register's stream. */
  readonly seq: number
  readonly row: string
  /** JSON of `Content`; null once it was erased. */
  readonly content: string | null
  /** Random, so that nobody finds a name by hashing names; erased with the content. */
  readonly salt: string | null
}

export type Content = {
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly reason?: string
}

/** The text behind a row's hash. */
export function saltedText(salt: string, content: string): string {
  return `${salt}\n${content}`
}

export function streamOf(register: string): string {
  return `register:${register}`
}
