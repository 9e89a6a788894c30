import { type Box, greyOf, type Raster, shrink } from '../picture/decode.ts'
import { behindText } from './behind-text.ts'
import { wholeOf } from './content.ts'
import { directionOf, type Rectangle } from './rectangle.ts'
import { paleInk, type Row, rowsOf, type Shape, shapesOf } from './shapes.ts'

type Grey = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

const LOOKED_AT = 600_000
/** Grey levels below which people see no writing. */
const FAINTEST = 6
const THIN = 4
const PAPER_GRAIN = 16
const PAPER_SHARE = 0.4
const ENOUGH = 5

/** The detector may find more beside the letters that were found. */
const AROUND = 3

export type HiddenLook = { readonly raster: Raster; readonly content: Box }

export async function hiddenLooks(raster: Raster, known: readonly Rectangle[]): Promise<HiddenLook[]> {
  const small = await shrink(raster, LOOKED_AT)
  const { width, height } = small
  const image = (): Grey => ({ width: raster.width, height: raster.height, grey: greyOf(raster) })
  const scale = raster.width / width
  if (isFlat(small)) return contrasted(image()).map((raster) => ({ raster, content: wholeOf(raster) }))
  const grey = greyOf(small)
  const paper = paperOf(grey)
  if (paper <= 150 || !isPaper(grey, paper)) return []
  const [from, to] = [Math.min(175, paper - 40), paper - 7]
  const isOpen = (shape: Shape) => !known.some((one) => holds(one, shape, scale))
  const pale = rowsOf(shapesOf(paleInk(grey, width, height, from, to)).filter(isOpen))
  const behind = sliced({ width, height, grey: behindText(grey, width, height, THIN) }, 0, to)
  const on = behind.grey.map((value) => (value === 0 ? 1 : 0))
  const shown = rowsOf(shapesOf({ width, height, on }))
  return [...lookAt(pale, scale, () => sliced(image(), from, to)), ...lookAt(shown, 1, () => behind)]
}

/** `scale` leads from shapes to its pixels. */
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

/** Writing one shade from its background is invisible until the contrast is raised. */
function contrasted(image: Grey): Raster[] {
  const low = image.grey.reduce((least, value) => Math.min(least, value), 255)
  const high = image.grey.reduce((most, value) => Math.max(most, value), 0)
  if (low === high) return []
  return [coloured({ ...image, grey: image.grey.map((value) => ((value - low) * 255) / (high - low)) })]
}

/** Hues may differ where greys do not. */
function isFlat({ rgb }: Raster): boolean {
  const low = [255, 255, 255]
  const high = [0, 0, 0]
  for (let at = 0; at < rgb.length; at += 3)
    for (let c = 0; c < 3; c++) {
      const value = rgb[at + c]!
      if (value < low[c]!) low[c] = value
      if (value > high[c]!) high[c] = value
      if (high[c]! - low[c]! >= FAINTEST) return false
    }
  return true
}

/** Isolates a watermark from the text over it. */
function sliced(image: Grey, from: number, to: number): Grey {
  const grey = new Uint8Array(image.grey.length)
  for (let i = 0; i < grey.length; i++) grey[i] = image.grey[i]! >= from && image.grey[i]! <= to ? 0 : 255
  return { ...image, grey }
}

function paperOf(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value]!++
  let best = 255
  for (let i = 0; i < 256; i++) if (counts[i]! > counts[best]!) best = i
  return best
}

/** In a photograph no shade covers so much of it. */
function isPaper(grey: Uint8Array, paper: number): boolean {
  let near = 0
  for (const value of grey) if (Math.abs(value - paper) <= PAPER_GRAIN) near++
  return near >= grey.length * PAPER_SHARE
}

function coloured({ width, height, grey }: Grey): Raster {
  const rgb = new Uint8Array(grey.length * 3)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) rgb[at] = rgb[at + 1] = rgb[at + 2] = grey[i]!
  return { width, height, rgb }
}

function holds({ x, y, long, short, angle }: Rectangle, shape: Shape, scale: number): boolean {
  const [dx, dy] = [((shape.left + shape.right) / 2) * scale - x, ((shape.top + shape.bottom) / 2) * scale - y]
  const [cos, sin] = directionOf(angle)
  const size = Math.min(shape.right - shape.left, shape.bottom - shape.top) * scale
  return Math.abs(dx * cos + dy * sin) <= long / 2 && Math.abs(dy * cos - dx * sin) <= short / 2 && size < short * 1.2
}
