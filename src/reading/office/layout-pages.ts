import type { Block, LayoutSheet, Piece } from '../../core/document-layout.ts'
import { capital, type LayoutParts, type Open, type OpenAside } from './layout-parts.ts'

export const asideOf = (area: string, where: string, { blocks }: LayoutParts): OpenAside => ({
  ...{ as: 'aside', area, label: capital(where), blocks },
})

export function layoutPages(
  body: LayoutParts,
  others: readonly LayoutParts[],
  head: readonly OpenAside[],
  foot: readonly OpenAside[],
): LayoutSheet[] {
  const notes = new Map(others.flatMap((other) => [...other.notes]))
  const numbers = new Map<string, string>()
  const written = new Set<string>()

  function settled(blocks: readonly Open[]): Block[] {
    return blocks.flatMap(settle)
  }

  function settle(block: Open): Block[] {
    switch (block.as) {
      case 'line':
        return [{ ...block, pieces: block.pieces.map(withNumber) }]
      case 'picture':
        return [block]
      case 'table':
        return [
          { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: settled(cell.blocks) }))) },
        ]
      case 'aside':
        return [{ ...block, blocks: settled(block.blocks) }]
      case 'hung':
        return note(block.notes)
      case 'break':
        return []
    }
  }

  function withNumber(piece: Piece): Piece {
    if (piece.note === undefined) return piece
    const number = numbers.get(piece.note) ?? String(numbers.size + 1)
    numbers.set(piece.note, number)
    return { ...piece, note: number }
  }

  function note(name: string): Block[] {
    const found = notes.get(name)
    if (!found || written.has(name)) return []
    written.add(name)
    const number = numbers.get(name)
    return [{ ...found, label: number ? `${found.label} ${number}` : found.label, blocks: settled(found.blocks) }]
  }

  const sheets: Block[][] = [settled(head)]
  let begun = false
  for (const block of body.blocks)
    if (block.as === 'break') {
      if (begun) sheets.push([])
      begun = false
    } else {
      begun ||= block.as !== 'line' || block.pieces.some(({ text }) => text.trim() !== '')
      sheets.at(-1)!.push(...settled([block]))
    }
  // Notes that the text does not refer to are kept too.
  for (const name of notes.keys()) sheets.at(-1)!.push(...note(name))
  sheets[0]!.push(...settled(foot))
  return sheets.filter((blocks) => blocks.length > 0).map((blocks) => ({ blocks }))
}
