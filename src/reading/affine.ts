import type { Point } from './strokes.ts'

/** As SVG writes it: x becomes a·x + c·y + e, y becomes b·x + d·y + f. */
export type Affine = readonly [number, number, number, number, number, number]

export const SAME: Affine = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function after([a, b, c, d, e, f]: Affine, [g, h, i, j, k, l]: Affine): Affine {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const moved = (x: number, y: number): Affine => [1, 0, 0, 1, x, y]
export const scaled = (x: number, y: number): Affine => [x, 0, 0, y, 0, 0]

function turned(degrees: number): Affine {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return [cos, sin, -sin, cos, 0, 0]
}

export const at = ([a, b, c, d, e, f]: Affine, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]

/** How much longer it makes a line, whichever way the line lies. */
export const growth = ([a, b, c, d]: Affine): number => Math.sqrt(Math.abs(a * d - b * c))

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** How a box stands: flipped and turned about its middle, degrees clockwise. */
export type Pose = { readonly turn: number; readonly across: boolean; readonly down: boolean }

/** From coordinates that begin at the left upper corner of the box, in its own units, to those that the box stands in. */
export function standing({ x, y, width, height }: Box, { turn, across, down }: Pose): Affine {
  const about = after(turned(turn), scaled(across ? -1 : 1, down ? -1 : 1))
  return after(moved(x + width / 2, y + height / 2), after(about, moved(-width / 2, -height / 2)))
}

const CORNERS = 40

/** The oval in a box, closed, from its right. */
export function oval(left: number, top: number, right: number, bottom: number): Point[] {
  const [x, y, a, b] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2]
  return Array.from({ length: CORNERS + 1 }, (_, i): Point => {
    const turn = (i / CORNERS) * 2 * Math.PI
    return [x + a * Math.cos(turn), y + b * Math.sin(turn)]
  })
}
