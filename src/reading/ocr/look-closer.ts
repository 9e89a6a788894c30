import type { Raster } from '../picture/decode.ts'
import { gapsIn, type Look, magnify } from './magnify.ts'
import type { ReadLine } from './read-line.ts'
import { isLostAmong, looksWritten, READ, type Read, type ReadRegions, readTurned } from './read-regions.ts'

const MAX_CLOSER = 60
const MAX_FAILED = 3
/** Confidence of a letter, and share of such lines. */
const DOUBTFUL = 0.5
const MANY_DOUBTFUL = 0.25
const FEW_LINES = 8
const COUNTED = 4
/** Heights of a line that may be left beside what can be read. */
export const A_LETTER = 0.75
/** Of the detector and of the recogniser: edges of a drawing have less. */
export const LIKELY_TEXT = 0.8
export const LIKELY_LINE = 0.6

/** Small lines are read as one, and edges of a drawing as letters, until they are seen larger. */
export async function lookCloser(
  raster: Raster,
  read: ReadRegions,
  smallest: number,
  late: () => boolean,
): Promise<ReadRegions> {
  const settled = new Map<Read, readonly Read[]>()
  let failed = 0
  for (const one of unsettledIn(read, smallest).slice(0, MAX_CLOSER)) {
    if (late() || failed >= MAX_FAILED) break
    const lines = await readCloser(raster, one)
    if (lines) settled.set(one, lines)
    else failed++
  }
  const found = read.found.filter((one) => !settled.get(one)?.length)
  for (const line of [...settled.values()].flat()) if (!isAmong(found, line)) found.push(line)
  const open = {
    found: found.filter((one) => !settled.has(one)),
    unread: read.unread.filter((one) => !settled.has(one)),
  }
  const replaced = [...settled].flatMap(([one, lines]) => (lines.length > 0 && isLostAmong(one, lines) ? [one] : []))
  return { ...read, found, replaced, unread: unsettledIn(open, smallest) }
}

/** The same line may be in the place beside it. */
const isAmong = (found: readonly Read[], { line, region: { x, y } }: Read): boolean =>
  found.some(({ line: { text }, region }) => text === line.text && Math.hypot(region.x - x, region.y - y) < region.long)

/** `smallest`: pixels of height from which unread writing is reported. */
export function unsettledIn({ found, unread }: Pick<ReadRegions, 'found' | 'unread'>, smallest: number): Read[] {
  const doubtful = new Set([...unread, ...(smallest === 0 ? doubtfulIn(found) : [])])
  return [...doubtful].filter(({ line }) => !isScale(line.text))
}

const STROKES = /[1Il|!.,:;'-]/g
/** A number in the boxes of a form has fewer, and its digits between them. */
const FEWEST_STROKES = 20

/** Letters, or a number longer than those of a scale. */
const WRITTEN = /\p{L}|\S{3}/u

/** The strokes of a ruler or an axis, with its numbers: they are never read with confidence. */
export function isScale(text: string): boolean {
  const between = text.replace(STROKES, ' ')
  const others = between.replace(/\s/g, '').length
  const strokes = text.match(STROKES)?.length ?? 0
  return strokes >= FEWEST_STROKES && strokes > others * 2 && !WRITTEN.test(between)
}

/** Letters of barely legible writing are confused with fair confidence. */
function doubtfulIn(found: readonly Read[]): readonly Read[] {
  const lines = found.filter(({ line }) => line.text.length >= COUNTED)
  const doubtful = lines.filter(({ line }) => line.least < DOUBTFUL)
  const enough = lines.length <= FEW_LINES ? 1 : lines.length * MANY_DOUBTFUL
  return doubtful.length >= enough ? doubtful : []
}

/** At the first height the network separates lines of small letters and sees a large shape whole; letters of few pixels are clearer at the last. */
const LOOKS: readonly Look[] = [
  { high: 64, bleached: false },
  { high: 64, bleached: true },
  { high: 32, bleached: true },
]

/** Each look shrinks a higher place, in which large letters are seen at least as well; a drawing of that size is taken for one line. */
const HIGHEST = Math.max(...LOOKS.map(({ high }) => high))
/** Thin letters on a pattern are lost when they shrink; shapes are read as fewer letters and digits. */
const WORD_OR_NUMBER = /(?:\p{L}\P{L}*){4}|(?:\d\D*){6}/u

/** Grain between two words is read as a stop, and initials are read alike twice. */
const MISREAD_BLANK = /\p{L}[.,:;]\p{Lu}/u

/** Undefined where they are not legible either; empty where there is no writing. */
async function readCloser(raster: Raster, one: Read): Promise<Read[] | undefined> {
  const before = new Set([one.line.text])
  const isShape = one.region.short > HIGHEST && !WORD_OR_NUMBER.test(one.line.text)
  let isWriting = (one.region.sure >= LIKELY_TEXT && !isShape) || one.line.sure >= LIKELY_LINE
  for (const look of LOOKS) {
    const lines = await readAt(raster, one, look)
    const isClear = ({ text }: ReadLine) => !MISREAD_BLANK.test(text) || (look.bleached && before.has(text))
    const isRead = lines.length > 0 && lines.every(({ line }) => isLegible(line) && isClear(line))
    if (isRead && leftOver(one, lines) <= A_LETTER) return lines
    isWriting ||= lines.length > 0
    for (const { line } of lines) before.add(line.text)
  }
  return isWriting ? undefined : []
}

async function readAt(raster: Raster, { region }: Read, look: Look): Promise<Read[]> {
  const closer = await magnify(raster, region, look)
  const lines: Read[] = []
  for (const one of closer.regions) {
    const read = await readTurned(closer.raster, one, 0, { turned: 1, mirrored: 0, squeezed: 0 })
    if (looksWritten(one, read.line) || read.line.sure >= READ) lines.push({ ...read, region: closer.onPicture(one) })
  }
  return lines
}

const isLegible = ({ text, sure, least }: ReadLine): boolean =>
  sure >= READ && (least >= DOUBTFUL || text.length < COUNTED)

/** Heights of a blank or an icon between two words. */
const BETWEEN = 1.25
const LETTER = /[\p{L}\p{N}]/u

/** In heights of the place, without gaps between words in which the first look sees no letter either. */
export function leftOver({ region, line, angle }: Read, lines: readonly Read[]): number {
  const isTurned = Math.cos(((angle - region.angle) * Math.PI) / 180) < 0
  const letters = line.places.filter((_, at) => LETTER.test(line.text[at] ?? ''))
  const heights = region.long / region.short
  const isBetween = ([from, to]: readonly [number, number]) => {
    const [start, end] = isTurned ? [1 - to, 1 - from] : [from, to]
    const isShort = from > 0 && to < 1 && (to - from) * heights <= BETWEEN
    return isShort && !letters.some((place) => place > start && place < end)
  }
  const places = lines.map(({ region }) => region)
  const gaps = gapsIn(region, places).filter((gap) => !isBetween(gap))
  return gaps.reduce((sum, [from, to]) => sum + to - from, 0) * heights
}
