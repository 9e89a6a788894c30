import { type Affine, at, SAME } from '../affine.ts'
import type { Shape } from '../composition.ts'
import type { Point } from '../strokes.ts'

/** A brush fills and a pen draws lines; one that does neither hides its field or line, and what is no tool of either kind is kept for its number. */
export type Tool =
  | { readonly kind: 'brush'; readonly ink: string | undefined }
  | { readonly kind: 'pen'; readonly ink: string | undefined; readonly wide: number }
  | { readonly kind: 'other' }

type State = {
  readonly fill: string | undefined
  readonly line: string | undefined
  readonly wide: number
  /** From the drawing's own coordinates to those of its window. */
  readonly world: Affine
}

/** What a drawing of Windows paints with at the moment, and the fields that it has painted so far. */
export type Canvas = {
  readonly tools: Map<number, Tool>
  /** No lower number is free. */
  lowest: number
  state: State
  readonly saved: State[]
  /** What a path holds that is not painted yet; undefined outside of one. */
  figures: Point[][] | undefined
  /** Coordinates grow upwards: by the way they are counted, by the window, and by the view of it. */
  up: { mode: boolean; window: boolean; view: boolean }
  readonly shapes: Shape[]
  /** How many of them were drawn curve by curve, as crests are and charts are not. */
  curved: number
}

/** A white brush and a black pen are at hand when a drawing begins. */
export const canvas = (): Canvas => ({
  tools: new Map(),
  lowest: 0,
  state: { fill: '#ffffff', line: '#000000', wide: 0, world: SAME },
  saved: [],
  figures: undefined,
  up: { mode: false, window: false, view: false },
  shapes: [],
  curved: 0,
})

/** Blue stands highest (COLORREF). */
function inkOf(colour: number): string {
  const parts = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Styles of a brush that fills nothing, and of a pen that draws nothing (MS-WMF 2.1.1.4, 2.1.1.23). */
const [EMPTY_BRUSH, EMPTY_PEN, PEN_STYLES] = [1, 5, 15] as const

export const brush = (style: number, colour: number): Tool => ({
  kind: 'brush',
  ink: style === EMPTY_BRUSH ? undefined : inkOf(colour),
})
export const pen = (style: number, wide: number, colour: number): Tool => ({
  kind: 'pen',
  ink: (style & PEN_STYLES) === EMPTY_PEN ? undefined : inkOf(colour),
  wide,
})

/** What a pattern fills is drawn in grey. */
export const PATTERN = brush(0, 0x80_8080)

export function take(on: Canvas, tool: Tool | undefined): void {
  if (tool?.kind === 'brush') on.state = { ...on.state, fill: tool.ink }
  if (tool?.kind === 'pen') on.state = { ...on.state, line: tool.ink, wide: tool.wide }
}

/** Back to what was kept: so many steps where the number is below nought, else to the one of that number (MS-EMF 2.3.11.3). */
export function restore(on: Canvas, which: number): void {
  const left = which < 0 ? on.saved.length + which : which - 1
  const state = on.saved[Math.max(0, left)]
  if (state) on.state = state
  on.saved.length = Math.max(0, Math.min(on.saved.length, left))
}

/** Modes of coordinates that grow upwards (MS-EMF 2.1.21). */
export const growsUp = (mode: number): boolean => mode >= 2 && mode <= 6

type How = { readonly filled: boolean; readonly lined: boolean; readonly free: boolean }

export function paint(on: Canvas, outline: readonly (readonly Point[])[], { filled, lined, free }: How): void {
  const { fill, line, wide, world } = on.state
  const lines = outline.filter((points) => points.length > 1)
  if (lines.length === 0) return
  const up = [on.up.mode, on.up.window, on.up.view].filter(Boolean).length % 2 === 1
  const stands = (point: Point): Point => {
    const [x, y] = at(world, point)
    return [x, up ? -y : y]
  }
  on.shapes.push({
    outline: lines.map((points) => points.map(stands)),
    free,
    ...(filled && fill ? { fill } : {}),
    ...(lined && line ? { line, wide } : {}),
  })
}

export const rectangle = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
  [left, top],
]
