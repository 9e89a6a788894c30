import { HEIGHT, WIDEST } from './line-pixels.ts'
import { directionOf, type Rectangle } from './rectangle.ts'

/** Heights of a line that the recogniser reads at its own width, that are still legible when squeezed, and that two pieces share. */
const PIECE = WIDEST / HEIGHT
const LEGIBLE = 75
const SHARED = 4

/** `from` and `to`: shares of the line, in the direction of its text. */
export type Piece = { readonly region: Rectangle; readonly from: number; readonly to: number }

/** A line too long for the recogniser, in pieces that overlap; one piece for any other. */
export function piecesOf(region: Rectangle, turn: number, mirror: boolean, squeeze: number): readonly Piece[] {
  const heights = (region.long / region.short) * squeeze
  const isAcross = Math.abs(turn % 180) === 90
  if (isAcross || heights <= LEGIBLE) return [{ region, from: 0, to: 1 }]
  const count = Math.ceil((heights - SHARED) / (PIECE - SHARED))
  const length = (heights + (count - 1) * SHARED) / count / heights
  const [cos, sin] = directionOf(region.angle + turn)
  const side = mirror ? -1 : 1
  return Array.from({ length: count }, (_, at) => {
    const from = (at * (1 - length)) / (count - 1)
    const along = (from + length / 2 - 0.5) * region.long * side
    const piece = { ...region, x: region.x + along * cos, y: region.y + along * sin, long: region.long * length }
    return { region: piece, from, to: from + length }
  })
}

type Line = {
  readonly text: string
  readonly sure: number
  readonly least: number
  readonly places: readonly number[]
}

type Letter = { readonly letter: string; readonly place: number }

/** Two pieces meet at a blank that both show, or in the middle of what they share. */
export function joinPieces(pieces: readonly Piece[], lines: readonly Line[]): Line {
  const all = pieces.map((piece, at) => lettersOf(lines[at]!, piece))
  const letters: Letter[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const [at, own] of all.entries()) {
    const next = pieces[at + 1]
    const [start, end] = next ? [next.from, pieces[at]!.to] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    const blank = next && blankNear(own, (start + end) / 2, (end - start) / 2)
    const other = blank && blankNear(all[at + 1]!, blank.place, (end - start) / 4)
    const to = other ? blank.place : (start + end) / 2
    letters.push(...own.filter(({ place }) => place > from && place <= to))
    from = other ? other.place : to
  }
  const count = lines.reduce((sum, { places }) => sum + places.length, 0)
  return {
    text: letters.map(({ letter }) => letter).join(''),
    sure: count === 0 ? 0 : lines.reduce((sum, { sure, places }) => sum + sure * places.length, 0) / count,
    least: Math.min(...lines.map(({ least }) => least)),
    places: letters.map(({ place }) => place),
  }
}

function blankNear(letters: readonly Letter[], place: number, reach: number): Letter | undefined {
  const away = (one: Letter) => Math.abs(one.place - place)
  const near = letters.filter((one) => one.letter === ' ' && away(one) < reach)
  return near.sort((a, b) => away(a) - away(b))[0]
}

const lettersOf = ({ text, places }: Line, { from, to }: Piece): Letter[] =>
  [...text].map((letter, at) => ({ letter, place: from + (places[at] ?? 0) * (to - from) }))
