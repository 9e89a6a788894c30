import type { Glyph } from './brush.ts'

/** A line of prose or a table cell. */
export type Segment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

export function turnOf(glyph: Glyph): number {
  if (glyph.dx === 0 && glyph.dy === 0) return 0
  const degrees = Math.round((Math.atan2(glyph.dy, glyph.dx) * 180) / Math.PI)
  return ((degrees % 360) + 360) % 360
}

type Placed = {
  readonly char: string
  readonly u: number
  readonly v: number
  readonly wide: number
  readonly size: number
}

const SAME_LINE = 0.4
const WORD_GAP = 0.17
const CELL_GAP = 1.8
/** A letter painted twice this close is bold type. */
const PAINTED_TWICE = 0.12

/** Works for letters painted in any order. */
export function segments(glyphs: readonly Glyph[], turn: number): Segment[] {
  const angle = (turn * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const placed = glyphs.map(
    (glyph): Placed => ({
      char: glyph.char,
      u: glyph.x * cos + glyph.y * sin,
      v: glyph.y * cos - glyph.x * sin,
      wide: Math.sqrt(glyph.dx ** 2 + glyph.dy ** 2),
      size: glyph.size || 1,
    }),
  )
  return baseLines(placed).flatMap(cells)
}

function baseLines(placed: readonly Placed[]): Placed[][] {
  const lines: { base: number; size: number; glyphs: Placed[] }[] = []
  for (const glyph of [...placed].sort((a, b) => b.v - a.v)) {
    const last = lines.at(-1)
    if (last && last.base - glyph.v <= SAME_LINE * Math.min(last.size, glyph.size)) {
      last.glyphs.push(glyph)
      if (glyph.char.trim() !== '') last.size = Math.max(last.size, glyph.size)
    } else lines.push({ base: glyph.v, size: glyph.size, glyphs: [glyph] })
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.u - b.u))
}

type Open = { text: string; left: number; right: number; base: number; size: number }

function cells(line: readonly Placed[]): Segment[] {
  const gap = wordGap(line)
  const found: Open[] = []
  let last: Placed | undefined
  for (const glyph of line) {
    const open = found.at(-1)
    if (last && isSecondCoat(last, glyph)) continue
    last = glyph
    if (glyph.char.trim() === '') addSpace(open, glyph)
    else if (open && glyph.u - open.right <= Math.max(CELL_GAP * glyph.size, gap * 2.5)) addLetter(open, glyph, gap)
    else found.push({ text: glyph.char, left: glyph.u, right: glyph.u + glyph.wide, base: glyph.v, size: glyph.size })
  }
  return found.map((segment) => ({ ...segment, text: inReadingDirection(segment.text.trimEnd()) }))
}

/** A space's width means little: it may be stretched or lie under the next letter. */
function addSpace(open: Open | undefined, glyph: Placed): void {
  if (!open) return
  if (!open.text.endsWith(' ')) open.text += ' '
  if (glyph.wide < CELL_GAP * glyph.size) open.right = Math.max(open.right, glyph.u + glyph.wide)
}

function addLetter(open: Open, glyph: Placed, gap: number): void {
  if (glyph.u - open.right > gap && !open.text.endsWith(' ')) open.text += ' '
  open.text += glyph.char
  open.right = Math.max(open.right, glyph.u + glyph.wide)
  open.size = Math.max(open.size, glyph.size)
}

function isSecondCoat(last: Placed, glyph: Placed): boolean {
  return last.char === glyph.char && Math.abs(last.u - glyph.u) < PAINTED_TWICE * glyph.size && glyph.wide > 0
}

/** In letter-spaced lines the gap between letters is as wide as between words elsewhere. */
function wordGap(line: readonly Placed[]): number {
  const letters = line.filter((glyph) => glyph.char.trim() !== '')
  const gaps: number[] = []
  for (let i = 1; i < letters.length; i++) {
    const before = letters[i - 1]!
    gaps.push((letters[i]!.u - before.u - before.wide) / before.size)
  }
  const size = letters[0]?.size ?? 1
  if (gaps.length < 3) return WORD_GAP * size
  const sorted = [...gaps].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]!
  const low = sorted[Math.floor(sorted.length / 4)]!
  if (middle <= WORD_GAP || low <= WORD_GAP * 0.8) return WORD_GAP * size
  return Math.max(WORD_GAP, middle * 1.5) * size
}

/** Hebrew and Arabic are placed right to left. */
function inReadingDirection(text: string): string {
  const right = text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g)?.length ?? 0
  return right > text.length / 2 ? [...text].reverse().join('') : text
}
