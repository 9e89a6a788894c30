import { OutOfTime, recognise, type Word as Shown } from '../ocr/engine.ts'
import { greyOf } from '../picture/decode.ts'
import type { ExtractionSink } from '../reader.ts'
import type { Font, Glyph } from './brush.ts'
import { segments } from './layout.ts'
import { boxOf } from './mask.ts'
import type { RenderedPage } from './render.ts'

/** Letters of each font whose appearance was confirmed by OCR. */
export type Verified = Map<string, Set<string>>

/** Two outlines of one font may stand for the same character. */
export const letterOf = ({ char, outline }: Glyph): string => `${char} ${outline}`

/** A word is compared when it has this many unconfirmed letters. */
const FRESH_LETTERS = 1
const MAX_WORDS = 40
const SHORTEST_WORD = 4
const LONGEST_MS = 3_000
const HEIGHT = 44
export const MAX_WIDTH = 1_400
/** Likeness below which the text contradicts the page. */
const ALIKE = 0.25
/** The file draws the letters of Type 3 fonts. */
const SURELY_ALIKE = 0.4
const SURE = 75
/** Shorter words are misread too easily. */
const MIN_COMPARED = 6

export type Place = { readonly x: number; readonly y: number; readonly wide: number; readonly high: number }

export type Word = { readonly text: string; readonly glyphs: readonly Glyph[] }

/** Words as they look, and where each is. */
export type Specimen = { readonly grey: Uint8Array; readonly height: number; readonly places: readonly Place[] }

/**
 * A font may map one letter to the picture of another. Words that cover all letters of each font are drawn,
 * recognised and compared. Returns whether they agree; 'unsure' when a font draws its own letters and OCR
 * cannot read them; undefined when time was short.
 */
export async function agrees(
  glyphs: readonly Glyph[],
  draw: (words: readonly Word[]) => Specimen | undefined,
  verified: Verified,
  sink: ExtractionSink,
  isDrawing: (font: string) => boolean = () => false,
): Promise<boolean | 'unsure' | undefined> {
  const words = sample(wordsOf(glyphs), verified)
  if (words.length === 0) return true
  const time = Math.min(LONGEST_MS, sink.budget.left() - 2_000)
  const specimen = time < 300 ? undefined : draw(words)
  if (!specimen) return undefined
  const { grey, height, places } = specimen
  try {
    const { lines } = await recognise(grey, MAX_WIDTH, height, { ms: time, clock: sink.budget.clock })
    const shown = lines.flatMap((line) => line.words)
    const wrong = words.filter((word, i) =>
      differs(
        word.text,
        shown.filter((one) => within(one, places[i]!)),
      ),
    )
    const unsure = words.filter(
      (word, i) =>
        isDrawing(word.glyphs[0]!.font) &&
        likeness(
          bare(word.text),
          bare(
            shown
              .filter((one) => within(one, places[i]!))
              .map(({ text }) => text)
              .join(''),
          ),
        ) < SURELY_ALIKE,
    )
    for (const word of words) if (!wrong.includes(word) && !unsure.includes(word)) remember(word.glyphs, verified)
    if (wrong.length > 0) return false
    return unsure.length > 0 ? 'unsure' : true
  } catch (fault) {
    if (fault instanceof OutOfTime) return undefined
    throw fault
  }
}

/** True for a word of similar length that is another. */
function differs(text: string, shown: readonly Shown[]): boolean {
  if (text.length < MIN_COMPARED || shown.length === 0 || shown.some((word) => word.confidence < SURE)) return false
  const read = bare(shown.map((word) => word.text).join(''))
  return Math.abs(read.length - text.length) <= text.length * 0.3 && likeness(bare(text), read) < ALIKE
}

