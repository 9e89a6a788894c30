import { everyMatch } from './every-match.ts'

/** Some packages are quadratic in a long sentence. */
export type Piece = { readonly text: string; readonly start: number }

const MAX_PIECE_CHARS = 2_000

/** UTF-16 offsets; a line break ends a sentence. */
export function* pieces(text: string, longest = MAX_PIECE_CHARS): Iterable<Piece> {
  let start = 0
  const end = /[.!?]["”’)]*\s+|\n+/g
  for (const stop of everyMatch(text, end)) {
    const next = stop.index + stop[0].length
    if (abbreviated(text, start, stop.index, stop[0])) continue
    yield* bounded(text, start, next, longest)
    start = next
  }
  yield* bounded(text, start, text.length, longest)
}

/** Full stops in 'Mr. Smith', 'J. Smith' and 'St. Helens' end no sentence. */
function abbreviated(text: string, start: number, dot: number, stop: string): boolean {
  if (stop[0] !== '.' || stop.includes('\n')) return false
  const word = /[A-Za-z]{1,5}$/.exec(text.slice(Math.max(start, dot - 6), dot))?.[0]
  return (
    word !== undefined && /^(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No|vs|etc|eg|ie|approx)$/.test(word)
  )
}

function* bounded(text: string, start: number, end: number, longest: number): Iterable<Piece> {
  let from = start
  while (end - from > longest) {
    const space = text.lastIndexOf(' ', from + longest)
    const to = space > from ? space + 1 : from + longest
    yield { text: text.slice(from, to), start: from }
    from = to
  }
  if (text.slice(from, end).trim() !== '') yield { text: text.slice(from, end), start: from }
}
