import { greyOf, type Raster, shrink } from '../picture/decode.ts'
import { barely, behindOf, isFlat, paleBand, sliced } from './looks.ts'
import { directionOf, type Rectangle } from './rectangle.ts'
import { paleInk, rowsOf, type Shape, shapesOf } from './shapes.ts'
import { type Grey, paperOf } from './turn.ts'

/** Pixels in which pale letters are looked for. */
const LOOKED_AT = 600_000
const PAPER_GRAIN = 16
const PAPER_SHARE = 0.4
/** Letters outside the known text that make another look worthwhile. */
const ENOUGH = 5

/** The picture with its contrast raised, or without its dark strokes, where that shows letters. */
export async function hiddenLooks(raster: Raster, known: readonly Rectangle[]): Promise<Raster[]> {
  const small = await shrink(raster, LOOKED_AT)
  const { width, height } = small
  const image: Grey = { width: raster.width, height: raster.height, grey: greyOf(raster) }
  const scale = raster.width / width
  if (isFlat(small))
    return barely(image, small, scale)
      .slice(0, 1)
      .map(({ image }) => coloured(image))
  const grey = greyOf(small)
  const paper = paperOf(grey)
  if (paper <= 150 || !isPaper(grey, paper)) return []
  const [from, to] = paleBand(paper)
  const found: Raster[] = []
  const isOpen = (shape: Shape) => !known.some((one) => holds(one, shape, scale))
  const shows = (shapes: readonly Shape[]) => rowsOf(shapes.filter(isOpen)).some((row) => row.shapes.length >= ENOUGH)
  if (shows(shapesOf(paleInk(grey, width, height, from, to)))) found.push(coloured(sliced(image, from, to)))
  const behind = behindOf({ width, height, grey }, to)
  if (behind.rows.some((row) => row.shapes.length >= ENOUGH)) found.push(coloured(behind.image))
  return found
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

/** Whether a letter lies within a line that was found already, and is no larger than it. */
function holds({ x, y, long, short, angle }: Rectangle, shape: Shape, scale: number): boolean {
  const [dx, dy] = [((shape.left + shape.right) / 2) * scale - x, ((shape.top + shape.bottom) / 2) * scale - y]
  const [cos, sin] = directionOf(angle)
  const size = Math.min(shape.right - shape.left, shape.bottom - shape.top) * scale
  return Math.abs(dx * cos + dy * sin) <= long / 2 && Math.abs(dy * cos - dx * sin) <= short / 2 && size < short * 1.2
}
