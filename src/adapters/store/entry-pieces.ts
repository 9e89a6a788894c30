import type { Tables } from './tables.ts'

type Piece = Pick<Tables['entryMore'], 'stream' | 'seq' | 'body'>

export function entryName({ stream, seq }: Pick<Piece, 'stream' | 'seq'>): string {
  return `${stream}\n${seq}`
}

export function withPieces<Row extends Piece>(rows: readonly Row[], pieces: readonly Piece[]): Row[] {
  const more = new Map<string, string>()
  for (const one of pieces) more.set(entryName(one), (more.get(entryName(one)) ?? '') + one.body)
  return rows.map((row) => ({ ...row, body: row.body + (more.get(entryName(row)) ?? '') }))
}
