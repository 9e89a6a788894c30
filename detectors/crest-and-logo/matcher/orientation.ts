import type { Patch } from './pose.ts'

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

/** With the strength itself, as the square of a gradient: what noise is beside an edge. */
export type Measured = Field & { readonly power: Float32Array }

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
export function fieldOf(patch: Patch, radius: number): Measured {
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
  return { width, height, x: smoothA, y: smoothB, power }
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
