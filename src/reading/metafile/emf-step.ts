import type { Box, Point } from './geometry.ts'
import type { Canvas } from './page.ts'

/** Paints one kind of record of an EMF (MS-EMF 2.1.1); `b` is a whole record. */
export type Step = {
  /** Bytes that such a record has at least. */
  readonly least: number
  /** False where it draws what is not painted. */
  run(b: Buffer, on: Canvas): unknown
}

export const step = (least: number, run: Step['run']): Step => ({ least, run })

export const pointAt = (b: Buffer, at: number): Point => [b.readInt32LE(at), b.readInt32LE(at + 4)]
export const boxAt = (b: Buffer, at: number): Box => {
  const [x, y, right, bottom] = [...pointAt(b, at), ...pointAt(b, at + 8)]
  return [Math.min(x, right), Math.min(y, bottom), Math.max(x, right), Math.max(y, bottom)]
}

/** Points of 32 or 16 bits. */
export function pointsAt(b: Buffer, at: number, count: number, short: boolean): Point[] {
  const size = short ? 4 : 8
  const fit = Math.max(0, Math.min(count, Math.floor((b.length - at) / size)))
  return Array.from({ length: fit }, (_, i) => {
    const place = at + i * size
    return short ? [b.readInt16LE(place), b.readInt16LE(place + 2)] : pointAt(b, place)
  })
}
