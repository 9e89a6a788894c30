import { createHash } from 'node:crypto'
import { readLetters } from '../ocr/read-line.ts'
import type { Glyph } from './brush.ts'
import type { OutlineOf } from './glyph-outline.ts'
import type { Canvas } from './render.ts'
import { includes, isLetter, type Look, looksOf } from './shown-letters.ts'
import { draw, frameOf, HEIGHT, type Piece, type Specimen } from './specimen.ts'

/** One shape of a font that stands for one text. `word`: where it first occurs, with its neighbours. */
export type Kind = {
  readonly glyph: Glyph
  readonly word: Piece
  /** 'other': it shows letters that its text does not give; 'more': its text gives further ones; 'unlike': it shows none. */
  verdict?: Verdict
}

type Verdict = 'same' | 'other' | 'more' | 'unlike'

export type Tools = { readonly outlineOf: OutlineOf; readonly canvas: Canvas; readonly late: () => boolean }

/** Letters of so little of their width are read as surely, in less time. */
const CONDENSED = 0.75
const AT_ONCE = 8
/** Pixels: the recogniser moves on by eight. */
const REACH = 8
const SURE = 0.8
const TIMES = 3
const MAX_KNOWN = 20_000

/** Shapes that were found to be what their text says, in any file. */
const known = new Set<string>()

/**
 * Draws each kind once, and those that seem to differ again: three times in a row, and in a word. Returns false when
 * time was short.
 */
export async function compareFont(kinds: readonly Kind[], { outlineOf, canvas, late }: Tools): Promise<boolean> {
  const frame = frameOf(kinds.map(({ glyph }) => outlineOf(glyph)))
  if (!frame) return true
  const prints = new Map(kinds.map((kind) => [kind, printOf(kind.glyph, outlineOf)]))
  for (const kind of kinds) kind.verdict = known.has(prints.get(kind)!) ? 'same' : 'unlike'
  const fresh = kinds.filter(({ verdict, glyph }) => verdict !== 'same' && outlineOf(glyph)?.box)
  const read = (pieces: readonly Piece[], condensed: number) =>
    looksIn(draw(pieces, { outlineOf, canvas, frame, condensed }), late)
  const first = await read(groupsOf(fresh.map(({ glyph }) => glyph)), CONDENSED)
  const open = fresh.filter(({ glyph }) => !first?.get(keyOf(glyph))?.every(({ same }) => same))
  const row = ({ glyph }: Kind): Piece => Array<Glyph>(TIMES).fill(glyph)
  const again = first && (await read([...open.map(row), ...open.map(({ word }) => word)], 1))
  if (!again) return false
  const doubtful = new Set(open)
  for (const kind of fresh) {
    kind.verdict = doubtful.has(kind) ? verdictOf(kind.glyph.char, again.get(keyOf(kind.glyph)) ?? []) : 'same'
    if (kind.verdict === 'same') remember(prints.get(kind)!)
  }
  return true
}

const groupsOf = (glyphs: readonly Glyph[]): Piece[] =>
  Array.from({ length: Math.ceil(glyphs.length / AT_ONCE) }, (_, at) => glyphs.slice(at * AT_ONCE, (at + 1) * AT_ONCE))

const keyOf = ({ char, outline }: Glyph): string => `${char} ${outline}`

/** One sign may have several letters. */
const LIGATURE = /^(?:.|[fijlt]+)$/u

function verdictOf(text: string, looks: readonly Look[]): Verdict {
  if (looks.some(({ same }) => same)) return 'same'
  const shown = looks[0]?.shown ?? ''
  if (shown === '' || !looks.every((look) => look.shown === shown && look.sure >= SURE)) return 'unlike'
  if (!includes(text, shown)) return 'other'
  return LIGATURE.test(text) ? 'same' : 'more'
}

async function looksIn(specimens: readonly Specimen[], late: () => boolean): Promise<Map<string, Look[]> | undefined> {
  const looks = new Map<string, Look[]>()
  for (const { line, raster } of specimens) {
    if (late()) return undefined
    const region = { x: raster.width / 2, y: HEIGHT / 2, long: raster.width, short: HEIGHT, angle: 0 }
    const own = looksOf(line, await readLetters(raster, region), REACH / raster.width)
    for (const [at, { glyph }] of line.entries())
      looks.set(keyOf(glyph), [...(looks.get(keyOf(glyph)) ?? []), own[at]!])
  }
  return looks
}

const printOf = (glyph: Glyph, outlineOf: OutlineOf): string =>
  createHash('sha256')
    .update(`${glyph.char}\n${outlineOf(glyph)?.path}`)
    .digest('base64')

function remember(print: string): void {
  known.add(print)
  const [oldest] = known
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
}

const FEW_UNLIKE = 3
const MANY_UNLIKE = 1 / 3

/** Letters of a font that shows other shapes than letters, or letters that cannot be read. */
export function unlikeIn<Any extends Kind>(kinds: readonly Any[]): Any[] {
  const letters = kinds.filter(({ glyph }) => isLetter(glyph.char))
  const unlike = letters.filter(({ verdict }) => verdict === 'unlike')
  const isMany = unlike.length > letters.length * MANY_UNLIKE
  // Plain letters are recognised in every usual font.
  return unlike.filter(({ glyph }) => isMany || /^[A-Za-z\d]$/.test(glyph.char)).length > FEW_UNLIKE ? unlike : []
}
