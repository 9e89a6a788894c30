import { gradient, LINES, PATHS, SHAPES } from './emf-lines.ts'
import { CLIPS, SETTINGS, TOOLS } from './emf-state.ts'
import type { Canvas } from './page.ts'
import { runStep, type Step } from './step.ts'

export function paintRecord(kind: number, b: Buffer, on: Canvas): void {
  if (!PLAIN.has(kind)) runStep(STEPS.get(kind), on.sketch, b, on)
}

const STEPS: ReadonlyMap<number, Step> = new Map([
  ...LINES,
  ...SHAPES,
  ...PATHS,
  ...CLIPS,
  ...TOOLS,
  ...SETTINGS,
  [118, gradient],
])

/** Texts and bitmaps are read elsewhere. */
const PLAIN: ReadonlySet<number> = new Set([
  ...[
    1, 13, 14, 16, 18, 21, 22, 23, 24, 25, 48, 49, 50, 51, 52, 58, 70, 79, 80, 81, 82, 83, 84, 96, 97, 98, 99, 100, 101,
  ],
  ...[105, 106, 108, 109, 110, 111, 112, 113, 114, 116, 119, 120, 121, 122],
])
