import type { Part, PartKind } from '../../../detectors/contract.ts'
import { everyMatch } from '../../../detectors/every-match.ts'

/** UTF-16 offsets into the text of one part; `end` is exclusive. */
export type Passage = { readonly part: string; readonly start: number; readonly end: number; readonly text: string }

export const PROSE = new Set<PartKind>(['body', 'quoted', 'attachment', 'header-footer', 'hidden', 'picture-text'])
/** The labelled cases are that long; a longer text is heard in pieces of half that. */
const WHOLE = 1_200
const PIECE = 600
/** Fewer letters say nothing by themselves, and titles least of all. */
const MIN_CHARS = 40

/** Prose in pieces that end at a blank line, a line or a sentence. What was unfolded from another part is heard there. */
export function passagesOf(parts: readonly Part[]): readonly Passage[] {
  return parts.filter((part) => PROSE.has(part.kind) && part.from === undefined).flatMap((part) => [...pieces(part)])
}

function* pieces(part: Part): Iterable<Passage> {
  const { text } = part
  const longest = text.length <= WHOLE ? WHOLE : PIECE
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= longest ? text.length : border(text, start, start + longest)
    const piece = text.slice(start, end)
    if (piece.trim().length >= MIN_CHARS) yield { part: part.id, start, end, text: piece }
    start = end
  }
}

const BORDERS = [/\n\s*\n/g, /\n/g, /[.!?]["”’)]*\s/g, /\s/g]

/** The last good place to cut in the second half of a piece. */
function border(text: string, start: number, end: number): number {
  const from = start + ((end - start) >> 1)
  const half = text.slice(from, end)
  for (const mark of BORDERS) {
    let last = -1
    for (const found of everyMatch(half, mark)) last = found.index + found[0].length
    if (last > 0) return from + last
  }
  return end
}
