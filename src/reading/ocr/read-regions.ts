import type { Raster } from '../picture/decode.ts'
import type { Found } from './arrange.ts'
import type { Region } from './detect.ts'
import { type ReadLine, readLine } from './read-line.ts'

/** A line that needs no other reading, one that counts as read, and the least of any writing. */
const CERTAIN = 0.9
export const READ = 0.8
const NOTHING = 0.5
/** A line that cannot be read is reported from here. */
const SURELY_TEXT = 0.65
const LONG = 1.8
const SEVERAL = 3
/** Fewer letters in a shorter place are a sign of a logo or a multiplicity of a diagram. */
const WORD_LONG = 2.5
const WORD_LETTERS = 4
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

export type Read = Found & { readonly region: Region }

/** `replaced`: lines with words that a better reading lost. */
export type ReadRegions = {
  readonly found: readonly Read[]
  readonly replaced?: readonly Read[]
  readonly unread: readonly Read[]
  readonly untried: boolean
}

export async function readRegions(
  raster: Raster,
  regions: readonly Region[],
  late: () => boolean,
  smallest: number,
): Promise<ReadRegions> {
  const found: Read[] = []
  const unread: Read[] = []
  const retries = { turned: MAX_RETRIES, mirrored: MAX_MIRRORED, squeezed: MAX_ILLEGIBLE }
  const { base, upright } = await mainTurn(raster, regions, late)
  for (const region of regions) {
    if (late()) return { found, unread, untried: true }
    const tries = region.short >= smallest ? retries : { turned: 0, mirrored: 0, squeezed: 0 }
    const read = await readTurned(raster, region, base, tries, upright.get(region))
    const { sure, text } = read.line
    const written = looksWritten(region, read.line)
    if (text.trim() !== '' && (sure >= READ || (written && sure >= NOTHING))) found.push(read)
    if (written && sure < READ && region.short >= smallest && isWord(region, read.line)) unread.push(read)
  }
  return { found, unread, untried: false }
}

/** Single shapes and patterns are no writing. */
export const looksWritten = (region: Region, { text }: ReadLine): boolean =>
  region.sure >= SURELY_TEXT && region.long >= region.short * LONG && lettersIn(text) >= SEVERAL

export const isWord = (region: Pick<Region, 'long' | 'short'>, { text }: Pick<ReadLine, 'text'>): boolean =>
  region.long >= region.short * WORD_LONG || lettersIn(text) >= WORD_LETTERS

export const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a line that counts as read has words that none of the others has. */
export function isLostAmong({ line }: Read, others: readonly Read[]): boolean {
  const keys = others.map(({ line: { text } }) => keyOf(text))
  return line.sure >= READ && line.text.split(/\s+/).some((word) => !keys.some((key) => key.includes(keyOf(word))))
}

/** A fence is read as one letter many times. */
const lettersIn = (text: string): number => new Set(text.replace(/[^\p{L}\p{N}]/gu, '')).size

async function mainTurn(
  raster: Raster,
  regions: readonly Region[],
  late: () => boolean,
): Promise<{ base: number; upright: Upright }> {
  let votes = 0
  const retries = { turned: 0, mirrored: 0, squeezed: 1 }
  const upright: Upright = new Map()
  const longest = [...regions].sort((a, b) => b.long / b.short - a.long / a.short).slice(0, SAMPLE)
  for (const region of longest) {
    if (late()) break
    const line = await readAtFirst(raster, region, 0, retries)
    upright.set(region, line)
    votes += line.sure >= CERTAIN ? line.sure : line.sure - (await readLine(raster, region, 180)).sure
  }
  return votes < 0 ? { base: 180, upright: new Map() } : { base: 0, upright }
}

type Retries = { turned: number; mirrored: number; squeezed: number }

type Upright = Map<Region, ReadLine>

/** In the main direction first, last in a mirror. */
export async function readTurned(
  raster: Raster,
  region: Region,
  base: number,
  retries: Retries,
  known?: ReadLine,
): Promise<Read> {
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
