import { type Brush, cover, freshState, type PdfGlyph, pictureAt, type State, show } from './brush.ts'
import { type Box, boxUnder, common, type Matrix, times } from './geometry.ts'
import { isCutOut, isShort, rectanglesOf, sorted } from './outlines.ts'

type Step = (brush: Brush, args: unknown[]) => void

const save: Step = (brush) => {
  brush.stack.push({ ...brush.state })
}
const restore: Step = (brush) => {
  const last = brush.stack.pop()
  if (last) brush.state = last
}

const matrixOf = (value: unknown): Matrix | undefined => {
  const list = value as ArrayLike<number> | null | undefined
  return list && list.length >= 6 ? (Array.from(list).slice(0, 6) as unknown as Matrix) : undefined
}

function transform(brush: Brush, value: unknown): void {
  const matrix = matrixOf(value)
  if (matrix) brush.state.ctm = times(brush.state.ctm, matrix)
}

function clipTo(brush: Brush, value: unknown): void {
  const box = value as ArrayLike<number> | null | undefined
  if (!box || box.length < 4) return
  const [left, bottom, right, top] = Array.from(box) as [number, number, number, number]
  brush.state.clip = common(brush.state.clip, boxUnder(brush.state.ctm, left, bottom, right, top))
}

const STROKES: ReadonlySet<number> = new Set([20, 21, 24, 25, 26, 27])
const FILLS: ReadonlySet<number> = new Set([22, 23, 24, 25, 26, 27])
const SHORT_COUNTS = 3

/** Draws a path: pdf.js passes the paint operation, the segments and the bounding box. */
const path: Step = (brush, [how, data, around]) => {
  const given = (data as (ArrayLike<number> | null)[] | null)?.[0]
  const segments = typeof given?.length === 'number' ? given : undefined
  if (brush.clipping) {
    brush.clipping = false
    clipTo(brush, around)
    if (segments && isCutOut(segments)) figureIn(brush, brush.state.clip)
  }
  if (how === 28) return
  const { ctm, fill } = brush.state
  const box = around as ArrayLike<number> | null | undefined
  // One path may draw many squares.
  brush.shapes += (box && box.length >= 4 && isShort(box, ctm) ? SHORT_COUNTS : 1) + (segments?.length ?? 0) / 26
  sort(brush, segments, how as number)
  if (brush.layers.includes(false)) brush.unseen++
  if (!FILLS.has(how as number) || !segments) return
  for (const { left, bottom, right, top } of rectanglesOf(segments))
    cover(brush, boxUnder(ctm, left, bottom, right, top), nameOf(fill), fill)
}

function sort(brush: Brush, segments: ArrayLike<number> | undefined, how: number): void {
  const { ctm, fill, lineWidth, dash } = brush.state
  const isPattern = fill === undefined && FILLS.has(how)
  if (!segments || isPattern) figureIn(brush, brush.view)
  if (!segments) return
  const { figures, bars } = sorted(
    segments,
    STROKES.has(how) ? { matrix: ctm, stroke: lineWidth, dash } : { matrix: ctm },
  )
  for (const figure of figures) figureIn(brush, figure)
  for (const bar of bars) brush.bars.push(bar)
}

function figureIn(brush: Brush, box: Box): void {
  const shown = common(common(box, brush.state.clip), brush.view)
  if (shown.left <= shown.right && shown.bottom <= shown.top) brush.figures.push(shown)
}

function nameOf(colour: string | undefined): string {
  if (colour === undefined) return 'a filled rectangle'
  const value = Number.parseInt(colour.slice(1), 16)
  const channels = [value >> 16, (value >> 8) & 255, value & 255]
  if (channels.every((channel) => channel < 60)) return 'a black rectangle'
  if (channels.every((channel) => channel > 235)) return 'a white rectangle'
  return 'a coloured rectangle'
}

const graphicsState: Step = (brush, [pairs]) => {
  const { state } = brush
  for (const [key, value] of pairs as [string, unknown][]) {
    if (key === 'ca') state.fillAlpha = value as number
    else if (key === 'CA') state.strokeAlpha = value as number
    else if (key === 'BM') state.blended = value !== 'source-over' && value !== 'Normal'
    else if (key === 'SMask') state.masked = Boolean(value)
    else if (key === 'LW' || key === 'D') setLine(state, key, value)
    else if (key === 'Font') setFont(brush, value as [string, number])
  }
}

function setLine(state: State, key: 'LW' | 'D', value: unknown): void {
  if (key === 'LW') state.lineWidth = value as number
  else state.dash = (value as [number[]])[0]
}

function setFont(brush: Brush, [font, size]: readonly [string, number]): void {
  brush.state.font = font
  brush.state.size = size
}

