import type { Block, Line, Paper, Piece } from './paper.ts'
import type { Finding } from './review.ts'

/** Where a finding stands on a piece, in UTF-16 units; `last`: it ends there. */
export type OnPiece<F> = { readonly finding: F; readonly start: number; readonly end: number; readonly last: boolean }

type Said = { readonly id: string; readonly kind: string; readonly text: string; readonly where?: string | undefined }
type Placed = Pick<Finding, 'part' | 'start' | 'end'>

/** A line with the place that it stands in. */
type Standing = { readonly line: Line; readonly area: string }

const BODY = 'body'

/**
 * Where findings stand on a paper. What a part says is looked for among the lines of its place; spaces do not count, since the part
 * may have others. Findings that are not in the answer have no place there.
 */
export function placesOnPaper<F extends Placed>(
  paper: Paper,
  parts: readonly Said[],
  findings: readonly F[],
): ReadonlyMap<Piece, readonly OnPiece<F>[]> {
  const lines = paper.sheets.flatMap(({ blocks, area = BODY }) => standing(blocks, area))
  const places = new Map<Piece, OnPiece<F>[]>()
  for (const part of parts) {
    const here = findings.filter((one) => one.part === part.id && one.end > one.start && one.end <= part.text.length)
    if (here.length === 0 || !part.id.startsWith(`${paper.part}/`)) continue
    const letters = lettersOf(piecesFor(lines, part, part.id.slice(paper.part.length + 1)))
    for (const finding of here)
      for (const range of rangesOf(letters.text, part.text, finding)) mark(places, finding, letters.at, range)
  }
  return places
}

function standing(blocks: readonly Block[], area: string): Standing[] {
  return blocks.flatMap((block) => linesOf(block, area))
}

function linesOf(block: Block, area: string): Standing[] {
  switch (block.as) {
    case 'line':
      return [{ line: block, area }]
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => standing(cell.blocks, area)))
    case 'aside':
      return standing(block.blocks, block.area)
    case 'picture':
      return []
  }
}

/** The pieces that a part was made of: reading gives each sort of hiding place a part of its own, with the paragraph about it. */
function piecesFor(lines: readonly Standing[], { kind, where }: Said, at: string): Piece[] {
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

/** A line that is hidden altogether by itself; in a line that is seen, what is hidden stands among the rest. */
function unseenIn(paragraph: readonly Piece[], why: string): Piece[] {
  const there = paragraph.filter(({ change }) => change !== 'deleted')
  const seen = there.filter(({ unseen }) => unseen === undefined).map(({ text }) => text)
  return seen.join('').trim() === '' ? there.filter(({ unseen }) => unseen === why) : there
}

type Letter = { readonly piece: Piece; readonly at: number }

/** All letters but spaces, and where each of them stands. */
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

/** Exactly where it stands when the paper says the same as the part; else every place that has its words. */
function rangesOf(letters: string, said: string, { start, end }: Placed): (readonly [number, number])[] {
  const words = bare(said.slice(start, end))
  if (words === '') return []
  const before = bare(said.slice(0, start)).length
  if (letters.startsWith(words, before) && letters.length === bare(said).length)
    return [[before, before + words.length]]
  const found: (readonly [number, number])[] = []
  for (let from = letters.indexOf(words); from >= 0; from = letters.indexOf(words, from + words.length))
    found.push([from, from + words.length])
  return found
}

function mark<F>(
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
    // The spaces between two pieces belong to what is marked in both.
    const one = { finding, start: from === range[0] ? start : 0, end: last ? at[to]!.at + 1 : piece.text.length, last }
    places.set(piece, [...(places.get(piece) ?? []), one])
    from = to + 1
  }
}
