import type { Part, PartKind } from '../../../detectors/contract.ts'
import { everyMatch } from '../../../detectors/every-match.ts'

/** UTF-16 offsets into the text of one part; `end` is exclusive. */
export type Passage = { readonly part: string; readonly start: number; readonly end: number; readonly text: string }

export const PROSE = new Set<PartKind>(['body', 'quoted', 'attachment', 'header-footer', 'hidden', 'picture-text'])
/** As long as the labelled cases; a longer text is split into pieces of half this. */
const WHOLE = 1_200
const PIECE = 600
/** Shorter texts mean little alone, titles least of all. */
const MIN_CHARS = 40

/** Removes lines drawn with signs: '______', '-=-=-=-'. */
export const withoutRules = (text: string): string => text.replace(/[^\p{L}\p{N}\s]{6,}/gu, '')

/** Splits prose at blank lines, lines or sentences. Decoded text is classified in the part it was decoded from. */
export function passagesOf(parts: readonly Part[]): readonly Passage[] {
  return parts.filter((part) => PROSE.has(part.kind) && part.from === undefined).flatMap((part) => [...pieces(part)])
}

function* pieces(part: Part): Iterable<Passage> {
  const { text } = part
  const longest = text.length <= WHOLE ? WHOLE : PIECE
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= longest ? text.length : border(text, start, start + longest)
    const piece = text.slice(start, end)
    if (withoutRules(piece).trim().length >= MIN_CHARS) yield { part: part.id, start, end, text: piece }
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
