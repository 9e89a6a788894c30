import type { Matrix } from '../../metafile/geometry.ts'
import type { Attributes } from '../xml.ts'

/** An inch in a document's own units: margins are about as wide. */
const MARGIN = 914_400
const OF_PAGE = /^(?:page|margin|(?:top|bottom|inside|outside)-?margin)(?:-area)?$/i
const AT_EDGE = /^(?:page|(?:left|top)-?margin(?:-area)?)$/i

/** `offset` is in the units of the document. */
export type Offset = { readonly from: string; readonly offset: number }

/** Which page and paragraph of a text is open. */
export function createWordPlaces() {
  let [page, paragraphs] = [1, 0]
  const open: number[] = []
  return {
    open(name: string, attributes: Attributes) {
      if (name === 'w:p') open.push(++paragraphs)
      else if (
        /^w:(?:lastRenderedPageBreak|sectPr)$/.test(name) ||
        (name === 'w:br' && attributes['w:type'] === 'page')
      )
        page++
    },
    close(name: string) {
      if (name === 'w:p') open.pop()
    },
    /** Shapes that are placed from their page share it, others their paragraph. */
    keyOf: (vertical: string): string => (OF_PAGE.test(vertical) ? `page${page}` : `paragraph${open[0] ?? 0}`),
  }
}

export const placeAt = (across: Offset, down: Offset): Matrix => [
  1,
  0,
  0,
  1,
  across.offset + (AT_EDGE.test(across.from) ? 0 : MARGIN),
  down.offset + (AT_EDGE.test(down.from) ? 0 : MARGIN),
]
