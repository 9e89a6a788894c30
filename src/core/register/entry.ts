/** A register's journal entries: row, time, actor, and a hash of the values, never the values. */

export type How = 'seeded' | 'added' | 'changed' | 'ended' | 'imported' | 'declared' | 'applied' | 'undone'

export type RegisterEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'registered'
      readonly how: How
      readonly rows: readonly { readonly row: string; readonly hash: string }[]
      /** The item whose approval wrote it. */
      readonly item?: string
    }
  /** Every version of the row was erased. The salted hashes stay and reveal nothing. */
  | { readonly what: 'erased'; readonly row: string }
)

/** One version of a row, kept beside the journal so that it can be erased. */
export type RowVersion = {
  readonly register: string
  /** Number of its entry in the register's stream. */
  readonly seq: number
  readonly row: string
  /** JSON of `Content`; null once erased. */
  readonly content: string | null
  /** Random, so that names cannot be found by hashing; erased with the content. */
  readonly salt: string | null
}

export type Content = {
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly reason?: string
}

/** The text that a row's hash covers. */
export function saltedText(salt: string, content: string): string {
  return `${salt}\n${content}`
}

export function streamOf(register: string): string {
  return `register:${register}`
}
