import { after, around, type Box, type Matrix, moved, type Point, SAME } from '../../metafile/geometry.ts'
import type { Hand } from '../../metafile/sketch.ts'

/** `wide` is in the units of the sheet. */
export type Look = Pick<Hand, 'fill' | 'ink'> & { readonly wide?: number }

/** A shape as a person sees it on its page. `hollow`: only its edge shows. */
export type Stroke = {
  readonly lines: readonly (readonly Point[])[]
  readonly box: Box
  readonly wide: number
  readonly hollow: boolean
}

export type Pages = ReadonlyMap<string, readonly Stroke[]>

const PAPER = '#ffffff'

/** Shapes that share a page lie as they are seen, whatever drawing they belong to. */
export function createPages() {
  const pages = new Map<string, Stroke[]>()
  let page = ''
  let place: Matrix = SAME
  return {
    pages: pages as Pages,
    at(key: string, to: Matrix = SAME) {
      page = key
      place = to
    },
    add(lines: readonly (readonly Point[])[], to: Matrix, { fill, ink, wide = 0 }: Look) {
      if (fill === undefined && ink === undefined) return
      const all = after(to, place)
      if (!all.every(Number.isFinite)) return
      const drawn = lines.map((line) => line.map((point) => moved(all, point)))
      const hollow = fill === undefined || (fill === PAPER && ink !== undefined && ink !== PAPER)
      const known = pages.get(page) ?? []
      if (known.length === 0) pages.set(page, known)
      known.push({ lines: drawn, box: around(drawn.flat()), wide, hollow })
    },
  }
}
