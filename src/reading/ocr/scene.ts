import type { Budget } from '../budget.ts'
import type { Raster } from '../picture/decode.ts'
import { byDirection, type Found, runsOf, textAlong } from './arrange.ts'
import { detect, detectWithMap, type Region } from './detect.ts'
import { hiddenLooks } from './hidden-looks.ts'
import { lookCloser, unsettledIn } from './look-closer.ts'
import { isInside } from './magnify.ts'
import { type Closer, withOverlooked } from './read-overlooked.ts'
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

export async function readScene(
  raster: Raster,
  budget: Budget,
  { given, smallest = 0, finer, closer }: Scope = {},
): Promise<Seen> {
  const late = () => budget.left() < SPARE_MS
  if (late()) return { text: '', others: [], runs: [], unreadable: false, untried: true }
  const { regions, map } = given ? { regions: given, map: undefined } : await detectWithMap(raster, DETECTED_AT)
  const first = await readRegions(raster, regions, late, smallest)
  const isTooSmall = unsettledIn(first, smallest).some(({ region }) => region.short < SMALL)
  const fine = isTooSmall && !late() ? await finer?.() : undefined
  const legible = fine
    ? await readFiner(raster, fine, { first, smallest, late })
    : await lookCloser(raster, first, smallest, late)
  const shown = given || smallest > 0 ? legible : await withOverlooked(raster, legible, { map, closer, late })
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