const within = (word: Shown, place: Place): boolean => {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2]
  return x >= place.x && x <= place.x + place.wide && y >= place.y && y <= place.y + place.high
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let open: Glyph[] = []
  const close = () => {
    const text = open.map((glyph) => glyph.char).join('')
    if (open.length >= SHORTEST_WORD && /^[A-Za-z]+$/.test(text)) words.push({ text, glyphs: open })
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
    if (glyph.dy === 0 && glyph.dx > 0 && glyph.size >= 6) open.push(glyph)
  }
  close()
  return words.filter((word) => segments(word.glyphs, 0).length === 1)
}

function sample(words: readonly Word[], verified: Verified): Word[] {
  const chosen: Word[] = []
  const seen = new Map<string, Set<string>>()
  // Long words cover all letters with the fewest, and are recognised more surely.
  for (const word of [...words].sort((a, b) => b.glyphs.length - a.glyphs.length)) {
    const fresh = word.glyphs.filter((glyph) =>
      [verified, seen].every((known) => !known.get(glyph.font)?.has(letterOf(glyph))),
    )
    if (fresh.length < FRESH_LETTERS) continue
    remember(word.glyphs, seen)
    if (chosen.push(word) >= MAX_WORDS) break
  }
  return chosen
}

function remember(glyphs: readonly Glyph[], into: Verified): void {
  for (const glyph of glyphs) {
    const known = into.get(glyph.font) ?? new Set<string>()
    into.set(glyph.font, known.add(letterOf(glyph)))
  }
}

/** Cuts the words out of a drawn page. */
export function cutFrom(words: readonly Word[], sheet: RenderedPage): Specimen {
  const page = greyOf(sheet.raster)
  const cuts = words.map((word) => {
    const boxes = word.glyphs.map((glyph) => boxOf(glyph, sheet.toPixels, sheet.raster))
    return [
      Math.min(...boxes.map((box) => box[0])),
      Math.min(...boxes.map((box) => box[1])),
      Math.max(...boxes.map((box) => box[2])),
      Math.max(...boxes.map((box) => box[3])),
    ] as const
  })
  const places: Place[] = []
  let [x, y, high] = [20, 20, 0]
  for (const [left, top, right, bottom] of cuts) {
    if (x + right - left > MAX_WIDTH - 20) [x, y, high] = [20, y + high + 14, 0]
    places.push({ x, y, wide: right - left, high: bottom - top })
    x += right - left + 24
    high = Math.max(high, bottom - top)
  }
  const height = y + high + HEIGHT
  const grey = new Uint8Array(MAX_WIDTH * height).fill(255)
  for (const [i, [left, top, right, bottom]] of cuts.entries())
    for (let row = top; row < bottom; row++) {
      const from = row * sheet.raster.width
      const width = Math.min(right, left + MAX_WIDTH - places[i]!.x)
      if (width > left)
        grey.set(page.subarray(from + left, from + width), (places[i]!.y + row - top) * MAX_WIDTH + places[i]!.x)
    }
  return { grey, height, places }
}

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

function likeness(one: string, other: string): number {
  const pairs = (text: string) => {
    const counts = new Map<string, number>()
    for (let i = 0; i + 1 < text.length; i++)
      counts.set(text.slice(i, i + 2), (counts.get(text.slice(i, i + 2)) ?? 0) + 1)
    return counts
  }
  const [a, b] = [pairs(one), pairs(other)]
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return (2 * common) / Math.max(1, one.length + other.length - 2)
}

const MANY_CONTRADICTIONS = 3

/** The name that the encoding of a font gives to the letter of a code. */
export function namedBy({ composite, isSymbolicFont, differences, defaultEncoding }: Font, code: number) {
  if (composite) return undefined
  return differences?.[code] ?? (isSymbolicFont ? undefined : defaultEncoding?.[code])
}

/** Whether a font's glyph names contradict its Unicode map. */
export function contradicts(font: Font): boolean {
  const map = font.toUnicode?._map
  if (!Array.isArray(map)) return false
  let wrong = 0
  for (const [code, text] of map.entries()) {
    const named = namedBy(font, code)
    if (named && text && /^[A-Za-z]$/.test(named) && /^[A-Za-z]$/.test(text) && named !== text) wrong++
  }
  return wrong >= MANY_CONTRADICTIONS
}
