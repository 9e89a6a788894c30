import { boxAt, matrixAt, pointAt } from './emf-numbers.ts'
import { after, closedLine, corners, type Matrix, type Point, SAME } from './geometry.ts'
import { brush, type Canvas, pen, restore, save, setPage, type Tool, take } from './page.ts'
import { clearClip, clipTo, colourOf, filledBy, PATTERNED, paint } from './sketch.ts'
import { type Step, step } from './step.ts'

const keep = (least: number, make: (b: Buffer) => Tool): Step =>
  step(least, (b, on) => void on.tools.set(b.readUInt32LE(8), make(b)))

const region = (at: number, tool: ((b: Buffer, on: Canvas) => Tool | undefined) | undefined): Step =>
  step(at + 32, (b, on) => {
    const hand = { ...on.hand, ...(tool?.(b, on) ?? {}), windings: true }
    paint(on.sketch, hand, boxesOf(b, at), { filled: true })
  })

/** MS-EMF 2.2.24. */
function boxesOf(b: Buffer, at: number): Point[][] {
  const count = Math.min(b.readUInt32LE(at + 8), Math.floor((b.length - at - 32) / 16))
  return Array.from({ length: count }, (_, i) => closedLine(corners(boxAt(b, at + 32 + i * 16))))
}

const toolOf = (number: number, on: Canvas): Tool | undefined => STOCK.get(number) ?? on.tools.get(number)

/** MS-EMF 2.1.24: nothing, before the current one, after it, instead of it. */
function changed(b: Buffer, world: Matrix): Matrix {
  const own = matrixAt(b, 8)
  return [SAME, after(own, world), after(world, own)][b.readUInt32LE(32) - 1] ?? own
}

const [AND, MINUS, COPY] = [1, 4, 5] as const

/** Returns whether what is seen is known. */
export function clip(on: Canvas, lines: readonly (readonly Point[])[], mode: number): boolean {
  if (mode === COPY) on.hand = clearClip(on.hand)
  else if (mode !== AND && mode !== MINUS) return false
  if (lines.length === 0) return false
  on.hand = clipTo(on.sketch, on.hand, lines, mode === MINUS)
  return true
}

export const CLIPS: readonly [number, Step][] = [
  [29, step(24, (b, on) => clip(on, [corners(boxAt(b, 8))], MINUS))],
  [30, step(24, (b, on) => clip(on, [corners(boxAt(b, 8))], AND))],
  // SetMetaRgn: what is cut out so far, which includes earlier ones, stays cut out.
  [
    28,
    step(8, (_, on) => {
      on.page = { ...on.page, cut: on.hand.clips }
    }),
  ],
  // ExtSelectClipRgn, in pixels of the sheet; without a region all is seen.
  [
    75,
    step(16, (b, on) => {
      const mode = b.readUInt32LE(12)
      const { to, windings } = on.hand
      const none = b.readUInt32LE(8) === 0 || b.length < 48
      on.hand = { ...(none ? clearClip(on.hand) : on.hand), to: SAME, windings: true }
      const known = none
        ? mode === COPY
        : clip(on, b.readUInt32LE(24) > 0 ? boxesOf(b, 16) : [corners(boxAt(b, 32))], mode)
      const kept = mode === COPY ? [...on.page.cut, ...on.hand.clips] : on.hand.clips
      on.hand = { ...on.hand, to, windings, clips: kept }
      return known
    }),
  ],
]

/** This operation changes nothing (MS-WMF 2.1.1.31). */
const NOTHING = 0x00aa_0029

/** Bitmaps are checked elsewhere; without one, a rectangle is filled. */
const filledBox = (offBits: number, operation: number): Step =>
  step(operation + 4, (b, on) => {
    const code = b.readUInt32LE(operation)
    if (code === NOTHING || (b.length >= offBits + 8 && b.readUInt32LE(offBits + 4) > 0)) return true
    const [x, y] = pointAt(b, 24)
    const [wide, high] = pointAt(b, 32)
    const box = closedLine(corners([x, y, x + wide, y + high]))
    paint(on.sketch, filledBy(on.hand, code), [box], { filled: true })
    return true
  })

