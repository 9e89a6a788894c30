import { openNetworks } from '../ocr/networks.ts'
import { readLetters } from '../ocr/read-line.ts'
import type { ExtractionSink } from '../reader.ts'
import type { Glyph } from './brush.ts'
import { segments } from './layout.ts'
import { boxOf } from './mask.ts'
import type { RenderedPage } from './render.ts'
import { type Look, looksOf } from './shown-letters.ts'

/** Letters of each font that were found to look as their text says. */
export type Verified = Map<string, Set<string>>

/** `isOfFile`: the file itself draws it. `arranged`: letters outside words that were read as a page shows them, with their places. */
export type Compared = {
  readonly verified: Verified
  readonly arranged: Set<string>
  readonly isOfFile: (glyph: Glyph) => boolean
}

const MAX_WORDS = 40
/** Fewer are bullets and ticks. */
const FEW = 3
/** They spell nothing, wherever they are. */
const TOO_FEW_TO_SPELL = 2
const MOST_ARRANGED = 100
/** Share of the letters; formulas beside a text have many. */
const MOST_OPEN = 0.5
const SHORTEST_WORD = 3
/** Shorter words are misread too easily. */
const SHORTEST_JUDGED = 4
const SHORTEST_CONTRADICTION = 6
/** Points: smaller letters are hardly legible on a drawn page. */
const SMALLEST = 6
const SPARE_MS = 2_000
/** Share of the letters of a word that are as its text says. */
const ALIKE = 0.5
const UNLIKE = 0.25
const SURE = 0.8
/** Heights of the line within which a letter is seen beside its place. */
const REACH = 1 / 6

type Word = readonly Glyph[]

/**
 * Compares letters without an outline, such as those that the file itself draws, with how they look in words of the
 * drawn page. Returns whether they agree; 'unsure' if they cannot be read; undefined when time was short.
 */
export async function compareDrawn(
  glyphs: readonly Glyph[],
  sheet: RenderedPage,
  compared: Compared,
  sink: ExtractionSink,
): Promise<boolean | 'unsure' | undefined> {
  const { verified, arranged } = compared
  if (arranged.has(placesOf(openIn(glyphs, verified)))) return true
  const words = sample(wordsOf(glyphs), verified)
  if (words.length === 0) return isVerified(glyphs, compared) || 'unsure'
  if (!(await openNetworks())) return undefined
  let agreed: boolean | 'unsure' = true
  for (const word of words) {
    if (sink.budget.left() < SPARE_MS) return undefined
    const looks = await looksAt(word, sheet)
    const alike = looks.filter(({ same }) => same).length / looks.length
    if (alike >= ALIKE) remember(word, verified)
    else if (contradicts(looks, alike)) return false
    else if (word.length >= SHORTEST_JUDGED) agreed = 'unsure'
  }
  return isVerified(glyphs, compared) ? agreed : 'unsure'
}

/** Letters that are in no word were not compared. One that the file draws may show whole words. */
function isVerified(glyphs: readonly Glyph[], { verified, arranged, isOfFile }: Compared): boolean {
  const open = openIn(glyphs, verified)
  if (open.length < glyphs.length * MOST_OPEN) return true
  const kinds = new Set(open.map(keyOf)).size
  if (kinds < FEW && !open.some(isOfFile)) return true
  // This page is read as it is shown.
  if (open.length <= MOST_ARRANGED) arranged.add(placesOf(open))
  if (kinds <= TOO_FEW_TO_SPELL) remember(open, verified)
  return false
}

const openIn = (glyphs: readonly Glyph[], verified: Verified): Glyph[] =>
  glyphs.filter((glyph) => !verified.get(glyph.font)?.has(keyOf(glyph)))

/** Which letters are where, from the first of them. Empty for more than a logo has. */
function placesOf(glyphs: readonly Glyph[]): string {
  const [first] = glyphs
  if (glyphs.length > MOST_ARRANGED) return ''
  const placeOf = (one: Glyph) => [
    one.font,
    keyOf(one),
    ...[one.x - first!.x, one.y - first!.y, one.size].map(Math.round),
  ]
  return JSON.stringify(glyphs.map(placeOf))
}

const contradicts = (looks: readonly Look[], alike: number): boolean =>
  looks.length >= SHORTEST_CONTRADICTION &&
  alike < UNLIKE &&
  looks.every(({ sure }) => sure >= SURE) &&
  looks.filter(({ shown }) => shown !== '').length > looks.length / 2

async function looksAt(word: Word, { raster, toPixels }: RenderedPage): Promise<Look[]> {
  const boxes = word.map((glyph) => boxOf(glyph, toPixels, raster))
  const [left, top] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))]
  const [long, short] = [Math.max(1, right - left), Math.max(1, bottom - top)]
  const letters = await readLetters(raster, { x: (left + right) / 2, y: (top + bottom) / 2, long, short, angle: 0 })
  const line = word.map(({ char }, at) => ({
    text: char,
    from: (boxes[at]![0] - left) / long,
    to: (boxes[at]![2] - left) / long,
  }))
  return looksOf(line, letters, (REACH * short) / long)
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let open: Glyph[] = []
  const close = () => {
    if (open.length >= SHORTEST_WORD) words.push(open)
    open = []
  }
  for (const glyph of glyphs) {
    const last = open.at(-1)
    const follows =
      last !== undefined &&
      last.font === glyph.font &&
      Math.abs(last.y - glyph.y) < 0.1 &&
      Math.abs(last.x + last.dx - glyph.x) < glyph.size * 0.15
    if (!follows) close()
    if (glyph.dy === 0 && glyph.dx > 0 && glyph.size >= SMALLEST) open.push(glyph)
  }
  close()
  return words.filter((word) => segments(word, 0).length === 1)
}

function sample(words: readonly Word[], verified: Verified): Word[] {
  const chosen: Word[] = []
  const seen: Verified = new Map()
  // Long words cover all letters with the fewest, and are recognised more surely.
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const isFresh = (glyph: Glyph) => [verified, seen].every((known) => !known.get(glyph.font)?.has(keyOf(glyph)))
    if (!word.some(isFresh)) continue
    remember(word, seen)
    if (chosen.push(word) >= MAX_WORDS) break
  }
  return chosen
}

const keyOf = ({ char, outline }: Glyph): string => `${char} ${outline}`

function remember(word: Word, into: Verified): void {
  for (const glyph of word) {
    const known = into.get(glyph.font) ?? new Set<string>()
    into.set(glyph.font, known.add(keyOf(glyph)))
  }
}
