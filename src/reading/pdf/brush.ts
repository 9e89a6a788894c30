import { MAX_COVERS_ON_A_PAGE, MAX_GLYPHS_ON_A_PAGE } from './bounds.ts'
import { at, type Box, boxUnder, common, holds, IDENTITY, type Matrix, times } from './geometry.ts'

/** Positions are in page units. */
export type Glyph = {
  readonly char: string
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly size: number
  readonly font: string
  /** What pdf.js calls its outline within the font. */
  readonly outline: string
  /** Says in plain words why it is invisible. */
  readonly hidden?: string
  readonly annotation?: string
}

export type Font = {
  readonly name?: string
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly isSymbolicFont?: boolean
  /** Its codes number the letters of the font, so no encoding names them. */
  readonly composite?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
  readonly differences?: readonly (string | undefined)[]
  readonly defaultEncoding?: readonly (string | undefined)[]
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[] }
}

export type PdfGlyph = {
  readonly unicode: string
  readonly fontChar: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[]
}

export type State = {
  ctm: Matrix
  clip: Box
  /** Absent for a pattern, whose colour is unknown. */
  fill: string | undefined
  fillAlpha: number
  strokeAlpha: number
  blended: boolean
  masked: boolean
  mode: number
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  lineWidth: number
  dash: readonly number[]
}

/** An opaque shape: it hides what was painted before it, and not what follows. */
export type Cover = Box & { readonly since: number; readonly by: string; readonly colour: string | undefined }

/** `dots`: pixels of the picture per inch of the page, where they are known. */
export type PaintedPicture = { readonly id: string | undefined; readonly box: Box; readonly dots?: number }

type Mark = Glyph & { readonly since: number; readonly colour: string | undefined }

export type Brush = {
  state: State
  readonly stack: State[]
  readonly layers: boolean[]
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  time: number
  full: boolean
  clipping: boolean
  annotation: string | undefined
  shapes: number
  readonly figures: Box[]
  readonly bars: Box[]
  /** Counts paths on a hidden layer. */
  unseen: number
  patterns: number
  /** `mute`: no letters came of it, because their font could not be opened. */
  shows: number
  mute: number
  readonly view: Box
  readonly fontOf: (id: string) => Font
  readonly layerShown: (group: unknown) => boolean
  readonly glyphs: Mark[]
  readonly covers: Cover[]
  readonly pictures: PaintedPicture[]
  readonly opaque: (id: string) => boolean
}

const EVERYWHERE: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 }

export function freshState(): State {
  return {
    ctm: IDENTITY,
    clip: EVERYWHERE,
    fill: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    blended: false,
    masked: false,
    mode: 0,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    lineWidth: 1,
    dash: [],
  }
}

/** Points: smaller text is for machines. */
const SMALLEST_READ = 2.6
const SAME_COLOUR = 20
const FAINTEST_ALPHA = 0.06
const OPAQUE = 0.9

export function cover(brush: Brush, box: Box, by: string, colour: string | undefined): void {
  const { fillAlpha, blended, masked, clip } = brush.state
  if (fillAlpha < OPAQUE || blended || masked || brush.layers.includes(false)) return
  if (brush.covers.length < MAX_COVERS_ON_A_PAGE)
    brush.covers.push({ ...common(box, clip), since: brush.time, by, colour })
}

export function show(brush: Brush, items: readonly (PdfGlyph | number | null)[]): void {
  const { state } = brush
  const font = brush.fontOf(state.font)
  const shows = items.some((item) => typeof item === 'object' && item !== null)
  if (!shows && items.length === 0) brush.mute++
  if (shows && brush.annotation === undefined) brush.shows++
  const pen = penOf(state, brush.text, font)
  for (const item of items) {
    if (typeof item === 'number') advance(brush, (-item / 1000) * state.size, font)
    else if (item !== null) letter(brush, item, font, pen)
  }
}

/** What is the same for all letters of one string. `most`: a size that its letters do not exceed. */
type Pen = { readonly unit: number; readonly matrix: Matrix; readonly size: number; readonly most: number }

