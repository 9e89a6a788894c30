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
    if (!stop[0].includes('\n') && isAbbreviated(text, stop.index)) continue
    yield* bounded(text, start, next, longest)
    start = next
  }
  yield* bounded(text, start, text.length, longest)
}

/** Full stops in 'Mr. Smith', 'J. Smith' and 'St. Helens' end no sentence. */
export const isAbbreviated = (text: string, dot: number): boolean =>
  text[dot] === '.' && ABBREVIATED.test(text.slice(Math.max(0, dot - 8), dot))
const ABBREVIATED = /(?<![A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No|vs|etc|e\.?g|i\.?e|approx)$/

/** Cut at spaces, without blank ones. */
export function* bounded(text: string, start: number, end: number, longest: number): Iterable<Piece> {
  for (let from = start; from < end; ) {
    const space = end - from > longest ? text.lastIndexOf(' ', from + longest) : end - 1
    const to = space > from ? space + 1 : Math.min(end, from + longest)
    const piece = text.slice(from, to)
    if (piece.trim() !== '') yield { text: piece, start: from }
    from = to
  }
}
