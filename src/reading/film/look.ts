import type { Raster } from '../picture/decode.ts'

const ACROSS = 32
const DOWN = 18
const CELLS = ACROSS * DOWN
const CHANGED = 7
const STEP = 3
/** Cells around a change, so that letters are not cut. */
const MARGIN = 1

/** `tint`: whether it is rather red or blue. */
export type Look = { readonly light: Float32Array; readonly tint: Float32Array; readonly detail: Float32Array }

export function lookOf({ width, height, rgb }: Raster): Look {
  const [light, tint, detail, counted] = [cells(), cells(), cells(), cells()]
  for (let y = 0; y < height; y += STEP) {
    const row = Math.floor((y * DOWN) / height) * ACROSS
    for (let x = 0; x < width; x += STEP) {
      const at = (y * width + x) * 3
      const [red, green, blue] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!]
      const before = x > 0 ? at - 3 * STEP : at
      const cell = row + Math.floor((x * ACROSS) / width)
      light[cell]! += (red + 2 * green + blue) / 4
      tint[cell]! += (red - blue) / 2
      // Letters may be as bright as what is behind them, in another colour.
      detail[cell]! +=
        (Math.abs(red - rgb[before]!) + Math.abs(green - rgb[before + 1]!) + Math.abs(blue - rgb[before + 2]!)) / 3
      counted[cell]! += 1
    }
  }
  for (let i = 0; i < CELLS; i++) for (const sum of [light, tint, detail]) sum[i] = sum[i]! / Math.max(1, counted[i]!)
  return { light, tint, detail }
}

const cells = () => new Float32Array(CELLS)

const apart = (one: Float32Array, other: Float32Array, cell: number): number => Math.abs(one[cell]! - other[cell]!)

const cellChange = (one: Look, other: Look, cell: number): number =>
  Math.max(
    apart(one.light, other.light, cell),
    apart(one.tint, other.tint, cell),
    apart(one.detail, other.detail, cell),
  )

export function changedShare(one: Look, other: Look): number {
  let changed = 0
  for (let i = 0; i < CELLS; i++) if (cellChange(one, other, i) >= CHANGED) changed++
  return changed / CELLS
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]

export function hasChangedWithin(one: Look, other: Look, [left, top, right, bottom]: Box): boolean {
  const within = (share: number, cells: number) => Math.max(0, Math.min(cells - 1, Math.floor(share * cells)))
  for (let y = within(top, DOWN); y <= within(bottom, DOWN); y++)
    for (let x = within(left, ACROSS); x <= within(right, ACROSS); x++)
      if (cellChange(one, other, y * ACROSS + x) >= CHANGED) return true
  return false
}

export function changedBox(one: Look, other: Look): Box | undefined {
  let [left, top, right, bottom] = [ACROSS, DOWN, -1, -1]
  for (let i = 0; i < CELLS; i++) {
    if (cellChange(one, other, i) < CHANGED) continue
    const [x, y] = [i % ACROSS, Math.floor(i / ACROSS)]
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
  }
  if (right < 0) return undefined
  return [
    Math.max(0, left - MARGIN) / ACROSS,
    Math.max(0, top - MARGIN) / DOWN,
    Math.min(ACROSS, right + 1 + MARGIN) / ACROSS,
    Math.min(DOWN, bottom + 1 + MARGIN) / DOWN,
  ]
}

/** Slow changes add up in the cells that stay. */
export function withChanges(one: Look, other: Look): Look {
  const mixed: Look = { light: one.light.slice(), tint: one.tint.slice(), detail: one.detail.slice() }
  for (let i = 0; i < CELLS; i++) {
    if (cellChange(one, other, i) < CHANGED) continue
    for (const of of ['light', 'tint', 'detail'] as const) mixed[of][i] = other[of][i]!
  }
  return mixed
}

export function cropped({ width, height, rgb }: Raster, [left, top, right, bottom]: Box): Raster {
  const [x, y] = [Math.floor(left * width), Math.floor(top * height)]
  const [wide, high] = [Math.ceil(right * width) - x, Math.ceil(bottom * height) - y]
  const part = new Uint8Array(wide * high * 3)
  for (let row = 0; row < high; row++) {
    const from = ((y + row) * width + x) * 3
    part.set(rgb.subarray(from, from + wide * 3), row * wide * 3)
  }
  return { width: wide, height: high, rgb: part }
}
