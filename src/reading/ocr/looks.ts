import { greyOf, type Raster, shrink } from '../picture/decode.ts'
import { behindText, mainChannel } from './channels.ts'
import { type Ink, inkOf, paleInk, type Row, rowsOf, shapesOf } from './shapes.ts'
import { type Grey, paperOf } from './turn.ts'

export type Look = {
  readonly name: 'plain' | 'light' | 'faint' | 'behind' | 'coloured'
  readonly image: Grey
  readonly rows: readonly Row[]
  readonly scale: number
}

/** Pixels: letters of 6 pixels are still found. */
const LOOKED_AT = 1_000_000
/** Grey levels below which people see no writing. */
const FAINTEST = 6
const THIN = 4

/** The plain look comes first. Empty for a blank picture. */
export async function looks(raster: Raster): Promise<Look[]> {
  const small = await shrink(raster, LOOKED_AT)
  const { width, height } = small
  const grey = greyOf(small)
  const colour = mainChannel(small)
  const scale = raster.width / width
  const image: Grey = { width: raster.width, height: raster.height, grey: greyOf(raster) }
  const rows = (ink: Ink) => rowsOf(shapesOf(ink))
  const found: Look[] = []
  if (isFlat(small)) return barely(image, small, scale)
  found.push({ name: 'plain', image, scale, rows: rows(inkOf(grey, width, height, false)) })
  found.push({ name: 'light', image, scale, rows: rows(inkOf(grey, width, height, true)) })
  const paper = paperOf(grey)
  if (paper > 150) {
    const [from, to] = paleBand(paper)
    found.push({
      name: 'faint',
      image: sliced(image, from, to),
      scale,
      rows: rows(paleInk(grey, width, height, from, to)),
    })
    found.push({ name: 'behind', ...behindOf({ width, height, grey }, to), scale: 1 })
  }
  if (differs(colour, grey)) {
    const coloured = { ...image, grey: mainChannel(raster) }
    found.push({ name: 'coloured', image: coloured, scale, rows: rows(inkOf(colour, width, height, false)) })
    found.push({ name: 'coloured', image: coloured, scale, rows: rows(inkOf(colour, width, height, true)) })
  }
  return found
}

export const paleBand = (paper: number): readonly [from: number, to: number] => [Math.min(175, paper - 40), paper - 7]

export function behindOf({ width, height, grey }: Grey, to: number): Pick<Look, 'image' | 'rows'> {
  const image = sliced({ width, height, grey: behindText(grey, width, height, THIN) }, 0, to)
  const on = image.grey.map((value) => (value === 0 ? 1 : 0))
  return { image, rows: rowsOf(shapesOf({ width, height, on })) }
}

/** Writing one shade from its background is invisible until the contrast is raised. */
export function barely(image: Grey, small: Raster, scale: number): Look[] {
  const low = image.grey.reduce((least, value) => Math.min(least, value), 255)
  const high = image.grey.reduce((most, value) => Math.max(most, value), 0)
  if (low === high) return []
  const stretched = (grey: Uint8Array) => grey.map((value) => ((value - low) * 255) / (high - low))
  const ink = (light: boolean) => inkOf(stretched(greyOf(small)), small.width, small.height, light)
  return [false, true].map(
    (light): Look => ({
      name: light ? 'light' : 'plain',
      image: { ...image, grey: stretched(image.grey) },
      scale,
      rows: rowsOf(shapesOf(ink(light))),
    }),
  )
}

/** Hues may differ where greys do not. */
export function isFlat({ rgb }: Raster): boolean {
  const low = [255, 255, 255]
  const high = [0, 0, 0]
  for (let i = 0; i < rgb.length; i++) {
    const c = i % 3
    if (rgb[i]! < low[c]!) low[c] = rgb[i]!
    if (rgb[i]! > high[c]!) high[c] = rgb[i]!
  }
  return high.every((value, c) => value - low[c]! < FAINTEST)
}

/** Isolates a watermark from the text over it. */
export function sliced(image: Grey, from: number, to: number): Grey {
  const grey = new Uint8Array(image.grey.length)
  for (let i = 0; i < grey.length; i++) grey[i] = image.grey[i]! >= from && image.grey[i]! <= to ? 0 : 255
  return { ...image, grey }
}

/** Colour stands out where grey is even. */
function differs(colour: Uint8Array, grey: Uint8Array): boolean {
  let [low, high] = [255, 0]
  for (const value of grey) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const stretch = 255 / Math.max(1, high - low)
  let apart = 0
  for (let i = 0; i < grey.length; i++) {
    const same = Math.abs((grey[i]! - low) * stretch - colour[i]!) < 40
    if (!same) apart++
  }
  return apart > grey.length / 100
}
