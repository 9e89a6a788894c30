import type { Block, DocumentLayout, Line, Piece } from './document-layout.ts'
import type { Finding } from './review.ts'

/** UTF-16 units; the finding ends at `last`. */
export type OnPiece<F> = { readonly finding: F; readonly start: number; readonly end: number; readonly last: boolean }

type PartText = {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly where?: string | undefined
}
type Placed = Pick<Finding, 'part' | 'start' | 'end'>

type PlacedLine = { readonly line: Line; readonly area: string }

const BODY = 'body'

/** Compares without spaces, because the part may have others. What is not found has no place. */
export function placesOnLayout<F extends Placed>(
  layout: DocumentLayout,
  parts: readonly PartText[],
  findings: readonly F[],
): ReadonlyMap<Piece, readonly OnPiece<F>[]> {
  const lines = layout.sheets.flatMap(({ blocks, area = BODY }) => linesIn(blocks, area))
  const places = new Map<Piece, OnPiece<F>[]>()
  for (const part of parts) {
    const here = findings.filter((one) => one.part === part.id && one.end > one.start && one.end <= part.text.length)
    if (here.length === 0 || !part.id.startsWith(`${layout.part}/`)) continue
    const letters = lettersOf(piecesFor(lines, part, part.id.slice(layout.part.length + 1)))
    for (const finding of here)
      for (const range of rangesOf(letters.text, part.text, finding)) addPlace(places, finding, letters.at, range)
  }
  return places
}

function linesIn(blocks: readonly Block[], area: string): PlacedLine[] {
  return blocks.flatMap((block) => linesOf(block, area))
}

function linesOf(block: Block, area: string): PlacedLine[] {
  switch (block.as) {
    case 'line':
      return [{ line: block, area }]
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => linesIn(cell.blocks, area)))
    case 'aside':
      return linesIn(block.blocks, block.area)
    case 'picture':
      return []
  }
}

/** The pieces of a part: each kind of hiding place has a part of its own, with its paragraph. */
function piecesFor(lines: readonly PlacedLine[], { kind, where }: PartText, at: string): Piece[] {
  const place = at.replace(/~\d+$/, '')
  const paragraphs = new Map<string, Piece[]>()
  for (const { line, area } of lines) {
    const key = `${area} ${line.of}`
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), ...line.pieces])
  }
  const all = [...paragraphs.values()]
  if (place === 'tracked-deletions')
    return all
      .filter((one) => one.some(({ change }) => change === 'deleted'))
      .flatMap((one) => one.filter(({ change }) => change !== 'inserted'))
  if (place === 'tracked-changes')
    return all
      .filter(
        (one) => one.some(({ change }) => change === 'deleted') && one.some(({ change }) => change === 'inserted'),
      )
      .flat()
  if (kind === 'hidden' && all.flat().some(({ unseen }) => unseen === where))
    return all.filter((one) => one.some(({ unseen }) => unseen === where)).flatMap((one) => unseenIn(one, where!))
  return lines
    .filter(({ area }) => area === place)
    .flatMap(({ line }) => line.pieces.filter(({ change, unseen }) => change !== 'deleted' && unseen === undefined))
}

/** In a line that is not hidden as a whole, hidden text is among the rest. */
function unseenIn(paragraph: readonly Piece[], why: string): Piece[] {
  const there = paragraph.filter(({ change }) => change !== 'deleted')
  const seen = there.filter(({ unseen }) => unseen === undefined).map(({ text }) => text)
  return seen.join('').trim() === '' ? there.filter(({ unseen }) => unseen === why) : there
}

type Letter = { readonly piece: Piece; readonly at: number }

function lettersOf(pieces: readonly Piece[]): { readonly text: string; readonly at: readonly Letter[] } {
  const at: Letter[] = []
  let text = ''
  for (const piece of pieces)
    for (let i = 0; i < piece.text.length; i++) {
      if (/\s/.test(piece.text[i]!)) continue
      text += piece.text[i]
      at.push({ piece, at: i })
    }
  return { text, at }
}

const bare = (text: string) => text.replace(/\s+/g, '')

/** Every place with these words unless layout and part agree. */
function rangesOf(letters: string, text: string, { start, end }: Placed): (readonly [number, number])[] {
  const words = bare(text.slice(start, end))
  if (words === '') return []
  const before = bare(text.slice(0, start)).length
  if (letters.startsWith(words, before) && letters.length === bare(text).length)
    return [[before, before + words.length]]
  const found: (readonly [number, number])[] = []
  for (let from = letters.indexOf(words); from >= 0; from = letters.indexOf(words, from + words.length))
    found.push([from, from + words.length])
  return found
}

function addPlace<F>(
  places: Map<Piece, OnPiece<F>[]>,
  finding: F,
  at: readonly Letter[],
  range: readonly [number, number],
) {
  for (let from = range[0]; from < range[1]; ) {
    const { piece, at: start } = at[from]!
    let to = from
    while (to + 1 < range[1] && at[to + 1]!.piece === piece) to++
    const last = to + 1 === range[1]
    // Spaces between two marked pieces are marked too.
    const one = { finding, start: from === range[0] ? start : 0, end: last ? at[to]!.at + 1 : piece.text.length, last }
    places.set(piece, [...(places.get(piece) ?? []), one])
    from = to + 1
  }
}
