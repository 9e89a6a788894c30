import { after, type Box, type Matrix, type Point, SAME } from './geometry.ts'
import { type Clip, type Hand, newHand, type Sketch } from './sketch.ts'

export type Tool =
  | { readonly fill: string | undefined }
  | { readonly ink: string | undefined; readonly wide: number }
  | { readonly region: Box | undefined }
  | Record<never, never>

/** MS-EMF 2.1.21. */
type Page = {
  mode: number
  window: Point
  windowSize: Point
  view: Point
  viewSize: Point
  world: Matrix
  cut: readonly Clip[]
}

export type Canvas = {
  readonly sketch: Sketch
  hand: Hand
  page: Page
  at: Point
  readonly tools: Map<number, Tool>
  readonly saved: { hand: Hand; page: Page; at: Point }[]
  path: Point[][] | undefined
  clockwise: boolean
}

export const newCanvas = (sketch: Sketch): Canvas => ({
  sketch,
  hand: newHand(),
  page: { mode: 1, window: [0, 0], windowSize: [1, 1], view: [0, 0], viewSize: [1, 1], world: SAME, cut: [] },
  at: [0, 0],
  tools: new Map(),
  saved: [],
  path: undefined,
  clockwise: false,
})

const [PIXELS, FIRST_FREE] = [1, 7] as const

export function setPage(on: Canvas, change: Partial<Page>): void {
  on.page = { ...on.page, ...change }
  const { mode, window, windowSize, view, viewSize, world } = on.page
  const by = (axis: 0 | 1) =>
    mode >= FIRST_FREE ? viewSize[axis] / (windowSize[axis] || 1) : axis && mode > PIXELS ? -1 : 1
  const [x, y] = [by(0), by(1)]
  on.hand = { ...on.hand, to: after(world, [x, 0, 0, y, view[0] - window[0] * x, view[1] - window[1] * y]) }
}

export function save(on: Canvas): void {
  on.saved.push({ hand: { ...on.hand }, page: on.page, at: on.at })
}

/** Goes back by so many states, or to one (MS-EMF 2.3.11.3). */
export function restore(on: Canvas, which: number): void {
  const left = Math.max(0, which < 0 ? on.saved.length + which : which - 1)
  const state = on.saved[left]
  if (state) Object.assign(on, state)
  on.saved.length = Math.min(on.saved.length, left)
}

export function take(on: Canvas, tool: Tool | undefined): void {
  if (tool && !('region' in tool)) on.hand = { ...on.hand, ...tool }
}

const [EMPTY_BRUSH, EMPTY_PEN, PEN_STYLES, SOLID] = [1, 5, 15, 0] as const

/** MS-WMF 2.1.1.4: hatching and patterns are painted grey. */
export const brush = (style: number, colour: string, patterned: string): Tool => ({
  fill: style === SOLID ? colour : style === EMPTY_BRUSH ? undefined : patterned,
})

/** MS-WMF 2.1.1.23. */
export const pen = (style: number, wide: number, colour: string): Tool => ({
  ink: (style & PEN_STYLES) === EMPTY_PEN ? undefined : colour,
  wide: Math.abs(wide),
})
