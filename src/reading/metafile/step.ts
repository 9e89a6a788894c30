import type { Point } from './geometry.ts'
import type { Canvas } from './page.ts'
import { type How, paint, type Sketch } from './sketch.ts'

export type Step<More extends readonly unknown[] = [on: Canvas]> = {
  readonly least: number
  run(b: Buffer, ...more: More): unknown
}

export const step = (least: number, run: Step['run']): Step => ({ least, run })

/** What no step knows, what is not painted and what is too short makes the drawing incomplete. */
export function runStep<More extends readonly unknown[]>(
  known: Step<More> | undefined,
  sketch: Sketch,
  b: Buffer,
  ...more: More
): void {
  try {
    if (known && b.length >= known.least && known.run(b, ...more) !== false) return
  } catch {
    // It claims more than it holds.
  }
  sketch.incomplete = true
}

export const AREA: How = { filled: true, lined: true }
export const LINE: How = { lined: true }

export const draw = (on: Canvas, lines: readonly Point[][], how: How): void => paint(on.sketch, on.hand, lines, how)

export const shape = (least: number, make: (b: Buffer) => Point[], how = AREA): Step =>
  step(least, (b, on) => draw(on, [make(b)], how))
