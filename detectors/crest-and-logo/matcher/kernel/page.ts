import { grown } from './instance.ts'
import { pageWasm } from './page.wasm.ts'

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  ink(from: number, line: number, to: number, stride: number, width: number, rows: number, ink: number): void
  clear(ink: number, stride: number, to: number, width: number, rows: number): void
  begin(light: number, clears: number, open: number, out: number, count: number): void
  fill(
    light: number,
    clear: number,
    sums: number,
    width: number,
    rows: number,
    radius: number,
    least: number,
    open: number,
    out: number,
  ): void
}

const kernel = grown<Exports>('page', pageWasm)

/** Reads and writes go beyond the last row. */
const SLACK = 64
/** Memory for a whole page would never be released. */
const ROWS = 64

type Samples = { readonly width: number; readonly height: number; readonly data: Uint8Array }

export function clearOf(page: Samples, ink: number): Uint8Array {
  const [width, height] = [page.width >> 1, page.height >> 1]
  const stride = Math.ceil(width / 16) * 16 + 16
  const inked = SLACK + page.width * (ROWS + 2) * 2 + SLACK
  const map = inked + stride + 16
  const to = map + stride * (ROWS + 3)
  const { memory, ink: write, clear } = kernel(to + width * ROWS + SLACK)
  const bytes = new Uint8Array(memory.buffer)
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y += ROWS) {
    const rows = Math.min(ROWS, height - y)
    const [top, bottom] = [Math.max(0, y - 1), Math.min(height, y + rows + 1)]
    bytes.set(page.data.subarray(top * 2 * page.width, bottom * 2 * page.width), SLACK)
    bytes.fill(0, inked, to)
    write(SLACK, page.width, map, stride, width, bottom - top, ink)
    clear(map + (y - top) * stride, stride, to, width, rows)
    out.set(bytes.subarray(to, to + width * rows), y * width)
  }
  return out
}

/** Search radius for clear pixels, and the number that must be exceeded. */
export type Near = { readonly radius: number; readonly least: number }

/** Clear pixels stay; others are filled from clear ones nearby, farther away, else white. At least four pixels wide. */
export function filled(page: Samples, clear: Uint8Array, near: Near, far: Near): Uint8Array {
  const { width, height, data } = page
  const above = far.radius + 1
  const laid = width * (above + ROWS + far.radius) + SLACK
  const [light, clears] = [SLACK, SLACK + laid]
  const sums = Math.ceil((clears + laid) / 16) * 16
  const open = sums + (width + far.radius * 2 + 4) * 4
  const out = open + width * ROWS + SLACK
  const { memory, begin, fill } = kernel(out + width * ROWS + SLACK)
  const bytes = new Uint8Array(memory.buffer)
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y += ROWS) {
    const rows = Math.min(ROWS, height - y)
    const [top, bottom] = [Math.max(0, y - above), Math.min(height, y + rows + far.radius)]
    bytes.fill(0, clears, sums)
    bytes.set(clear.subarray(top * width, bottom * width), clears + (top - y + above) * width)
    bytes.set(data.subarray(top * width, bottom * width), light + (top - y + above) * width)
    begin(light + above * width, clears + above * width, open, out, width * rows)
    for (const { radius, least } of [near, far]) {
      if (!bytes.subarray(open, open + width * rows).includes(1)) break
      bytes.fill(0, sums, open)
      const skipped = (far.radius - radius) * width
      fill(light + skipped, clears + skipped, sums, width, rows, radius, least, open, out)
    }
    grey.set(bytes.subarray(out, out + width * rows), y * width)
  }
  return grey
}
