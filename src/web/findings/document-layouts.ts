import type { Block, DocumentLayout, Piece } from '../../core/document-layout.ts'
import { type OnPiece, placesOnLayout } from '../../core/findings-on-layout.ts'
import type { Numbered } from './marked.tsx'

export type Places = ReadonlyMap<Piece, readonly OnPiece<Numbered>[]>

export type FindingLayouts = {
  readonly layouts: readonly { readonly layout: DocumentLayout; readonly places: Places }[]
  readonly on: ReadonlySet<Numbered>
  /** Such as 'page 2', by the name of a finding. */
  readonly pages: ReadonlyMap<string, string>
}

type PartTexts = Parameters<typeof placesOnLayout>[1]

export function layOutFindings(
  papers: readonly DocumentLayout[],
  parts: PartTexts,
  findings: readonly Numbered[],
): FindingLayouts {
  const all = papers.map((layout) => ({ layout, places: placesOnLayout(layout, parts, findings) }))
  const on = new Set<Numbered>()
  const pages = new Map<string, string>()
  for (const { layout, places } of all)
    for (const [index, { blocks }] of layout.sheets.entries())
      for (const { finding } of hereOn(blocks, places)) {
        on.add(finding)
        if (layout.paged && !pages.has(finding.name)) pages.set(finding.name, pageName(layout, index + 1).toLowerCase())
      }
  return { layouts: all, on, pages }
}

export function hereOn(blocks: readonly Block[], places: Places): readonly OnPiece<Numbered>[] {
  return blocks.flatMap((block) => {
    if (block.as === 'line') return block.pieces.flatMap((piece) => places.get(piece) ?? [])
    if (block.as === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => hereOn(cell.blocks, places)))
    return block.as === 'aside' ? hereOn(block.blocks, places) : []
  })
}

/** 'Page 2', 'Slide 2' */
export const pageName = ({ called }: DocumentLayout, number: number): string => `${called ? 'Slide' : 'Page'} ${number}`

export const pagesOfLayout = ({ drawn, sheets }: DocumentLayout): number => drawn ?? sheets.length
