import type { Budget } from '../budget.ts'
import type { Raster } from '../picture/decode.ts'
import { byDirection, type Found, runsOf, textAlong } from './arrange.ts'
import { detect, type Region } from './detect.ts'
import { hiddenLooks } from './hidden-looks.ts'
import { type ReadLine, readLine } from './read-line.ts'
import type { Seen } from './seen.ts'

/** A page of A4 at 100 dots per inch. */
const DETECTED_AT = 1_000_000
const HIDDEN_AT = 600_000
const SPARE_MS = 700
/** A line that needs no other reading, one that counts as read, and the least of any writing. */
const CERTAIN = 0.9
const READ = 0.8
const NOTHING = 0.5
/** A line that cannot be read is reported from here. */
const SURELY_TEXT = 0.65
const LONG = 1.8
const SEVERAL = 3
/** Fewer letters in a shorter place are a sign of a logo or a multiplicity of a diagram. */
const WORD_LONG = 2.5
const WORD_LETTERS = 4
/** Confidence of a letter, and share of such lines. */
const DOUBTFUL = 0.5
const MANY_DOUBTFUL = 0.25
const FEW_LINES = 8
const COUNTED = 4
/** Letters of 11 points at 140 dots per inch. */
const LARGE = 22
const LONG_LINE = 12
const SQUEEZED = 0.75
const LEGIBLE = 0.7
const MAX_RETRIES = 40
const MAX_MIRRORED = 8
const MAX_ILLEGIBLE = 3
/** So many letters are never read with confidence upside down. */
const TELLING = 12
const SAMPLE = 3

type Scope = {
  readonly given?: readonly Region[]
  /** Height in pixels from which unread writing is reported. */
  readonly smallest?: number | undefined
}

export async function readScene(raster: Raster, budget: Budget, { given, smallest = 0 }: Scope = {}): Promise<Seen> {
  const late = () => budget.left() < SPARE_MS
  if (late()) return { text: '', others: [], runs: [], unreadable: false, untried: true }
  const regions = given ?? (await detect(raster, DETECTED_AT))
  const shown = await readRegions(raster, regions, late, smallest)
  const hidden = given || late() ? [] : await readHidden(raster, regions, late, smallest)
  const [main, ...rest] = byDirection(shown.found)
  const known = new Set(shown.found.map(({ line }) => keyOf(line.text)))
  const others = [...rest, ...byDirection(hidden.filter(({ line }) => !known.has(keyOf(line.text))))]
  return {
    text: main ? textAlong(main.angle, main.lines) : '',
    others: others.map(({ angle, lines }) => textAlong(angle, lines)),
    runs: runsOf(shown.found, raster.width, raster.height),
    unreadable: shown.unread > 0 || (smallest === 0 && isDoubtful(shown.found)),
    untried: shown.untried || late(),
  }
}

