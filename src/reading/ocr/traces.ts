import type { Box } from '../picture/decode.ts'
import { boundsOf, directionOf, type Rectangle } from './rectangle.ts'

/** Probability of writing in each pixel of a smaller picture of `part`. */
export type WritingMap = {
  readonly data: Float32Array
  readonly width: number
  readonly height: number
  readonly part: Box
}

/** The highest probability in a place. */
export type TraceIn = (place: Box) => number

/** A line leaves a trace so many pixels beyond its box. */
const AROUND = 8

/** Without what `lines` explain. */
export function tracesBeside(map: WritingMap, lines: readonly Rectangle[]): TraceIn {
  const { width, height, part } = map
  const across = part.width / width
  const down = part.height / height
  const rest = map.data.slice()
  for (const line of lines) clear(rest, width, height, inMap(line))
  return ({ left, top, ...place }) => {
    const from = Math.max(0, Math.floor((left - part.left) / across))
    const to = Math.min(width, Math.ceil((left + place.width - part.left) / across))
    const end = Math.min(height, Math.ceil((top + place.height - part.top) / down))
    let most = 0
    for (let y = Math.max(0, Math.floor((top - part.top) / down)); y < end; y++)
      for (let at = y * width + from; at < y * width + to; at++) if (rest[at]! > most) most = rest[at]!
    return most
  }

  function inMap({ x, y, long, short, angle }: Rectangle): Rectangle {
    const scale = (across + down) / 2
    return {
      x: (x - part.left) / across,
      y: (y - part.top) / down,
      long: (long + 2 * AROUND) / scale,
      short: (short + 2 * AROUND) / scale,
      angle,
    }
  }
}

export function clear(rest: Float32Array | Uint8Array, width: number, height: number, line: Rectangle): void {
  const bounds = boundsOf(line)
  const [cos, sin] = directionOf(line.angle)
  const [left, right] = [Math.max(0, Math.floor(bounds.left)), Math.min(width, Math.ceil(bounds.left + bounds.width))]
  const [top, end] = [Math.max(0, Math.floor(bounds.top)), Math.min(height, Math.ceil(bounds.top + bounds.height))]
  const [long, short] = [line.long / 2, line.short / 2]
  for (let y = top; y < end; y++) {
    const dy = y + 0.5 - line.y
    for (let x = left; x < right; x++) {
      const dx = x + 0.5 - line.x
      const along = dx * cos + dy * sin
      const across = dy * cos - dx * sin
      if (along <= long && along >= -long && across <= short && across >= -short) rest[y * width + x] = 0
    }
  }
}