function penOf(state: State, text: Matrix, font: Font): Pen {
  const unit = font.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : 0.001
  const matrix = times(state.ctm, text)
  const size = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3])
  if (!font.isType3Font) return { unit, matrix, size, most: size }
  // Type 3 glyphs have a scale of their own beside the text size, and a font may give its box wrongly.
  const tall = ((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * (font.fontMatrix?.[3] ?? unit)
  const most = size * Math.abs(unit) * 1_000
  return { unit, matrix, size: size * Math.abs(tall) || most, most }
}

function letter(brush: Brush, glyph: PdfGlyph, font: Font, pen: Pen): void {
  const { state } = brush
  const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing
  const width = (font.vertical && glyph.vmetric ? (glyph.vmetric[0] ?? 0) : glyph.width) * state.size * pen.unit
  place(brush, glyph, font.vertical ? 0 : width * state.scale, font.vertical ? width : 0, pen)
  advance(brush, width + spacing, font)
}

function advance(brush: Brush, by: number, font: Font): void {
  if (font.vertical) brush.y += by
  else brush.x += by * brush.state.scale
}

function place(brush: Brush, glyph: PdfGlyph, wide: number, high: number, { matrix, size, most }: Pen): void {
  if (brush.glyphs.length >= MAX_GLYPHS_ON_A_PAGE) {
    brush.full = true
    return
  }
  const { state } = brush
  const [x, y] = at(matrix, brush.x, brush.y + state.rise)
  const [endX, endY] = at(matrix, brush.x + wide, brush.y + high + state.rise)
  const hidden = whyHidden(brush, x, y, Math.max(size, most), Math.sqrt((endX - x) ** 2 + (endY - y) ** 2))
  const filled = state.mode % 4 === 0 || state.mode % 4 === 2
  brush.glyphs.push({
    char: glyph.unicode,
    outline: glyph.fontChar,
    x,
    y,
    dx: endX - x,
    dy: endY - y,
    size,
    font: state.font,
    since: brush.time,
    colour: filled ? state.fill : undefined,
    ...(hidden === undefined ? {} : { hidden }),
    ...(brush.annotation === undefined ? {} : { annotation: brush.annotation }),
  })
}

function whyHidden(brush: Brush, x: number, y: number, size: number, width: number): string | undefined {
  const { mode, clip, fillAlpha, strokeAlpha } = brush.state
  const { view } = brush
  if (brush.layers.includes(false)) return 'on a layer that is switched off'
  if (mode === 3 || mode === 7) return 'invisible text'
  if ((mode === 1 ? strokeAlpha : fillAlpha) < FAINTEST_ALPHA) return 'wholly transparent'
  if (x + width < view.left || x > view.right || y + size < view.bottom || y > view.top) return 'outside the page'
  if (size < SMALLEST_READ && size > 0) return 'too small to read'
  if (x + width < clip.left || x > clip.right || y + size < clip.bottom || y > clip.top)
    return 'cut away by a clipping path'
  return undefined
}

/** Covered, or in the colour of its background. */
export function seen(brush: Brush): Glyph[] {
  return brush.glyphs.map((glyph) => {
    if (glyph.hidden !== undefined || glyph.char.trim() === '') return glyph
    const hidden = whyCovered(glyph, brush.covers)
    return hidden === undefined ? glyph : { ...glyph, hidden }
  })
}

function whyCovered(glyph: Mark, covers: readonly Cover[]): string | undefined {
  const length = Math.sqrt(glyph.dx ** 2 + glyph.dy ** 2) || 1
  // The middle of the letter: half its advance along the line and a third of its height above it.
  const x = glyph.x + glyph.dx / 2 - (glyph.dy / length) * glyph.size * 0.3
  const y = glyph.y + glyph.dy / 2 + (glyph.dx / length) * glyph.size * 0.3
  let under: Cover | undefined
  for (const cover of covers) {
    if (!holds(cover, x, y)) continue
    if (cover.since > glyph.since) return `under ${cover.by}`
    under = cover
  }
  return sameColour(glyph.colour, under ? under.colour : '#ffffff') ? 'in the colour of its background' : undefined
}

function sameColour(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (one === other) return true
  const a = Number.parseInt(one.slice(1), 16)
  const b = Number.parseInt(other.slice(1), 16)
  return [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) < SAME_COLOUR)
}

const POINTS = 72

export function pictureAt(brush: Brush, id: string | undefined, width?: unknown, height?: unknown): void {
  const [a, b, c, d] = brush.state.ctm
  const box = boxUnder(brush.state.ctm, 0, 0, 1, 1)
  const area = Math.abs(a * d - b * c)
  const dots = area > 0 ? POINTS * Math.sqrt((Number(width) * Number(height)) / area) : Number.NaN
  brush.pictures.push({ id, box, ...(Number.isFinite(dots) ? { dots } : {}) })
  if (id !== undefined && brush.opaque(id)) cover(brush, box, 'a picture', undefined)
}