function moveText(brush: Brush, x: number, y: number): void {
  brush.x = brush.lineX += x
  brush.y = brush.lineY += y
}

const group: Step = (brush, args) => {
  save(brush, [])
  const { matrix, bbox, smask } = args[0] as { matrix?: unknown; bbox?: unknown; smask?: unknown }
  transform(brush, matrix)
  clipTo(brush, bbox)
  if (smask) brush.state.masked = true
}

const annotation: Step = (brush, [id, rect, move, matrix]) => {
  brush.stack.length = 0
  brush.state = freshState()
  brush.annotation = String(id)
  clipTo(brush, rect)
  transform(brush, move)
  transform(brush, matrix)
}

const form: Step = (brush, [matrix, bbox]) => {
  save(brush, [])
  transform(brush, matrix)
  clipTo(brush, bbox)
}

const set =
  <K extends keyof State>(key: K, of: (value: never) => State[K]): Step =>
  (brush, [value]) => {
    brush.state[key] = of(value as never)
  }

const number = (value: number) => value

/** Its pixels are in the operator. */
function pictureInList(brush: Brush, [picture]: readonly unknown[]): void {
  const { width, height } = picture as { width?: unknown; height?: unknown }
  pictureAt(brush, undefined, width, height)
}

export const STEPS: Readonly<Record<string, Step>> = {
  save,
  restore,
  transform: (brush, args) => transform(brush, args),
  beginText: (brush) => {
    brush.text = [1, 0, 0, 1, 0, 0]
    brush.x = brush.y = brush.lineX = brush.lineY = 0
  },
  setLineWidth: set('lineWidth', number),
  setDash: set('dash', (value: number[]) => value),
  setCharSpacing: set('charSpacing', number),
  setWordSpacing: set('wordSpacing', number),
  setHScale: set('scale', (value: number) => value / 100),
  setLeading: set('leading', (value: number) => -value),
  setTextRise: set('rise', number),
  setTextRenderingMode: set('mode', number),
  setFont: (brush, args) => setFont(brush, args as unknown as [string, number]),
  moveText: (brush, [x, y]) => moveText(brush, x as number, y as number),
  setLeadingMoveText: (brush, [x, y]) => {
    brush.state.leading = y as number
    moveText(brush, x as number, y as number)
  },
  setTextMatrix: (brush, args) => {
    brush.text = matrixOf(args[0]) ?? matrixOf(args) ?? brush.text
    brush.x = brush.y = brush.lineX = brush.lineY = 0
  },
  nextLine: (brush) => moveText(brush, 0, brush.state.leading),
  showText: (brush, [items]) => show(brush, items as (PdfGlyph | number | null)[]),
  showSpacedText: (brush, [items]) => show(brush, items as (PdfGlyph | number | null)[]),
  setGState: graphicsState,
  setFillRGBColor: set('fill', (value: unknown) => (typeof value === 'string' ? value : undefined)),
  setFillColorN: (brush) => {
    brush.state.fill = undefined
    brush.patterns++
  },
  setStrokeColorN: (brush) => {
    brush.patterns++
  },
  setFillTransparent: set('fillAlpha', () => 0),
  clip: (brush) => {
    brush.clipping = true
  },
  eoClip: (brush) => {
    brush.clipping = true
  },
  constructPath: path,
  paintFormXObjectBegin: form,
  paintFormXObjectEnd: restore,
  beginGroup: group,
  endGroup: restore,
  beginAnnotation: annotation,
  endAnnotation: (brush) => {
    brush.annotation = undefined
  },
  beginMarkedContent: (brush) => {
    brush.layers.push(true)
  },
  beginMarkedContentProps: (brush, [tag, group]) => {
    brush.layers.push(tag !== 'OC' || brush.layerShown(group))
  },
  endMarkedContent: (brush) => {
    brush.layers.pop()
  },
  paintImageXObject: (brush, [id, width, height]) => pictureAt(brush, id as string, width, height),
  paintImageMaskXObject: pictureInList,
  paintInlineImageXObject: pictureInList,
  paintSolidColorImageMask: (brush) =>
    cover(brush, boxUnder(brush.state.ctm, 0, 0, 1, 1), nameOf(brush.state.fill), brush.state.fill),
  paintImageXObjectRepeat: (brush, [id]) => pictureAt(brush, id as string),
  paintInlineImageXObjectGroup: (brush) => pictureAt(brush, undefined),
  paintImageMaskXObjectGroup: (brush) => pictureAt(brush, undefined),
  paintImageMaskXObjectRepeat: (brush) => pictureAt(brush, undefined),
  shadingFill: (brush) => {
    brush.shapes++
    figureIn(brush, brush.view)
  },
}
