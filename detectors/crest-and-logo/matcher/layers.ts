import { CELL, type Cells, cellsOf } from './cells.ts'
import { AT_ONCE, type EdgeGain } from './kernel/scan.ts'
import type { Pyramid } from './pyramid.ts'

export type Layer = {
  readonly fine: Cells
  readonly coarse: Cells
  readonly width: number
  readonly height: number
  readonly scale: number
  /** Of a template of `length` cells; equal for equal lengths. */
  shown(length: number, whole: number): EdgeGain
}

/** An emblem cut by the edge is still found. */
export const PAD = 12
/** Pixels per unit in the first looks. */
export const GLANCE = 36
const SMALLEST_CELLS = 4

/** Reused, because allocating as much would burden the garbage collector. */
let kept = new Int16Array(0)

/** Half an octave apart, so that any emblem is about GLANCE pixels in one. Valid until the next call. */
export function layersOf(pyramid: Pyramid, most = Number.POSITIVE_INFINITY): Layer[] {
  const layers: Layer[] = []
  let used = 0
  const allocate = (numbers: number) => {
    // All layers usually have less than three times the cells of the first.
    if (used + numbers > kept.length)
      [kept, used] = [new Int16Array(Math.max(numbers * Math.min(3, most), kept.length)), 0]
    used += numbers
    return kept.subarray(used - numbers, used)
  }
  for (let index = 0; index < most; index++) {
    const level = pyramid.grey(index)
    const { width, height, scale } = level
    if (Math.min(width, height) < SMALLEST_CELLS * CELL || Math.max(width, height) < GLANCE * 0.7) return layers
    const { fine, coarse } = cellsOf(level, PAD, allocate)
    const known = new Map<number, EdgeGain>()
    const shown = (length: number, whole: number) => {
      const key = whole * 1000 + length
      const before = known.get(key)
      if (before) return before
      const one = edgeGainFor(length, whole)
      known.set(key, one)
      return one
    }
    layers.push({ fine, coarse, width: pyramid.width, height: pyramid.height, scale, shown })
  }
  return layers
}

/** The visible rest of a cut emblem matches other things more easily. */
const CUT = 0.75

function edgeGainFor(length: number, whole: number): EdgeGain {
  const worth = new Float32Array(Math.max(0, whole - length + 1)).fill(1)
  const bound = new Float32Array(Math.ceil(whole / AT_ONCE)).fill(1)
  // Between the edges all of it is on the picture.
  for (let i = 0; i < Math.min(PAD, worth.length); i++) {
    const gain = visible(i, length, whole) ** -CUT
    for (const from of [i, worth.length - 1 - i]) {
      worth[from] = gain
      const stretch = Math.floor(from / AT_ONCE)
      bound[stretch] = Math.min(bound[stretch]!, 1 / worth[from])
    }
  }
  return { worth, bound }
}

/** A cut emblem is compared by its visible rest. */
function visible(from: number, length: number, whole: number): number {
  const shown = Math.min(from + length, whole - PAD) - Math.max(from, PAD)
  return Math.max(0.5, Math.min(1, 0.2 + (0.8 * shown) / (length - 2)))
}