export const TOOLS: readonly [number, Step][] = [
  [37, step(12, (b, on) => take(on, toolOf(b.readUInt32LE(8), on)))],
  [38, keep(28, (b) => pen(b.readUInt32LE(12), b.readInt32LE(16), colourOf(b.readUInt32LE(24))))],
  [39, keep(20, (b) => brush(b.readUInt32LE(12), colourOf(b.readUInt32LE(16)), PATTERNED))],
  [40, step(12, (b, on) => void on.tools.delete(b.readUInt32LE(8)))],
  [93, keep(12, () => ({ fill: PATTERNED }))],
  [94, keep(12, () => ({ fill: PATTERNED }))],
  [
    95,
    keep(44, (b) =>
      pen(b.readUInt32LE(36) === 1 ? 5 : b.readUInt32LE(28), b.readUInt32LE(32), colourOf(b.readUInt32LE(40))),
    ),
  ],
  [71, region(32, (b, on) => toolOf(b.readUInt32LE(28), on))],
  [74, region(28, undefined)],
  [76, filledBox(92, 40)],
  [77, filledBox(92, 40)],
  // MaskBlt shows a bitmap, which is checked on its own.
  [78, step(100, (b) => b.readUInt32LE(96) > 0)],
]

/** Stock tools (MS-EMF 2.1.31). */
const STOCK: ReadonlyMap<number, Tool> = new Map(
  [
    ...['#ffffff', '#c0c0c0', '#808080', '#404040', '#000000'].map((fill): Tool => ({ fill })),
    { fill: undefined },
    { ink: '#ffffff', wide: 0 },
    { ink: '#000000', wide: 0 },
    { ink: undefined, wide: 0 },
  ].map((tool, i) => [0x8000_0000 + i, tool] as const),
)

const COPY_PEN = 13
const WINDING = 2
const CLOCKWISE = 2

const scaled = ([x, y]: Point, b: Buffer): Point => {
  const [a, c, d, e] = [8, 12, 16, 20].map((at) => b.readInt32LE(at) || 1) as [number, number, number, number]
  return [(x * a) / c, (y * d) / e]
}

const isFixed = (mode: number): boolean => mode > 1 && mode < 7

export const SETTINGS: readonly [number, Step][] = [
  // ScaleViewportExtEx, ScaleWindowExtEx.
  [31, step(24, (b, on) => setPage(on, { viewSize: scaled(on.page.viewSize, b) }))],
  [32, step(24, (b, on) => setPage(on, { windowSize: scaled(on.page.windowSize, b) }))],
  [9, step(16, (b, on) => setPage(on, { windowSize: pointAt(b, 8) }))],
  [10, step(16, (b, on) => setPage(on, { window: pointAt(b, 8) }))],
  [11, step(16, (b, on) => setPage(on, { viewSize: pointAt(b, 8) }))],
  [12, step(16, (b, on) => setPage(on, { view: pointAt(b, 8) }))],
  // Fixed units, such as millimetres, are painted as pixels: only in a drawing that has no other units.
  [
    17,
    step(12, (b, on) => {
      const [before, mode] = [on.page.mode, b.readUInt32LE(8)]
      setPage(on, { mode })
      return mode === before || on.sketch.painted.length === 0 || ![before, mode].some(isFixed)
    }),
  ],
  [35, step(32, (b, on) => setPage(on, { world: matrixAt(b, 8) }))],
  [36, step(36, (b, on) => setPage(on, { world: changed(b, on.page.world) }))],
  [33, step(8, (_, on) => save(on))],
  [34, step(12, (b, on) => restore(on, b.readInt32LE(8)))],
  [
    19,
    step(12, (b, on) => {
      on.hand = { ...on.hand, windings: b.readUInt32LE(8) === WINDING }
    }),
  ],
  [
    20,
    step(12, (b, on) => {
      on.hand = { ...on.hand, mixes: b.readUInt32LE(8) !== COPY_PEN }
    }),
  ],
  [
    57,
    step(12, (b, on) => {
      on.clockwise = b.readUInt32LE(8) === CLOCKWISE
    }),
  ],
  [115, step(12, (b) => b.readUInt32LE(8) === 0)],
]
