import { type Box, type Raster, resized } from '../picture/decode.ts'
import { detect } from './detect.ts'
import { A_LETTER, LIKELY_LINE, LIKELY_TEXT } from './look-closer.ts'
import { isInside, leftOf } from './magnify.ts'
import { onWhite } from './on-white.ts'
import { isPlain, overlookedIn } from './overlooked.ts'
import { isLostAmong, looksWritten, READ, type Read, type ReadRegions, readRegions } from './read-regions.ts'
import { boundsOf, type Rectangle, scaledBy } from './rectangle.ts'
import { type TraceIn, tracesBeside, type WritingMap } from './traces.ts'

const LARGER = 2
/** Pixels around a place, of a strip of it, and of strips without another line after which the rest counts as texture. */
const MARGIN = 32
const STRIP = 300_000
const TEXTURE = 500_000
const MAX_PLACES = 16
/** Share of a line that is the same line, and pixels of a line that is not turned. */
const PART = 0.9
const MOST_LEVEL = 64
/** Pixels of the box of a line whose letters a person can tell apart. */
const SMALLEST = 8
/** In a place as long as it is high. */
const FEWEST_LETTERS = 0.5
const SIGNS = 3
/**
 * Of the map of the detector. Small letters that it overlooks leave .05 and more, on a pattern .002 and on plain paper .0016; a texture mostly leaves
 * less than .002, paper less than .0002.
 */
const TRACE = 0.0015
const TRACE_ON_PLAIN = 0.0003

/** `map`: of the first look at the picture. */
type Again = {
  readonly map: WritingMap | undefined
  readonly closer: Closer | undefined
  readonly late: () => boolean
}

/** Of the picture, and the same drawn with more pixels. */
export type Closer = { readonly place: Box; readonly draw: () => Promise<Raster | undefined> }

/** Lines above have letters of five points or more in a scan of 300 dots per inch. */
export const LEGIBLE = 24

/** The detector overlooks small letters on a coloured or large plain area, and those that a page shrinks. */
export async function withOverlooked(
  raster: Raster,
  read: ReadRegions,
  { map, closer, late }: Again,
): Promise<ReadRegions> {
  const close = closer && !late() ? await closer.draw() : undefined
  const traceIn = tracesOf(map, read.found)
  const all = joined(read, await readOverlooked(raster, read.found, { traceIn, late, except: close && closer?.place }))
  if (!close || !closer) return all
  const { left, top, width } = closer.place
  const by = close.width / width
  const onClose = (one: Read): Read => {
    const { x, y, ...rest } = one.region
    return { ...one, region: scaledBy({ ...rest, x: x - left, y: y - top }, by) }
  }
  const onPicture = (one: Read): Read => {
    const { x, y, ...rest } = scaledBy(one.region, 1 / by)
    return { ...one, region: { ...rest, x: x + left, y: y + top } }
  }
  const large = all.found.filter(({ region }) => region.short >= LEGIBLE)
  const traceOnPicture = tracesOf(map, large)
  const traceOnClose: TraceIn = (place) =>
    traceOnPicture({
      left: place.left / by + left,
      top: place.top / by + top,
      width: place.width / by,
      height: place.height / by,
    })
  const seen = await readOverlooked(close, large.map(onClose), { traceIn: traceOnClose, late })
  return joined(all, { ...seen, found: seen.found.map(onPicture), unread: seen.unread.map(onPicture) })
}

/** A line may have been read in part before, or as well. */
export function joined(before: ReadRegions, after: ReadRegions): ReadRegions {
  const found = after.found.filter((one) => !before.found.some((known) => isAsGood(known, one)))
  const isLeft = ({ region }: Read) => {
    const over = found.map((one) => one.region).filter((one) => isSame(one, region))
    return over.length === 0 || leftOf(region, over) > A_LETTER
  }
  const isBest = (known: Read) => isLeft(known) && !found.some((one) => isAsGood(one, known))
  const isReplaced = (known: Read) => !isBest(known) && isLostAmong(known, found)
  return {
    found: [...before.found.filter(isBest), ...found],
    replaced: [...(before.replaced ?? []), ...before.found.filter(isReplaced)],
    unread: [...before.unread.filter(isLeft), ...after.unread],
    untried: before.untried || after.untried,
  }
}

const isSame = (one: Rectangle, other: Rectangle): boolean => isInside(one, other) || isInside(other, one)

/** The same letters with no fewer blanks. */
const isAsGood = (one: Read, other: Read): boolean =>
  isSame(one.region, other.region) &&
  one.line.text.length >= other.line.text.length &&
  one.line.text.replaceAll(' ', '') === other.line.text.replaceAll(' ', '')

type Look = { readonly traceIn: TraceIn; readonly late: () => boolean; readonly except?: Box | undefined }

