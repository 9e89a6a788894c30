import type { ExtractionSink } from '../reader.ts'
import type { Raster } from './decode.ts'
import { openModelBeside } from './model-threads.ts'
import { rememberPixels } from './remember-pixels.ts'

/** At .5 no pattern of the test pictures counted as a face, and no face of a thumbnail's size was missed. */
const SURE = 0.5
/** Intersection over union of two boxes of one face. */
const SAME = 0.5

/** Milliseconds that the rest of the reading needs. */
const TIME_LEFT = 4_000

const MAX_KNOWN = 60

const facesOf = rememberPixels<number>(MAX_KNOWN)

/** Reports when there was no detection. */
export async function counted(raster: Raster, at: string, sink: ExtractionSink): Promise<{ readonly faces?: number }> {
  if (!photographic(raster)) return {}
  const find = () => countFaces(raster)
  const faces =
    sink.budget.left() > TIME_LEFT
      ? await facesOf(raster.rgb, String(raster.width), { find }).catch(() => undefined)
      : undefined
  if (faces !== undefined) return { faces }
  sink.observe(at, 'faces-uncounted', 'The faces in this photograph were not counted.')
  return {}
}

let net: ReturnType<typeof openFaceNet> | undefined

/** Nobody is recognised, and nothing of a face is kept. */
async function countFaces(raster: Raster): Promise<number> {
  net ??= openFaceNet()
  const { sure, boxes } = await net.then((look) => look(square(raster)))
  const found: Box[] = []
  const order = [...sure.keys()].filter((i) => sure[i]! >= SURE).sort((a, b) => sure[b]! - sure[a]!)
  for (const i of order) {
    const box = boxOf(boxes, i * 8)
    if (!found.some((other) => overlap(other, box) > SAME)) found.push(box)
  }
  return found.length
}

/** In a photograph almost every pixel differs slightly from the next. */
function photographic({ width, height, rgb }: Raster): boolean {
  if (Math.min(width, height) < 48) return false
  const tones = new Set<number>()
  const step = Math.max(1, Math.floor((width * height) / 6000))
  let [near, seen] = [0, 0]
  for (let i = 1; i < width * height; i += step) {
    const at = i * 3
    const apart =
      Math.abs(rgb[at]! - rgb[at - 3]!) + Math.abs(rgb[at + 1]! - rgb[at - 2]!) + Math.abs(rgb[at + 2]! - rgb[at - 1]!)
    tones.add(((rgb[at]! >> 4) << 8) | ((rgb[at + 1]! >> 4) << 4) | (rgb[at + 2]! >> 4))
    if (apart > 0 && apart < 90) near++
    seen++
  }
  return near > seen * 0.35 && tones.size >= 12
}

/** Top left in a black square, as the network was trained. */
function square({ width, height, rgb }: Raster): Float32Array {
  const out = new Float32Array(SIDE * SIDE * 3)
  const scale = Math.max(width, height) / SIDE
  const [wide, high] = [Math.floor(width / scale), Math.floor(height / scale)]
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)]
      const [right, bottom] = [
        Math.max(left + 1, Math.min(width, Math.floor((x + 1) * scale))),
        Math.max(top + 1, Math.min(height, Math.floor((y + 1) * scale))),
      ]
      mean(rgb, width, left, top, right, bottom, out, y * SIDE + x)
    }
  return out
}

function mean(
  rgb: Uint8Array,
  width: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  out: Float32Array,
  to: number,
): void {
  let [r, g, b] = [0, 0, 0]
  for (let y = top; y < bottom; y++)
    for (let x = left, at = (y * width + left) * 3; x < right; x++, at += 3) {
      r += rgb[at]!
      g += rgb[at + 1]!
      b += rgb[at + 2]!
    }
  const count = (right - left) * (bottom - top)
  for (const [plane, sum] of [r, g, b].entries()) out[to + plane * SIDE * SIDE] = Math.trunc(sum / count)
}

type Eight = [number, number, number, number, number, number, number, number]
type Box = readonly [top: number, left: number, bottom: number, right: number]

/** Centre in tenths of the default box, size as an exponent in fifths. */
function boxOf(boxes: Float32Array, at: number): Box {
  const [dy, dx, dh, dw, top, left, bottom, right] = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => boxes[at + k]!) as Eight
  const [high, wide] = [bottom - top, right - left]
  const [y, x] = [top + high / 2 + (dy / 10) * high, left + wide / 2 + (dx / 10) * wide]
  const [h, w] = [(Math.exp(dh / 5) * high) / 2, (Math.exp(dw / 5) * wide) / 2]
  return [y - h, x - w, y + h, x + w]
}

function overlap(a: Box, b: Box): number {
  const down = Math.min(a[2], b[2]) - Math.max(a[0], b[0])
  const across = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  if (down <= 0 || across <= 0) return 0
  const area = (box: Box) => (box[2] - box[0]) * (box[3] - box[1])
  return (down * across) / (area(a) + area(b) - down * across)
}

/** Pixels per side of the network's input. */
const SIDE = 512

/** Eight numbers a box: offsets y, x, height, width, and the default box as top, left, bottom, right in shares of the side. */
type Boxes = { readonly sure: Float32Array; readonly boxes: Float32Array }

/**
 * Single-shot detector over MobileNet (Liu et al. 2016, Howard et al. 2017): it recognises nobody. `rgb`: planes of SIDE by SIDE values, 0 to 255.
 */
async function openFaceNet(): Promise<(rgb: Float32Array) => Promise<Boxes>> {
  const run = await openModelBeside('picture/models/faces.onnx')
  return async (rgb) => {
    const { sure, boxes } = await run(rgb, [1, 3, SIDE, SIDE])
    if (!sure || !boxes) throw new Error('The network gave no answer.')
    return { sure: sure.data, boxes: boxes.data }
  }
}
