import type { Patch } from './pose.ts'
import type { Level } from './pyramid.ts'

/**
 * Where edges run, as vectors of the doubled angle: an edge and its negative are the same, so a mark is the same
 * in any colour, inverted or in one colour. Strength is relative to the surroundings, so a faint mark is as good as a strong one.
 */
export type Field = {
  readonly width: number
  readonly height: number
  readonly x: Float32Array
  readonly y: Float32Array
}

/** Squares of CELL pixels: the unit of the first look. Two values a cell, and their energy. */
export type Cells = {
  readonly columns: number
  readonly rows: number
  readonly vectors: Float32Array
  readonly energy: Float32Array
}

export const CELL = 4
/** Gradients up to this many grey levels are noise. */
const NOISE = 5
/** Summed gradient of a cell below which it counts as flat, squared. */
const FLAT_CELL = 60 * 60

/** The orientation of each cell of a grey level, with `pad` empty cells around: marks may be cut by the edge. */
export function cellsOf(level: Level, pad: number): Cells {
  const inner = Math.floor(level.width / CELL)
  const rowsInside = Math.floor(level.height / CELL)
  const columns = inner + pad * 2
  const rows = rowsInside + pad * 2
  const raw = new Float32Array(columns * rows * 2)
  gather(level, raw, inner, rowsInside, columns, pad)
  return normalised(raw, columns, rows)
}

function gather(level: Level, raw: Float32Array, inner: number, rowsInside: number, columns: number, pad: number) {
  const { width, height, data } = level
  for (let y = 1; y < Math.min(height - 1, rowsInside * CELL); y++) {
    const base = (Math.floor(y / CELL) + pad) * columns + pad
    for (let x = 1, i = y * width + 1; x < Math.min(width - 1, inner * CELL); x++, i++) {
      const dx = data[i + 1]! - data[i - 1]!
      const dy = data[i + width]! - data[i - width]!
      const square = dx * dx + dy * dy
      if (square < NOISE * NOISE) continue
      const by = 1 / Math.sqrt(square)
      const at = (base + (x >> 2)) * 2
      raw[at]! += (dx * dx - dy * dy) * by
      raw[at + 1]! += 2 * dx * dy * by
    }
  }
}

function normalised(raw: Float32Array, columns: number, rows: number): Cells {
  const count = columns * rows
  const power = new Float32Array(count)
  for (let i = 0; i < count; i++) power[i] = raw[i * 2]! * raw[i * 2]! + raw[i * 2 + 1]! * raw[i * 2 + 1]!
  const around = boxMean(power, columns, rows, 2)
  const vectors = new Float32Array(count * 2)
  const energy = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    if (power[i] === 0) continue
    const strength = Math.sqrt(power[i]! / (around[i]! + FLAT_CELL))
    const by = Math.min(1.5, strength) / Math.sqrt(power[i]!)
    const x = raw[i * 2]! * by
    const y = raw[i * 2 + 1]! * by
    vectors[i * 2] = x
    vectors[i * 2 + 1] = y
    energy[i] = x * x + y * y
  }
  return { columns, rows, vectors, energy }
}

/** Mean over a square of `radius` each way. */
export function boxMean(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(values.length)
  for (let y = 0; y < height; y++) slide(values, across, y * width, 1, width, radius)
  const out = new Float32Array(values.length)
  for (let x = 0; x < width; x++) slide(across, out, x, width, height, radius)
  return out
}

function slide(from: Float32Array, to: Float32Array, start: number, step: number, count: number, radius: number) {
  let sum = 0
  const share = 1 / (radius * 2 + 1)
  for (let i = 0; i < Math.min(radius, count); i++) sum += from[start + i * step]!
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += from[start + (i + radius) * step]!
    if (i - radius - 1 >= 0) sum -= from[start + (i - radius - 1) * step]!
    to[start + i * step] = sum > 0 ? sum * share : 0
  }
}

/** The orientation of every pixel of a patch, relative to the strength within `radius`. */
export function fieldOf(patch: Patch, radius: number): Field {
  const { width, height } = patch
  const [a, b] = tensor(patch)
  const smoothA = blurred(a, width, height)
  const smoothB = blurred(b, width, height)
  const power = new Float32Array(a.length)
  for (let i = 0; i < a.length; i++) power[i] = Math.sqrt(smoothA[i]! * smoothA[i]! + smoothB[i]! * smoothB[i]!)
  const around = boxMean(power, width, height, radius)
  const noise = 12 * patch.channels
  for (let i = 0; i < a.length; i++) {
    const strong = power[i]!
    if (strong === 0) continue
    const by = Math.min(1.5, Math.sqrt(strong / (around[i]! + noise))) / strong
    smoothA[i]! *= by
    smoothB[i]! *= by
  }
  return { width, height, x: smoothA, y: smoothB }
}

/** The doubled angle of the gradient, summed over the colours, so that edges between equally bright colours count too. */
function tensor(patch: Patch): [Float32Array, Float32Array] {
  const { width, height, channels, data } = patch
  const a = new Float32Array(width * height)
  const b = new Float32Array(width * height)
  const stride = width * channels
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      let even = 0
      let odd = 0
      for (let c = 0, at = i * channels; c < channels; c++, at++) {
        const dx = data[at + channels]! - data[at - channels]!
        const dy = data[at + stride]! - data[at - stride]!
        even += dx * dx - dy * dy
        odd += 2 * dx * dy
      }
      a[i] = even
      b[i] = odd
    }
  return [a, b]
}

/** 1 2 1 both ways. */
function blurred(values: Float32Array, width: number, height: number): Float32Array {
  const across = new Float32Array(values.length)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++)
      across[i] = values[i - 1]! + 2 * values[i]! + values[i + 1]!
  const out = new Float32Array(values.length)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++)
      out[i] = (across[i - width]! + 2 * across[i]! + across[i + width]!) / 16
  return out
}