async function readOverlooked(
  raster: Raster,
  read: readonly Read[],
  { traceIn, late, except }: Look,
): Promise<ReadRegions> {
  const found: Read[] = []
  const unread: Read[] = []
  let texture = 0
  const lines = read.filter(isWhole).map(({ region }) => region)
  const mayHoldLetters = (place: Box) => {
    const trace = traceIn(place)
    return trace >= TRACE || (trace >= TRACE_ON_PLAIN && isPlain(raster, place))
  }
  const places = overlookedIn(raster, lines, except).filter((place) => mayHoldLetters(around(place, raster)))
  for (const place of places.slice(0, MAX_PLACES)) {
    for (const strip of fromTheMiddle(stripsOf(withRest(place, lines), raster)).filter(mayHoldLetters)) {
      if (late()) return { found, unread, untried: true }
      if (texture > TEXTURE) return { found, unread, untried: false }
      const seen = await readLarger(raster, strip, late)
      const known = [...lines, ...found.map(({ region }) => region)]
      const isNew = ({ region }: Read) => !known.some((one) => one.long > region.long * PART && isInside(region, one))
      const added = seen.found.filter(isNew)
      found.push(...added)
      unread.push(...seen.unread.filter(isNew))
      if (added.length === 0) texture += strip.width * strip.height * LARGER ** 2
    }
  }
  return { found, unread, untried: false }
}

/** Only lines that were read whole explain what the detector saw. */
function tracesOf(map: WritingMap | undefined, read: readonly Read[]): TraceIn {
  const lines = read.filter(isWhole).map(({ region }) => region)
  return map ? tracesBeside(map, lines) : () => 1
}

/** One or two signs are read in a place of many small letters. */
const isWhole = ({ line, region }: Read): boolean =>
  line.sure >= READ && line.text.length >= Math.max(SIGNS, (region.long / region.short) * FEWEST_LETTERS)

/** A place beside a line may be its end. */
function withRest({ left, top, width, height }: Box, lines: readonly Rectangle[]): Box {
  let [from, to] = [left, left + width]
  for (const line of lines.map(boundsOf)) {
    const isLevel = line.height < MOST_LEVEL && line.top < top + height && top < line.top + line.height
    if (!isLevel || line.left > to + MARGIN || line.left + line.width < from - MARGIN) continue
    from = Math.max(0, Math.floor(Math.min(from, line.left)))
    to = Math.ceil(Math.max(to, line.left + line.width))
  }
  return { left: from, top, width: to - from, height }
}

async function readLarger(raster: Raster, part: Box, late: () => boolean): Promise<ReadRegions> {
  const large = onWhite(await resized(raster, part.width * LARGER, part.height * LARGER, part))
  const regions = (await detect(large, large.width * large.height)).filter((one) => !isCut(one, large, part, raster))
  const read = await readRegions(large, regions, late, 0)
  const onPicture = (one: Read): Read => {
    const { x, y, ...rest } = scaledBy(one.region, 1 / LARGER)
    return { ...one, region: { ...rest, x: x + part.left, y: y + part.top } }
  }
  return {
    found: read.found.filter(({ region, line }) => line.sure >= READ && looksWritten(region, line)).map(onPicture),
    unread: read.unread.map(onPicture).filter(isReported),
    untried: read.untried,
  }
}

/** A texture of a photograph is read as letters with less. */
const isReported = ({ region, line }: Read): boolean =>
  region.sure >= LIKELY_TEXT && line.sure >= LIKELY_LINE && region.short >= SMALLEST

/** The edge of a part cuts lines beside it. */
function isCut(region: Rectangle, large: Raster, part: Box, whole: Raster): boolean {
  const { left, top, width, height } = boundsOf(region)
  return (
    (part.left > 0 && left <= 0) ||
    (part.top > 0 && top <= 0) ||
    (part.left + part.width < whole.width && left + width >= large.width) ||
    (part.top + part.height < whole.height && top + height >= large.height)
  )
}

function around({ left, top, width, height }: Box, raster: Raster): Box {
  const [from, start] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)]
  const [to, end] = [Math.min(raster.width, left + width + MARGIN), Math.min(raster.height, top + height + MARGIN)]
  return { left: from, top: start, width: to - from, height: end - start }
}

function stripsOf(place: Box, raster: Raster): Box[] {
  const { left: from, top: start, width: long, height } = around(place, raster)
  const end = start + height
  const high = Math.max(4 * MARGIN, Math.floor(STRIP / (long * LARGER ** 2)))
  const strips: Box[] = []
  for (let y = start; y < end; y += high - 2 * MARGIN) {
    strips.push({ left: from, top: y, width: long, height: Math.min(high, end - y) })
    if (y + high >= end) break
  }
  return strips
}

/** Where a texture is most like itself. */
function fromTheMiddle(strips: readonly Box[]): Box[] {
  const middle = (strips.length - 1) / 2
  return [...strips.entries()].sort(([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle)).map(([, strip]) => strip)
}
