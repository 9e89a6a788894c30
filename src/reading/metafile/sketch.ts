import {
  around,
  type Box,
  closedLine,
  common,
  corners,
  growth,
  isEmpty,
  isRectangle,
  type Matrix,
  moved,
  type Point,
  SAME,
} from './geometry.ts'

type Lines = readonly (readonly Point[])[]

/** What is outside is not seen; with `out`, what is inside. `shape`: where it is no rectangle. */
export type Clip = { readonly box: Box; readonly out: boolean; readonly shape?: Shape }

type Shape = { readonly lines: Lines; readonly windings: boolean }

export type Painted = {
  readonly lines: Lines
  readonly fill?: string
  readonly ink?: string
  readonly wide: number
  readonly windings: boolean
  readonly clips: readonly Clip[]
  readonly mixes?: boolean
}

export type Sketch = {
  readonly painted: Painted[]
  points: number
  open: { readonly line: Point[]; readonly hand: Hand } | undefined
  incomplete: boolean
}

export const newSketch = (): Sketch => ({ painted: [], points: 0, open: undefined, incomplete: false })

export type Hand = {
  readonly fill: string | undefined
  readonly ink: string | undefined
  readonly wide: number
  /** By the direction of their lines, not by their number. */
  readonly windings: boolean
  /** Colours mix with those below: it is only searched for words, so that it covers nothing that is seen. */
  readonly mixes?: boolean
  /** From the drawing's coordinates to those of its sheet. */
  readonly to: Matrix
  readonly clips: readonly Clip[]
}

export const newHand = (): Hand => ({
  fill: '#ffffff',
  ink: '#000000',
  wide: 0,
  windings: false,
  to: SAME,
  clips: [],
})

const MAX_POINTS = 200_000
const MAX_CLIPS = 100
/** Fewer boxes that are cut out of an area leave no word. */
const MIN_CUTS = 3

export type How = { readonly filled?: boolean; readonly lined?: boolean }

export function paint(sketch: Sketch, hand: Hand, lines: Lines, how: How): void {
  const drawn = lines.filter((line) => line.length > 0)
  sketch.points += drawn.reduce((sum, line) => sum + line.length, 0)
  if (sketch.points > MAX_POINTS || hand.clips.length > MAX_CLIPS) {
    sketch.incomplete = true
    return
  }
  const { fill, ink, wide, windings, to, clips, mixes = false } = hand
  const moves = drawn.map((line) => line.map((point) => moved(to, point)))
  if (mixes && how.filled && cutsOf(moves, clips) >= MIN_CUTS) sketch.incomplete = true
  const painted = {
    lines: moves,
    ...(how.filled && fill ? { fill } : {}),
    ...(how.lined && ink ? { ink } : {}),
    wide: wide * growth(to),
    windings,
    clips,
    ...(mixes ? { mixes } : {}),
  }
  const pieces = mixes && how.filled ? piecesOf(moves, clips) : [moves]
  for (const lines of pieces) sketch.painted.push({ ...painted, lines })
}

const isBox = (lines: Lines): boolean => lines.length === 1 && isRectangle(lines[0]!)

function cutsOf(lines: Lines, clips: readonly Clip[]): number {
  const box = around(lines.flat())
  return clips.filter((clip) => clip.out && !clip.shape && !isEmpty(common(clip.box, box))).length
}

/** What rectangles leave of an area may be a stroke of a letter. */
function piecesOf(lines: Lines, clips: readonly Clip[]): Lines[] {
  const whole = around(lines.flat())
  const boxes = clips.filter(({ out, shape }) => !out && !shape).map(({ box }) => box)
  const left = boxes.reduce(common, whole)
  if (isEmpty(left) || left.join() === whole.join()) return [lines]
  const stroke = [closedLine(corners(left))]
  return isBox(lines) ? [stroke] : [lines, stroke]
}

/** Lines that follow each other become one. */
export function paintOn(sketch: Sketch, hand: Hand, line: readonly Point[]): void {
  const [from, ...rest] = line.map((point) => moved(hand.to, point))
  const { open } = sketch
  const end = open?.hand === hand ? open.line.at(-1) : undefined
  if (open && from && end?.[0] === from[0] && end[1] === from[1] && sketch.points < MAX_POINTS) {
    open.line.push(...rest)
    sketch.points += rest.length
    return
  }
  paint(sketch, hand, [line], { lined: true })
  const last = sketch.painted.at(-1)?.lines.at(-1)
  sketch.open = last && { line: last as Point[], hand }
}

/** Cuts with what has been cut out before. Letters may be cut out, so a shape that is no rectangle is searched for words. */
export function clipTo(sketch: Sketch, hand: Hand, shape: Lines, out = false): Hand {
  const lines = shape.map((line) => line.map((point) => moved(hand.to, point)))
  const box = around(lines.flat())
  const last = hand.clips.at(-1)
  if (out && isBox(lines)) sketch.points += lines[0]!.length
  if (!isBox(lines)) paint(sketch, { ...hand, mixes: true }, shape, { filled: true })
  else if (!out && last && !last.out && !last.shape)
    return { ...hand, clips: [...hand.clips.slice(0, -1), { box: common(last.box, box), out }] }
  return {
    ...hand,
    clips: [...hand.clips, { box, out, ...(isBox(lines) ? {} : { shape: { lines, windings: hand.windings } }) }],
  }
}

export const clearClip = (hand: Hand): Hand => ({ ...hand, clips: [] })

/** A COLORREF has blue in the highest byte. */
export const colourOf = (value: number): string =>
  `#${[value, value >> 8, value >> 16].map((part) => (part & 255).toString(16).padStart(2, '0')).join('')}`

/** The highest byte is red. */
export const colourOfRgb = (value: number): string => `#${(value & 0xff_ffff).toString(16).padStart(6, '0')}`

export const PATTERNED = '#808080'

/** MS-WMF 2.1.1.31. */
const FILLS: ReadonlyMap<number, string | undefined> = new Map([
  [0x00f0_0021, undefined],
  [0x0000_0042, '#000000'],
  [0x00ff_0062, '#ffffff'],
])

export const filledBy = (hand: Hand, operation: number): Hand =>
  FILLS.has(operation) ? { ...hand, fill: FILLS.get(operation) ?? hand.fill } : { ...hand, mixes: true }
