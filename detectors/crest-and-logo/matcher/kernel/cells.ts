import { cellsWasm } from './cells.wasm.ts'
import { grown, type Kernel } from './instance.ts'

type Functions = {
  spread(from: number, end: number, width: number, to: number, line: number): void
  gather(
    pixel: number,
    line: number,
    groups: number,
    spare: number,
    rows: number,
    x: number,
    y: number,
    stride: number,
    noise: number,
  ): void
  join(
    fx: number,
    fy: number,
    groups: number,
    rows: number,
    stride: number,
    cx: number,
    cy: number,
    own: number,
    parts: number,
  ): void
  around(map: number, between: number, out: number, stride: number, rows: number): void
  normalise(
    x: number,
    y: number,
    step: number,
    groups: number,
    rows: number,
    near: number,
    wide: number,
    finer: number,
    out: number,
    line: number,
    flat: number,
    most: number,
    one: number,
  ): void
}

const kernel = grown<Functions>('cells', cellsWasm)

type Samples = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** Squared noise, flatness for both sizes, and maximum length. */
export type Measures = {
  readonly noise: number
  readonly flat: { readonly fine: number; readonly coarse: number }
  readonly most: number
  readonly one: number
}

/** The kernel expects this many empty cells around a map. */
const [PAD_COLUMNS, PAD_ROWS] = [4, 2]
const ROWS = 64

export function squaresOf(
  samples: Samples,
  pad: number,
  measures: Measures,
  allocate: (numbers: number) => Int16Array,
): { readonly fine: Int16Array; readonly coarse: Int16Array } {
  const [across, down] = [samples.width >> 2, samples.height >> 2]
  const cells = (across + pad * 2) * (down + pad * 2)
  const made = { fine: allocate(cells * 8), coarse: allocate(cells * 2) }
  for (const [to, side] of [
    [made.fine, 2],
    [made.coarse, 1],
  ] as const) {
    const around = pad * side * (across + pad * 2) * side * 2
    to.fill(0, 0, around).fill(0, to.length - around)
  }
  for (let row = 0; row < down; row += ROWS) squareRows(samples, pad, measures, [row, Math.min(down, row + ROWS)], made)
  return made
}

function squareRows(
  { width, height, data }: Samples,
  pad: number,
  { noise, flat, most, one }: Measures,
  [first, end]: readonly [number, number],
  made: { readonly fine: Int16Array; readonly coarse: Int16Array },
): void {
  const [top, bottom] = [Math.max(0, first - PAD_ROWS), Math.min(height >> 2, end + PAD_ROWS)]
  const [across, down] = [width >> 2, bottom - top]
  const groups = Math.ceil(across / 4)
  const stride = groups * 4 + PAD_COLUMNS * 2
  const map = stride * (down + PAD_ROWS * 2) * 4
  const line = groups * 16 + 16
  const columns = across + pad * 2
  const sizes = {
    pixels: line * (down * 4 + 2),
    fine: stride * 2 * down * 2 * 4,
    out: columns * down * 16 + 64,
  }
  // Two fine maps, four coarse ones, two derived, the output, and the pixels.
  const fx = 64
  const fy = fx + sizes.fine
  const [cx, cy, own, parts, between, near, around] = [0, 1, 2, 3, 4, 5, 6].map(
    (i) => fy + sizes.fine + i * map,
  ) as Seven
  const pixels = around + map
  const out = pixels + Math.ceil(sizes.pixels / 16) * 16 + 64
  const raw = out + sizes.out
  const exports = kernel(raw + width * (down * 4 + 2))
  const { memory, gather, join, around: mean, normalise } = exports
  const bytes = new Uint8Array(memory.buffer)
  // The kernel writes the other empty cells.
  for (const at of [own, parts]) {
    bytes.fill(0, at, at + PAD_ROWS * stride * 4)
    bytes.fill(0, at + (PAD_ROWS + down) * stride * 4, at + map)
  }
  lay(exports, raw, pixels, line, { width, height, data }, top * 4, down * 4)
  const fineGroups = Math.ceil(across / 2)
  gather(pixels + line + 1, line, fineGroups, (fineGroups * 2 - across) * 8, down * 2, fx, fy, stride, noise * noise)
  const origin = (PAD_ROWS * stride + PAD_COLUMNS) * 4
  join(fx, fy, groups, down, stride, cx + origin, cy + origin, own + origin, parts + origin)
  mean(parts, between, near, stride, down)
  mean(own, between, around, stride, down)
  for (const [finer, x, y, by, to, least] of [
    [1, fx, fy, near, made.fine, flat.fine],
    [0, cx + origin, cy + origin, around, made.coarse, flat.coarse],
  ] as const) {
    const side = 1 << finer
    const whole = columns * side
    const [fours, high, beside] = [Math.ceil((across * side) / 4), down * side, by + PAD_COLUMNS * 4]
    bytes.fill(0, out, out + columns * down * 4 * side * side)
    const [at, next, step] = [out + pad * side * 4, whole * 4, stride * 4]
    normalise(x, y, step * side, fours, high, beside, step, finer, at, next, least, most * most, one)
    const from = out + (first - top) * side * whole * 4
    to.set(new Int16Array(memory.buffer, from, (end - first) * side * whole * 2), (pad + first) * side * whole * 2)
  }
}

type Seven = [number, number, number, number, number, number, number]

function lay(
  { memory, spread }: Kernel<Functions>,
  raw: number,
  at: number,
  line: number,
  { width, height, data }: Samples,
  top: number,
  rows: number,
): void {
  const [first, end] = [Math.max(0, top - 1), Math.min(height, top + rows + 1)]
  const pixels = data.subarray(first * width, end * width)
  const bytes = new Uint8Array(memory.buffer)
  bytes.set(pixels, raw)
  spread(raw, raw + pixels.length, width, at + (first - top + 1) * line, line)
  const last = at + (end - top) * line
  if (first === top) bytes.copyWithin(at, at + line, at + line * 2)
  if (end === top + rows) bytes.copyWithin(last + line, last, last + line)
}
