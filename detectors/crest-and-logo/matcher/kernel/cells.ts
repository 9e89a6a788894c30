import { cellsWasm } from './cells.wasm.ts'
import { grown } from './instance.ts'

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }
type Exports = {
  readonly memory: Memory
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

const kernel = grown<Exports>('cells', cellsWasm)

type Samples = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** How gradients become cells: the square below which they are noise, what counts as flat in squares of either size, and the greatest length. */
export type Measures = {
  readonly noise: number
  readonly flat: { readonly fine: number; readonly coarse: number }
  readonly most: number
  readonly one: number
}

/** Empty squares round coarse maps, as the kernel wants them. */
const [BESIDE, ABOVE] = [4, 2]

/** Pairs of x and y, a row after another, `pad` empty coarse cells around: the cells of two pixels' side, and of four. They are kept where `room` says. */
export function squaresOf(
  { width, height, data }: Samples,
  pad: number,
  { noise, flat, most, one }: Measures,
  room: (numbers: number) => Int16Array,
): { readonly fine: Int16Array; readonly coarse: Int16Array } {
  const [across, down] = [width >> 2, height >> 2]
  const groups = Math.ceil(across / 4)
  const stride = groups * 4 + BESIDE * 2
  const map = stride * (down + ABOVE * 2) * 4
  const line = groups * 16 + 16
  const [columns, rows] = [across + pad * 2, down + pad * 2]
  const sizes = {
    pixels: line * (down * 4 + 2),
    fine: stride * 2 * down * 2 * 4,
    out: columns * rows * 16 + 64,
  }
  // Two fine maps, four coarse ones, two that are made of them, what is written, and the pixels.
  const fx = 64
  const fy = fx + sizes.fine
  const [cx, cy, own, parts, between, near, around] = [0, 1, 2, 3, 4, 5, 6].map(
    (i) => fy + sizes.fine + i * map,
  ) as Seven
  const pixels = around + map
  const out = pixels + Math.ceil(sizes.pixels / 16) * 16 + 64
  const { memory, gather, join, around: mean, normalise } = kernel(out + sizes.out)
  const bytes = new Uint8Array(memory.buffer)
  bytes.fill(0, fx, pixels)
  lay(bytes, pixels, line, width, down * 4, height, data)
  const fineGroups = Math.ceil(across / 2)
  gather(pixels + line + 1, line, fineGroups, (fineGroups * 2 - across) * 8, down * 2, fx, fy, stride, noise * noise)
  const first = (ABOVE * stride + BESIDE) * 4
  join(fx, fy, groups, down, stride, cx + first, cy + first, own + first, parts + first)
  mean(parts, between, near, stride, down)
  mean(own, between, around, stride, down)
  const written = (finer: 0 | 1, x: number, y: number, by: number) => {
    const side = 1 << finer
    const whole = columns * side
    bytes.fill(0, out, out + columns * rows * 4 * side * side)
    normalise(
      ...([x, y, stride * side * 4, Math.ceil((across * side) / 4), down * side, by + BESIDE * 4, stride * 4] as const),
      ...([finer, out + (pad * side * whole + pad * side) * 4, whole * 4] as const),
      ...([finer ? flat.fine : flat.coarse, most * most, one] as const),
    )
    const made = new Int16Array(memory.buffer, out, whole * rows * side * 2)
    const kept = room(made.length)
    kept.set(made)
    return kept
  }
  return { fine: written(1, fx, fy, near), coarse: written(0, cx + first, cy + first, around) }
}

type Seven = [number, number, number, number, number, number, number]

/** Pixels with those at the edge once more beyond it. */
function lay(
  to: Uint8Array,
  at: number,
  line: number,
  width: number,
  rows: number,
  height: number,
  data: Uint8Array,
): void {
  for (let y = -1; y <= rows; y++) {
    const from = Math.max(0, Math.min(height - 1, y)) * width
    const start = at + (y + 1) * line
    to[start] = data[from]!
    to.set(data.subarray(from, from + width), start + 1)
    to.fill(data[from + width - 1]!, start + 1 + width, start + line)
  }
}
