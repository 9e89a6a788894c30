/** A hash of the values, never the values. */

export type How = 'seeded' | 'added' | 'changed' | 'ended' | 'imported' | 'declared' | 'applied' | 'undone'

export type RegisterEntry = { readonly at: string; readonly by: string } & (
  | {
      readonly what: 'registered'
      readonly how: How
      readonly rows: readonly { readonly row: string; readonly hash: string }[]
      readonly item?: string
    }
  | { readonly what: 'erased'; readonly row: string }
)

/** Kept beside the journal, so that it can be erased. */
export type RowVersion = {
  readonly register: string
  readonly seq: number
  readonly row: string
  /** JSON; null once it is erased. */
  readonly content: string | null
  /** Random, so that names cannot be found by hashing. */
  readonly salt: string | null
}

export type Content = {
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly reason?: string
}

export function saltedText(salt: string, content: string): string {
  return `${salt}\n${content}`
}

export function streamOf(register: string): string {
  return `register:${register}`
}
