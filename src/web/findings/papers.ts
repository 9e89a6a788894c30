import { type OnPiece, placesOnPaper } from '../../core/on-paper.ts'
import type { Block, Paper, Piece } from '../../core/paper.ts'
import type { Numbered } from './marked.tsx'

export type Places = ReadonlyMap<Piece, readonly OnPiece<Numbered>[]>

/** The documents of a draft as they look, with what was found on them. */
export type Papered = {
  readonly papers: readonly { readonly paper: Paper; readonly places: Places }[]
  /** The findings that stand on one of them. */
  readonly on: ReadonlySet<Numbered>
  /** By the name of the finding: 'page 2', where its document has pages. */
  readonly pages: ReadonlyMap<string, string>
}

type Said = Parameters<typeof placesOnPaper>[1]

export function papered(papers: readonly Paper[], parts: Said, findings: readonly Numbered[]): Papered {
  const all = papers.map((paper) => ({ paper, places: placesOnPaper(paper, parts, findings) }))
  const on = new Set<Numbered>()
  const pages = new Map<string, string>()
  for (const { paper, places } of all)
    for (const [index, { blocks }] of paper.sheets.entries())
      for (const { finding } of hereOn(blocks, places)) {
        on.add(finding)
        if (paper.paged && !pages.has(finding.name)) pages.set(finding.name, leafName(paper, index + 1).toLowerCase())
      }
  return { papers: all, on, pages }
}

/** What stands on these blocks. */
export function hereOn(blocks: readonly Block[], places: Places): readonly OnPiece<Numbered>[] {
  return blocks.flatMap((block) => {
    if (block.as === 'line') return block.pieces.flatMap((piece) => places.get(piece) ?? [])
    if (block.as === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => hereOn(cell.blocks, places)))
    return block.as === 'aside' ? hereOn(block.blocks, places) : []
  })
}

/** 'Page 2', 'Slide 2'. */
export const leafName = ({ called }: Paper, number: number): string => `${called ? 'Slide' : 'Page'} ${number}`

/** How many pages a file has that can be looked at one by one. */
export const leavesOf = ({ drawn, sheets }: Paper): number => drawn ?? sheets.length
