/** What an author has typed and not handed in: kept for the author alone, and erased when it is handed in or after thirty days. */
export type Kept = {
  readonly id: string
  /** The item that it would be another version of; empty for a new one. */
  readonly item: string
  /** ISO 8601. */
  readonly at: string
  readonly typed: Readonly<Record<string, string>>
}

export type Unfinished = {
  /** Replaces what was kept under the same id. */
  save(by: string, kept: Kept): Promise<void>
  /** Newest first. */
  list(by: string): Promise<readonly Kept[]>
  open(by: string, id: string): Promise<Kept | undefined>
  forget(by: string, id: string): Promise<void>
}
