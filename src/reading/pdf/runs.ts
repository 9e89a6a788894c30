import type { Run } from '../../core/on-picture.ts'
import type { Raster } from '../picture/decode.ts'
import type { Glyph } from './brush.ts'
import { boxOf, type ToPixels } from './mask.ts'

/** Share of the letter height. */
const GAP = 0.12

export function runsOf(glyphs: readonly Glyph[], toPixels: ToPixels, raster: Raster): Run[] {
  const runs: { text: string; edges: [number, number, number, number] }[] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    const box = boxOf(glyph, toPixels, raster)
    const open = last && follows(last, glyph) ? runs.at(-1) : undefined
    if (open) {
      const [left, top, right, bottom] = open.edges
      open.text += glyph.char
      open.edges = [Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])]
    } else runs.push({ text: glyph.char, edges: [...box] })
    last = glyph
  }
  return runs.map(({ text, edges: [left, top, right, bottom] }) => ({
    text,
    box: [left / raster.width, top / raster.height, (right - left) / raster.width, (bottom - top) / raster.height],
  }))
}

/** Letters share their run evenly, so narrow characters get a run of their own. */
const isLetter = ({ char }: Glyph) => /[\p{L}\p{N}]/u.test(char)

function follows(before: Glyph, glyph: Glyph): boolean {
  if (isLetter(before) !== isLetter(glyph)) return false
  const off = Math.hypot(glyph.x - before.x - before.dx, glyph.y - before.y - before.dy)
  return off <= GAP * before.size
}
