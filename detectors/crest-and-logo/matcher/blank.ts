import type { Picture } from '../../contract.ts'
import { MIN_SIDE } from './find-emblems.ts'

/** Grey levels (0 to 255), and opacity between parts. */
const [MIN_CONTRAST, MIN_COVER] = [28, 128] as const

export function isBlank({ width, height, grey, rgb, cover }: Picture): boolean {
  if (Math.min(width, height) < MIN_SIDE) return true
  if (cover && spread(cover, 1, 0) >= MIN_COVER) return false
  return rgb ? [0, 1, 2].every((channel) => spread(rgb, 3, channel) < MIN_CONTRAST) : spread(grey, 1, 0) < MIN_CONTRAST
}

function spread(values: Uint8Array, step: number, from: number): number {
  let [least, most] = [255, 0]
  for (let i = from; i < values.length; i += step) {
    least = Math.min(least, values[i]!)
    most = Math.max(most, values[i]!)
  }
  return most - least
}