/** Letters of barely legible writing are confused with fair confidence. */
function isDoubtful(found: readonly Found[]): boolean {
  const lines = found.filter(({ line }) => line.text.length >= COUNTED)
  const doubtful = lines.filter(({ line }) => line.least < DOUBTFUL)
  const enough = lines.length <= FEW_LINES ? 1 : lines.length * MANY_DOUBTFUL
  return doubtful.length > 0 && doubtful.length >= enough
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

type ReadRegions = { readonly found: readonly Found[]; readonly unread: number; readonly untried: boolean }

async function readRegions(
  raster: Raster,
  regions: readonly Region[],
  late: () => boolean,
  smallest: number,
): Promise<ReadRegions> {
  const found: Found[] = []
  const retries = { turned: MAX_RETRIES, mirrored: MAX_MIRRORED, squeezed: MAX_ILLEGIBLE }
  let unread = 0
  const { base, upright } = await mainTurn(raster, regions, late)
  for (const region of regions) {
    if (late()) return { found, unread, untried: true }
    const tries = region.short >= smallest ? retries : { turned: 0, mirrored: 0, squeezed: 0 }
    const read = await readTurned(raster, region, base, tries, upright.get(region))
    const { sure, text } = read.line
    const written = looksWritten(region, read.line)
    if (text.trim() !== '' && (sure >= READ || (written && sure >= NOTHING))) found.push(read)
    if (written && sure < READ && region.short >= smallest && isWord(region, read.line)) unread++
  }
  return { found, unread, untried: false }
}

/** Single shapes and patterns are no writing. */
const looksWritten = (region: Region, { text }: ReadLine): boolean =>
  region.sure >= SURELY_TEXT && region.long >= region.short * LONG && lettersIn(text) >= SEVERAL

export const isWord = (region: Pick<Region, 'long' | 'short'>, { text }: Pick<ReadLine, 'text'>): boolean =>
  region.long >= region.short * WORD_LONG || lettersIn(text) >= WORD_LETTERS

/** A fence is read as one letter many times. */
const lettersIn = (text: string): number => new Set(text.replace(/[^\p{L}\p{N}]/gu, '')).size

async function mainTurn(
  raster: Raster,
  regions: readonly Region[],
  late: () => boolean,
): Promise<{ base: number; upright: Upright }> {
  let votes = 0
  const upright: Upright = new Map()
  const longest = [...regions].sort((a, b) => b.long / b.short - a.long / a.short).slice(0, SAMPLE)
  for (const region of longest) {
    if (late()) break
    const line = await readLine(raster, region)
    upright.set(region, line)
    votes += line.sure >= CERTAIN ? line.sure : line.sure - (await readLine(raster, region, 180)).sure
  }
  return votes < 0 ? { base: 180, upright: new Map() } : { base: 0, upright }
}

type Retries = { turned: number; mirrored: number; squeezed: number }

type Upright = Map<Region, ReadLine>

/** In the main direction first, last in a mirror. */
async function readTurned(
  raster: Raster,
  region: Region,
  base: number,
  retries: Retries,
  known?: ReadLine,
): Promise<Found> {
  let [best, turn] = [known ?? (await readAtFirst(raster, region, base, retries)), base]
  const tryTurn = async (next: number, mirror = false) => {
    const other = await readLine(raster, region, next, mirror)
    if (worth(other) > worth(best)) [best, turn] = [other, next]
  }
  const isSquare = region.long < region.short * 1.6
  const isTelling = best.sure >= READ && best.text.length >= TELLING
  if (best.sure < CERTAIN && !isTelling && retries.turned-- > 0) {
    await tryTurn(base + 180)
    if (isSquare && best.sure < READ) for (const side of [90, 270]) await tryTurn(side)
  }
  if (best.sure < READ && !isSquare && retries.mirrored-- > 0) for (const next of [0, 180]) await tryTurn(next, true)
  return { region, line: best, angle: (((region.angle + turn) % 360) + 360) % 360 }
}

/** Long lines of large letters are legible when squeezed, which takes less time. */
async function readAtFirst(raster: Raster, region: Region, base: number, retries: Retries): Promise<ReadLine> {
  if (retries.squeezed > 0 && region.short >= LARGE && region.long >= region.short * LONG_LINE) {
    const line = await readLine(raster, region, base, false, SQUEEZED)
    if (line.least >= LEGIBLE) return line
    retries.squeezed--
  }
  return readLine(raster, region, base)
}

const worth = ({ text, sure }: ReadLine): number => sure * Math.min(1, text.trim().length / 3)

async function readHidden(
  raster: Raster,
  known: readonly Region[],
  late: () => boolean,
  smallest: number,
): Promise<Found[]> {
  const found: Found[] = []
  for (const look of await hiddenLooks(raster, known)) {
    if (late()) break
    const regions = await detect(look.raster, HIDDEN_AT, look.content)
    found.push(
      ...(await readRegions(look.raster, regions, late, smallest)).found.filter(({ line }) => line.sure >= READ),
    )
  }
  return found
}
