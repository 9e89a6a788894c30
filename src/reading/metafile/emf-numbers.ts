import type { Box, Matrix, Point } from './geometry.ts'

export const pointAt = (b: Buffer, at: number): Point => [b.readInt32LE(at), b.readInt32LE(at + 4)]
export const boxAt = (b: Buffer, at: number): Box => {
  const [x, y, right, bottom] = [...pointAt(b, at), ...pointAt(b, at + 8)]
  return [Math.min(x, right), Math.min(y, bottom), Math.max(x, right), Math.max(y, bottom)]
}

export function matrixAt(b: Buffer, at: number): Matrix {
  const number = (which: number) => b.readFloatLE(at + which * 4)
  return [number(0), number(1), number(2), number(3), number(4), number(5)]
}

export function pointsAt(b: Buffer, at: number, count: number, short: boolean): Point[] {
  const size = short ? 4 : 8
  const fit = Math.max(0, Math.min(count, Math.floor((b.length - at) / size)))
  return Array.from({ length: fit }, (_, i) => {
    const place = at + i * size
    return short ? [b.readInt16LE(place), b.readInt16LE(place + 2)] : pointAt(b, place)
  })
}
