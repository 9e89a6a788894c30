import type { Picture } from '../../contract.ts'
import type { Pyramid } from './pyramid.ts'

/** Darker than any watermark: the ink of the text. */
const INK = 150
const PAPER = 235
/** Ink at half its size, with some paper in it. */
const RIM = 175

/** Also where no text stood: elsewhere it says nothing of what is behind. */
type Bleached = { readonly picture: Picture; readonly clear: Uint8Array }

/**
 * A page without its text, at half its size: what shines through from behind. Nothing where the picture is no page,
 * or where nothing on it is faint: most pictures cost a glance and no more.
 */
export function bleached(picture: Picture, pyramid: Pyramid): Bleached | undefined {
  if (!faintOnPaper(picture.grey)) return undefined
  const { width, height, data } = pyramid.grey(2)
  if (!shinesThrough(data, width)) return undefined
  const clear = clearOf(picture, width, height)
  const light = new Int32Array(data.length)
  for (let i = 0; i < light.length; i++) if (clear[i] === 1) light[i] = COUNTED + data[i]!
  const near = sumsOf(light, width, height, NEAR.radius)
  let far: Int32Array | undefined
  const grey = new Uint8Array(data.length)
  for (let i = 0; i < grey.length; i++) {
    if (clear[i] === 1) grey[i] = data[i]!
    else if (countOf(near[i]!) > NEAR.least) grey[i] = meanOf(near[i]!)
    else {
      far ??= sumsOf(light, width, height, FAR.radius)
      grey[i] = countOf(far[i]!) > FAR.least ? meanOf(far[i]!) : 255
    }
  }
  return { picture: { part: picture.part, width, height, grey }, clear }
}

/** How far to either side paper behind ink is looked for, and how many clear pixels must be there. */
const NEAR = { radius: 4, least: 8 } as const
const FAR = { radius: 12, least: 6 } as const
/** A clear pixel is counted above its light, so that both are summed at once: 625 times 255 is less. */
const COUNTED = 1 << 20
const countOf = (sum: number) => sum >> 20
const meanOf = (sum: number) => (sum & (COUNTED - 1)) / countOf(sum)

/** Sums over a square of `radius` each way. */
function sumsOf(values: Int32Array, width: number, height: number, radius: number): Int32Array {
  const across = new Int32Array(values.length)
  for (let y = 0; y < height; y++) slide(values, across, y * width, width, radius)
  // Row by row, with a sum for each column: one column after another would be slow.
  const out = new Int32Array(values.length)
  const sums = new Int32Array(width)
  for (let y = 0; y < Math.min(radius, height); y++) add(sums, across, y, 1)
  for (let y = 0; y < height; y++) {
    if (y + radius < height) add(sums, across, y + radius, 1)
    if (y - radius - 1 >= 0) add(sums, across, y - radius - 1, -1)
    out.set(sums, y * width)
  }
  return out
}

function slide(from: Int32Array, to: Int32Array, start: number, count: number, radius: number): void {
  let sum = 0
  for (let i = 0; i < Math.min(radius, count); i++) sum += from[start + i]!
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += from[start + i + radius]!
    if (i - radius - 1 >= 0) sum -= from[start + i - radius - 1]!
    to[start + i] = sum
  }
}

function add(sums: Int32Array, rows: Int32Array, row: number, sign: 1 | -1): void {
  for (let x = 0, i = row * sums.length; x < sums.length; x++, i++) sums[x]! += sign * rows[i]!
}

function faintOnPaper(grey: Uint8Array): boolean {
  let [paper, faint, ink, seen] = [0, 0, 0, 0]
  for (let i = 0; i < grey.length; i += 7, seen++) {
    const value = grey[i]!
    if (value > PAPER) paper++
    else if (value > INK) faint++
    else ink++
  }
  return paper > seen * 0.4 && faint > seen * 0.01 && ink > seen * 0.004 && ink < seen * 0.3
}

/** Share of the page that must be faint where no ink is next to it: letters have a faint rim of their own. Every so manieth pixel says so. */
const THROUGH = 0.004
const EVERY = 7

function shinesThrough(grey: Uint8Array, width: number): boolean {
  let faint = 0
  for (let i = width + 1; i < grey.length - width - 1; i += EVERY)
    if (grey[i]! <= PAPER && grey[i]! > INK && !besideInk(grey, width, i)) faint++
  return faint > (grey.length / EVERY) * THROUGH
}

function besideInk(grey: Uint8Array, width: number, i: number): boolean {
  for (let at = i - width; at <= i + width; at += width)
    if (grey[at - 1]! <= RIM || grey[at]! <= RIM || grey[at + 1]! <= RIM) return true
  return false
}

/** At half the size: 0 where there is ink, and at the pixels round it. */
function clearOf({ width: across, grey }: Picture, width: number, height: number): Uint8Array {
  const clear = new Uint8Array(width * height).fill(1)
  for (let y = 0; y < height; y++)
    for (let x = 0, at = y * 2 * across; x < width; x++, at += 2) {
      if (Math.min(grey[at]!, grey[at + 1]!, grey[at + across]!, grey[at + across + 1]!) >= INK) continue
      const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)]
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let i = v * width + left; i <= v * width + right; i++) clear[i] = 0
    }
  return clear
}
