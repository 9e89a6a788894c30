/** Bytes: the rest of an endless colour table is not read. */
const LONGEST_TABLE = 20_000

/** Whether each colour of the table that starts at `from` is white, and whether there are more than are read. */
export function whitesIn(source: string, from: number): { readonly whites: boolean[]; readonly cut: boolean } {
  const end = source.indexOf('}', from)
  const table = source.slice(from, Math.min(end, from + LONGEST_TABLE))
  return { whites: table.split(';').map(isWhite), cut: end - from > LONGEST_TABLE }
}

const isWhite = (colour: string): boolean =>
  ['red', 'green', 'blue'].every((name) => Number(new RegExp(`\\\\${name}(\\d{1,3})`).exec(colour)?.[1] ?? 0) > 244)
