import type { Budget } from '../budget.ts'
import type { Raster } from '../picture/decode.ts'
import { byDirection, type Found, runsOf, textAlong } from './arrange.ts'
import { detectOnCleanPage } from './clean-page.ts'
import { type Detected, detect, detectWithMap, type Region } from './detect.ts'
import { hiddenLooks } from './hidden-looks.ts'
import { lookCloser, unsettledIn } from './look-closer.ts'
import { isInside } from './magnify.ts'
import { type Closer, LEGIBLE, withOverlooked } from './read-overlooked.ts'
import { keyOf, READ, type Read, type ReadRegions, readRegions } from './read-regions.ts'
import { scaledBy } from './rectangle.ts'
import type { Seen } from './seen.ts'

/** A page of A4 at 100 dots per inch. */
const DETECTED_AT = 1_000_000
const HIDDEN_AT = 600_000
/** A4 at 170 dots per inch, and pixels of height below which more of them make letters legible. */
const FINER_AT = 2_800_000
const SMALL = 32
const SPARE_MS = 700
/** In a place as long as it is high. */
const FEWEST_LETTERS = 1

/**
 * `smallest`: pixels of height from which unread writing is reported. `finer`: the same picture with more pixels. `closer`: a place in which a person
 * who enlarges it sees more.
 */
export type Search = {
  readonly smallest?: number
  readonly finer?: () => Promise<Raster | undefined>
  readonly closer?: Closer
}

type Scope = Search & { readonly given?: readonly Region[] }

export async function readScene(raster: Raster, budget: Budget, scope: Scope = {}): Promise<Seen> {
  const { given, smallest = 0, finer, closer } = scope
  const late = () => budget.left() < SPARE_MS
  if (late()) return { text: '', others: [], runs: [], unreadable: false, untried: true }
  const { regions, map, first, isWhole } = await firstLook(raster, scope, late)
  const isTooSmall = unsettledIn(first, smallest).some(({ region }) => region.short < SMALL)
  const fine = isTooSmall && !late() ? await finer?.() : undefined
  const legible = fine
    ? await readFiner(raster, fine, { first, smallest, late })
    : await lookCloser(raster, first, smallest, late)
  const isLeft = !given && smallest === 0 && !isWhole
  const shown = isLeft ? await withOverlooked(raster, legible, { map, closer, late }) : legible
  const hidden = given || late() ? [] : await readHidden(raster, regions, late, smallest)
  const [main, ...rest] = byDirection(shown.found)
  const known = new Set(shown.found.map(({ line }) => keyOf(line.text)))
  const more = [...(shown.replaced ?? []), ...hidden].filter(({ line }) => !known.has(keyOf(line.text)))
  const others = [...rest, ...byDirection(more)]
  return {
    text: main ? textAlong(main.angle, main.lines) : '',
    others: others.map(({ angle, lines }) => textAlong(angle, lines)),
    runs: runsOf(shown.found, raster.width, raster.height),
    unreadable: shown.unread.length > 0,
    untried: shown.untried || late(),
  }
}

/** `isWhole`: no ink is left beside its lines. */
type FirstLook = Omit<Detected, 'regions'> & {
  readonly regions: readonly Region[]
  readonly first: ReadRegions
  readonly isWhole?: boolean
}

async function firstLook(
  raster: Raster,
  { given, smallest = 0, closer }: Scope,
  late: () => boolean,
): Promise<FirstLook> {
  const withLines = async <Found extends Omit<FirstLook, 'first'>>(found: Found) => {
    return { ...found, first: await readRegions(raster, found.regions, late, smallest) }
  }
  if (given) return withLines({ regions: given, map: undefined })
  const clean = await detectOnCleanPage(raster, closer && LEGIBLE)
  const look = clean && (await withLines({ ...clean, isWhole: true }))
  return look && isSettled(look, smallest) ? look : withLines(await detectWithMap(raster, DETECTED_AT))
}

/** A line of a page that was seen smaller may be two, or a picture of many. */
function isSettled({ regions, first }: FirstLook, smallest: number): boolean {
  if (first.untried) return true
  const isRead = ({ line, region }: Read) =>
    line.sure >= READ && line.text.length >= (region.long / region.short) * FEWEST_LETTERS
  return first.found.length === regions.length && first.found.every(isRead) && unsettledIn(first, smallest).length === 0
}

type Look = { readonly first: ReadRegions; readonly smallest: number; readonly late: () => boolean }

/** Large letters are seen whole in the picture as it is, and small ones are legible with more pixels, if they are found there. */
async function readFiner(raster: Raster, fine: Raster, { first, smallest, late }: Look): Promise<ReadRegions> {
  const by = fine.width / raster.width
  const again = await readRegions(fine, await detect(fine, FINER_AT), late, smallest)
  const small = only(again, ({ region }) => region.short < SMALL * by)
  const places = [...small.found, ...small.unread].map(({ region }) => scaledBy(region, 1 / by))
  const isLeft = ({ region }: Read) => region.short >= SMALL || !places.some((place) => isInside(place, region))
  const before = await lookCloser(raster, only(first, isLeft), smallest, late)
  const after = await lookCloser(fine, small, smallest, late)
  const onPicture = (one: Read): Read => ({ ...one, region: scaledBy(one.region, 1 / by) })
  return {
    found: [...before.found, ...after.found.map(onPicture)],
    replaced: [...(before.replaced ?? []), ...(after.replaced ?? []).map(onPicture)],
    unread: [...before.unread, ...after.unread],
    untried: again.untried,
  }
}

const only = ({ found, unread, untried }: ReadRegions, of: (one: Read) => boolean): ReadRegions => ({
  found: found.filter(of),
  unread: unread.filter(of),
  untried,
})

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
