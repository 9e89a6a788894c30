import { type Box, greyOf, type Raster, shrink } from '../picture/decode.ts'
import { wholeOf } from './content.ts'
import { barely, behindOf, isFlat, paleBand, sliced } from './looks.ts'
import { directionOf, type Rectangle } from './rectangle.ts'
import { paleInk, type Row, rowsOf, type Shape, shapesOf } from './shapes.ts'
import { type Grey, paperOf } from './turn.ts'

const LOOKED_AT = 600_000
const PAPER_GRAIN = 16
const PAPER_SHARE = 0.4
const ENOUGH = 5

/** The detector may find more beside the letters that were found. */
const AROUND = 3

export type HiddenLook = { readonly raster: Raster; readonly content: Box }

export async function hiddenLooks(raster: Raster, known: readonly Rectangle[]): Promise<HiddenLook[]> {
  const small = await shrink(raster, LOOKED_AT)
  const { width, height } = small
  const image: Grey = { width: raster.width, height: raster.height, grey: greyOf(raster) }
  const scale = raster.width / width
  if (isFlat(small))
    return barely(image, small, scale)
      .slice(0, 1)
      .map(({ image }) => ({ raster: coloured(image), content: wholeOf(raster) }))
  const grey = greyOf(small)
  const paper = paperOf(grey)
  if (paper <= 150 || !isPaper(grey, paper)) return []
  const [from, to] = paleBand(paper)
  const isOpen = (shape: Shape) => !known.some((one) => holds(one, shape, scale))
  const pale = rowsOf(shapesOf(paleInk(grey, width, height, from, to)).filter(isOpen))
  const behind = behindOf({ width, height, grey }, to)
  return [...lookAt(pale, scale, () => sliced(image, from, to)), ...lookAt(behind.rows, 1, () => behind.image)]
}

/** `scale`: from shapes to its pixels. */
function lookAt(rows: readonly Row[], scale: number, draw: () => Grey): HiddenLook[] {
  const shapes = rows.filter((row) => row.shapes.length >= ENOUGH).flatMap((row) => row.shapes)
  if (shapes.length === 0) return []
  const raster = coloured(draw())
  const around = AROUND * Math.max(...shapes.map((one) => Math.max(one.right - one.left, one.bottom - one.top)))
  const ends = (starts: readonly number[], stops: readonly number[], side: number) => {
    const from = Math.max(0, Math.floor((Math.min(...starts) - around) * scale))
    const to = Math.min(side, Math.ceil((Math.max(...stops) + around + 1) * scale))
    return [from, to - from] as const
  }
  const [left, width] = ends(
    shapes.map((one) => one.left),
    shapes.map((one) => one.right),
    raster.width,
  )
  const [top, height] = ends(
    shapes.map((one) => one.top),
    shapes.map((one) => one.bottom),
    raster.height,
  )
  return [{ raster, content: { left, top, width, height } }]
}

/** In a photograph no shade covers so much of it. */
function isPaper(grey: Uint8Array, paper: number): boolean {
  let near = 0
  for (const value of grey) if (Math.abs(value - paper) <= PAPER_GRAIN) near++
  return near >= grey.length * PAPER_SHARE
}

function coloured({ width, height, grey }: Grey): Raster {
  const rgb = new Uint8Array(grey.length * 3)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) rgb.fill(grey[i]!, at, at + 3)
  return { width, height, rgb }
}

function holds({ x, y, long, short, angle }: Rectangle, shape: Shape, scale: number): boolean {
  const [dx, dy] = [((shape.left + shape.right) / 2) * scale - x, ((shape.top + shape.bottom) / 2) * scale - y]
  const [cos, sin] = directionOf(angle)
  const size = Math.min(shape.right - shape.left, shape.bottom - shape.top) * scale
  return Math.abs(dx * cos + dy * sin) <= long / 2 && Math.abs(dy * cos - dx * sin) <= short / 2 && size < short * 1.2
}
