import { type Level, type Pyramid, pyramidOf } from './pyramid.ts'

/** Samples this close to their neighbours are one paint. */
const EVEN = 5
/** Pixels sampled for paint, by column and row. */
const [COLUMNS, ROWS] = [2, 4] as const
const BITS = 5
const SIDE = 1 << BITS
/** A larger paint is paper or a screen. */
const [MIN_PAINT_SHARE, MAX_PAINT_SHARE] = [0.0006, 0.3]
const MIDDLE = 0.4
/** A paint is this many times as frequent as similar colours. */
const PEAK = 4
const INKS = 2
/** Within which all is paint, and from which nothing is. */
const [SAME, OTHER] = [6, 44] as const

type Colour = readonly [number, number, number]

const counts = new Uint32Array(SIDE ** 3)
const binOf = (r: number, g: number, b: number) => ((r >> 3) << (2 * BITS)) | ((g >> 3) << BITS) | (b >> 3)
const placeOf = (bin: number): Colour => [bin >> (2 * BITS), (bin >> BITS) & (SIDE - 1), bin & (SIDE - 1)]

/** An emblem in one ink is distinct here from a photograph or cloth. Empty for paper or a screen. */
export function paintLayers(pyramid: Pyramid): Pyramid[] {
  const level = pyramid.colour(0)
  if (level.channels === 1) return []
  const paints = peaks(counted(level)).map((bin) => colourOf(level, bin))
  return paints.map((paint) => separated(pyramid.colour(1), paint))
}

function counted({ width, height, data }: Level): number {
  counts.fill(0)
  const [across, down] = [COLUMNS * 3, width * 6]
  const near = (i: number, step: number) => Math.abs(data[i]! - data[i + step]!) <= EVEN
  let all = 0
  for (let y = 0; y < height - 2; y += ROWS)
    for (let i = y * width * 3, end = i + (width - COLUMNS) * 3; i < end; i += across, all++) {
      if (!(near(i, across) && near(i, down) && near(i + 1, across) && near(i + 1, down))) continue
      if (near(i + 2, across) && near(i + 2, down)) counts[binOf(data[i]!, data[i + 1]!, data[i + 2]!)]!++
    }
  return all
}

function peaks(all: number): number[] {
  const found: { bin: number; prominence: number }[] = []
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin]! > all * MAX_PAINT_SHARE) return []
    if (counts[bin]! < all * MIN_PAINT_SHARE * MIDDLE) continue
    const paint = around(bin, 1)
    const beside = around(bin, 2) - paint
    if (paint > all * MIN_PAINT_SHARE && paint < all * MAX_PAINT_SHARE && paint > beside * PEAK)
      found.push({ bin, prominence: paint / (beside + COUNT_TOLERANCE) })
  }
  found.sort((a, b) => b.prominence - a.prominence || counts[b.bin]! - counts[a.bin]!)
  const isDistinct = (a: number, b: number) => placeOf(a).some((place, c) => Math.abs(place - placeOf(b)[c]!) > 2)
  const chosen: number[] = []
  for (const { bin } of found)
    if (chosen.length < INKS && chosen.every((other) => isDistinct(other, bin))) chosen.push(bin)
  return chosen
}

const COUNT_TOLERANCE = 10

function around(bin: number, reach: number): number {
  const [r, g, b] = placeOf(bin)
  const first = (place: number) => Math.max(0, place - reach)
  const last = (place: number) => Math.min(SIDE - 1, place + reach)
  let sum = 0
  for (let x = first(r); x <= last(r); x++)
    for (let y = first(g); y <= last(g); y++)
      for (let z = first(b); z <= last(b); z++) sum += counts[(x << (2 * BITS)) | (y << BITS) | z]!
  return sum
}

function colourOf({ width, data }: Level, bin: number): Colour {
  const sums = [0, 0, 0]
  let count = 0
  for (let row = 0; row < data.length; row += width * 3 * ROWS)
    for (let i = row; i < row + width * 3; i += COLUMNS * 3) {
      if (binOf(data[i]!, data[i + 1]!, data[i + 2]!) !== bin) continue
      for (let c = 0; c < 3; c++) sums[c]! += data[i + c]!
      count++
    }
  return [sums[0]! / count, sums[1]! / count, sums[2]! / count]
}

function separated({ width, height, data }: Level, [r, g, b]: Colour): Pyramid {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    const far = Math.max(Math.abs(data[at]! - r), Math.abs(data[at + 1]! - g), Math.abs(data[at + 2]! - b))
    grey[i] = far <= SAME ? 0 : far >= OTHER ? 255 : ((far - SAME) * 255) / (OTHER - SAME)
  }
  return pyramidOf({ part: '', width, height, grey })
}
