import type { Box } from '../../affine.ts'
import { childOf, descendant, type Node, numberOf } from './tree.ts'

/** The paper of a text in English metric units: where nothing is said, A4 with an inch around. */
export type Paper = { readonly width: number; readonly height: number; readonly left: number; readonly top: number }

const TWIP = 635
const A4: Paper = { width: 7_560_000, height: 10_692_000, left: 914_400, top: 914_400 }

export function paperOf(top: Node): Paper {
  const section = descendant(top, 'sectPr', 3)
  const [size, margins] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')]
  return {
    width: numberOf(size, 'w:w') * TWIP || A4.width,
    height: numberOf(size, 'w:h') * TWIP || A4.height,
    left: numberOf(margins, 'w:left') * TWIP || A4.left,
    top: numberOf(margins, 'w:top') * TWIP || A4.top,
  }
}

/**
 * Where a drawing of a text stands. Those placed on the page share it until a page is broken; those placed by a paragraph share that;
 * one in the line stands by itself.
 */
export function anchorOf(
  anchor: Node,
  paper: Paper,
  paragraph: number,
  page: number,
): { readonly box: Box; readonly frame?: string; readonly height: number } {
  const extent = childOf(anchor, 'extent')
  const size = { width: numberOf(extent, 'cx'), height: numberOf(extent, 'cy') }
  if (anchor.name === 'wp:inline') return { box: { x: 0, y: 0, ...size }, height: 0 }
  const [across, down] = [childOf(anchor, 'positionH'), childOf(anchor, 'positionV')]
  const byParagraph = /^(?:paragraph|line)$/.test(down?.attributes['relativeFrom'] ?? '')
  const box = {
    x: offset(across, paper.left, paper.width, size.width),
    y: byParagraph ? Number(childOf(down, 'posOffset')?.text) || 0 : offset(down, paper.top, paper.height, size.height),
    ...size,
  }
  const behind = /^(?:1|true)$/.test(anchor.attributes['behindDoc'] ?? '')
  return {
    box,
    frame: byParagraph ? `paragraph ${paragraph}` : `page ${page}`,
    height: numberOf(anchor, 'relativeHeight') + (behind ? 0 : ABOVE_TEXT),
  }
}

/** Higher than any that lies behind the text. */
const ABOVE_TEXT = 2 ** 33

function offset(position: Node | undefined, margin: number, whole: number, own: number): number {
  const start = position?.attributes['relativeFrom'] === 'page' ? 0 : margin
  const align = childOf(position, 'align')?.text
  if (align === undefined) return start + (Number(childOf(position, 'posOffset')?.text) || 0)
  const room = whole - start * 2 - own
  return start + (align === 'center' ? room / 2 : /^(?:right|bottom|outside)$/.test(align) ? room : 0)
}
