import { pointAt } from './emf-numbers.ts'
import { arc, arcBetween, type Box, closedLine, corners, type Point, rounded, slice } from './geometry.ts'
import { type Canvas, restore, save } from './page.ts'
import { clearClip, clipTo, colourOfRgb, PATTERNED, paint } from './sketch.ts'
import { AREA, draw, LINE, runStep, type Step, shape } from './step.ts'

/* LibreOffice, vcl/metaact.hxx; `b` is the data of a record. */

export function paintSvmRecord(kind: number, b: Buffer, on: Canvas): void {
  if (!PLAIN.has(kind)) runStep(STEPS.get(kind), on.sketch, b, on)
}

const boxAt = (b: Buffer, at = 0): Box => [...pointAt(b, at), ...pointAt(b, at + 8)]

const drawPatterned = (on: Canvas, lines: readonly Point[][]) =>
  paint(on.sketch, { ...on.hand, fill: PATTERNED }, lines, { filled: true })

function polygonAt(b: Buffer, at: number): { points: Point[]; end: number } {
  const count = b.readUInt16LE(at)
  const points = Array.from({ length: count }, (_, i) => pointAt(b, at + 2 + i * 8))
  return { points, end: at + 2 + count * 8 }
}

function polygonsAt(b: Buffer): Point[][] {
  let at = 2
  return Array.from({ length: b.readUInt16LE(0) }, () => {
    const { points, end } = polygonAt(b, at)
    at = end
    return closedLine(points)
  })
}

/** Arcs run against the clock. */
const arcIn = (b: Buffer): Point[] => arcBetween(boxAt(b), pointAt(b, 16), pointAt(b, 24))

/** Only nothing and rectangles are painted. */
const [NO_REGION, BOX_REGION, REGION_KIND, REGION_BOX] = [0, 2, 8, 10] as const

function region(b: Buffer, on: Canvas): boolean {
  const kind = b.readUInt16LE(REGION_KIND)
  if (kind === BOX_REGION) on.hand = clipTo(on.sketch, on.hand, [corners(boxAt(b, REGION_BOX))])
  return kind === BOX_REGION || kind === NO_REGION
}

const colour = (b: Buffer): string | undefined => (b[4] ? colourOfRgb(b.readUInt32LE(0)) : undefined)
const OVERPAINT = 0

const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  ...[100, 101].map((kind): [number, Step] => [
    kind,
    {
      least: 8,
      run: (b, on) => {
        const [x, y] = pointAt(b, 0)
        draw(on, [corners([x, y, x + 1, y + 1])], AREA)
      },
    },
  ]),
  [102, { least: 16, run: (b, on) => draw(on, [[pointAt(b, 0), pointAt(b, 8)]], LINE) }],
  [103, shape(16, (b) => closedLine(corners(boxAt(b))))],
  [104, shape(24, (b) => closedLine(rounded(boxAt(b), b.readUInt32LE(16), b.readUInt32LE(20))))],
  [105, shape(16, (b) => arc(boxAt(b)))],
  [106, shape(32, arcIn, LINE)],
  [107, shape(32, (b) => slice(boxAt(b), arcIn(b)))],
  [108, shape(32, (b) => closedLine(arcIn(b)))],
  [109, shape(2, (b) => polygonAt(b, 0).points, LINE)],
  [110, shape(2, (b) => closedLine(polygonAt(b, 0).points))],
  [111, { least: 2, run: (b, on) => draw(on, polygonsAt(b), AREA) }],
  // See-through areas. Gradients, hatching and wallpapers bring their own colours, and draw no lines around them.
  [142, { least: 2, run: (b, on) => draw(on, polygonsAt(b), AREA) }],
  ...[125, 127].map((kind): [number, Step] => [
    kind,
    { least: 16, run: (b, on) => drawPatterned(on, [closedLine(corners(boxAt(b)))]) },
  ]),
  ...[126, 148].map((kind): [number, Step] => [kind, { least: 2, run: (b, on) => drawPatterned(on, polygonsAt(b)) }]),
  [
    128,
    {
      least: 10,
      run: (b, on) => {
        on.hand = clearClip(on.hand)
        return b.at(-1) === 0 || region(b, on)
      },
    },
  ],
  [
    129,
    {
      least: 16,
      run: (b, on) => {
        on.hand = clipTo(on.sketch, on.hand, [corners(boxAt(b))])
      },
    },
  ],
  [130, { least: 10, run: region }],
  [
    132,
    {
      least: 5,
      run: (b, on) => {
        on.hand = { ...on.hand, ink: colour(b) }
      },
    },
  ],
  [
    133,
    {
      least: 5,
      run: (b, on) => {
        on.hand = { ...on.hand, fill: colour(b) }
      },
    },
  ],
  // The way of counting: unit, origin, and two fractions.
  [
    137,
    {
      least: 32,
      run: (b, on) => {
        const [x, y] = pointAt(b, 8)
        const [wide, high] = [16, 24].map((at) => b.readInt32LE(at) / (b.readInt32LE(at + 4) || 1)) as [number, number]
        on.hand = { ...on.hand, to: [wide, 0, 0, high, x * wide, y * high] }
      },
    },
  ],
  [139, { least: 0, run: (_, on) => save(on) }],
  [140, { least: 0, run: (_, on) => restore(on, -1) }],
  [141, { least: 2, run: (b) => b.readUInt16LE(0) === OVERPAINT }],
])

/** Texts and bitmaps are read elsewhere. */
const PLAIN: ReadonlySet<number> = new Set([
  ...[112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 134, 135, 136, 138, 143, 144, 145, 146],
  ...[149, 150, 151, 512],
])
