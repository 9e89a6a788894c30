import { minutesAndSeconds, type Shown, type Still } from '../../core/recording.ts'
import { readCodes } from '../barcodes.ts'
import { detect, type Region } from '../ocr/detect.ts'
import { openNetworks } from '../ocr/networks.ts'
import { directionOf } from '../ocr/rectangle.ts'
import { readScene } from '../ocr/scene.ts'
import { greyOf, jpegOf, type Raster, shrink } from '../picture/decode.ts'
import type { ExtractionSink } from '../reader.ts'
import type { Decoder } from './decoder.ts'
import { type FilmFrame, type WatchedTrack, watchTrack } from './frames.ts'
import { type Box, changedBox, changedShare, cropped, hasChangedWithin, type Look, withChanges } from './look.ts'
import type { SoFar } from './so-far.ts'

/** Pixels at which a moving film is searched. */
const SEARCHED_AT = 400_000
const SEARCHED_MOVING_AT = 250_000
const COMPARED_AT = 520_000
/** Share of the picture up to which only the change is searched. */
const LOCAL = 0.6
/** Share of changed cells, and milliseconds. */
const OTHER = 0.015
const APART = 690
/** Pixels from the edge of a box within which a line may be cut. */
const EDGE = 6
const MAX_COMPARED = 260
const MAX_COLOURED = 20
/** Most stills of a film, each of 320 by 180 pixels. */
const MAX_STILLS = 400
const STILL_AT = 57_600
const SPARE_MS = 3_000

type Watching = {
  readonly decode: Decoder
  readonly sink: ExtractionSink
  readonly soFar: SoFar
  readonly longest: number
  onReached(at: number): void
}

export type Watched = WatchedTrack & { readonly shown: readonly Shown[]; readonly stills: readonly Still[] }

export async function watch(bytes: Uint8Array, track: number, watching: Watching): Promise<Watched> {
  const { decode, sink, soFar } = watching
  const prefix = track === 0 ? 'frame' : `track${track + 1}-frame`
  const canRead = await openNetworks()
  if (!canRead) sink.unread('', 'Words in this film were not looked for: this machine cannot run the networks.')
  const shown: Shown[] = []
  const stills: Still[] = []
  const known = new Set<string>()
  let read: Look | undefined
  let searched: Look | undefined
  let compared: { readonly look: Look; readonly at: number } | undefined
  let [pictures, coloured] = [0, 0]

  async function keepStill(at: number, raster: Raster): Promise<void> {
    if (stills.at(-1)?.at === at || stills.length >= MAX_STILLS) return
    stills.push({ at, jpeg: (await jpegOf(raster, STILL_AT)).toString('base64') })
  }

  async function compare({ at, raster, look, isScene }: FilmFrame): Promise<void> {
    if (compared && (changedShare(compared.look, look) < OTHER || (!isScene && at - compared.at < APART))) return
    compared = { look, at }
    if (++pictures > MAX_COMPARED) return
    const place = `${prefix}${at}`
    const where = `shown at ${minutesAndSeconds(at)}`
    const small = await shrink(raster, COMPARED_AT)
    const colours = coloured++ < MAX_COLOURED ? { rgb: small.rgb } : {}
    await keepStill(at, small)
    const original = { width: raster.width, height: raster.height }
    sink.picture(place, {
      width: small.width,
      height: small.height,
      grey: greyOf(small),
      original,
      where,
      ...colours,
    })
    shown.push({ at, place })
    for (const { text } of await readCodes(raster)) sink.part(`${place}/code`, 'picture-text', text, `${where}, code`)
  }

  /** Most changes are of people who move. */
  async function searchLines({ raster, look, isMoving }: FilmFrame): Promise<Lines> {
    const box = searched ? changedBox(searched, look) : WHOLE
    // What moves is searched less closely, so that it counts as not searched.
    searched = isMoving ? undefined : searched ? withChanges(searched, look) : look
    if (!box) return NONE
    if (isMoving) return { regions: await detect(raster, SEARCHED_MOVING_AT), isPart: true }
    const regions = areaOf(box) <= LOCAL ? await linesWithin(raster, box) : undefined
    return regions ? { regions, isPart: true } : { regions: await detect(raster, SEARCHED_AT), isPart: false }
  }

  async function readWords(frame: FilmFrame): Promise<void> {
    const { at, raster, look } = frame
    const { regions, isPart } = await searchLines(frame)
    if (regions.length === 0 || (read && !regions.some((region) => isNew(region, raster, read!, look)))) return
    read = look
    const words = await readScene(raster, sink.budget, isPart ? { given: regions } : {})
    const place = `${prefix}${at}/words`
    await keepStill(at, raster)
    for (const text of [words.text, ...words.others].filter((one) => hasNewLine(one, known))) {
      const times = [[0, at]] as const
      sink.part(place, 'picture-text', text, 'words shown', undefined, times)
      soFar.read({ at: place, kind: 'picture-text', text, where: 'words shown', times }, at)
      shown.push({ at, place })
    }
    if (words.unreadable)
      sink.observe(`${prefix}${at}`, 'unclear-words', `Words shown at ${minutesAndSeconds(at)} could not all be read.`)
  }

  const found = await watchTrack(bytes, track, {
    ...{ decode, longest: watching.longest },
    isLate: () => sink.budget.left() < SPARE_MS,
    onReached: watching.onReached,
    async onFrame(frame) {
      await compare(frame)
      if (canRead) await readWords(frame)
    },
  })
  if (pictures > MAX_COMPARED)
    sink.unread(
      '',
      `Registered emblems and codes were looked for in ${MAX_COMPARED} pictures of this film, not in all.`,
    )
  return { ...found, shown, stills }
}

const WHOLE: Box = [0, 0, 1, 1]

/** `isPart`: only these lines are to be read. */
type Lines = { readonly regions: readonly Region[]; readonly isPart: boolean }
const NONE: Lines = { regions: [], isPart: true }

const areaOf = ([left, top, right, bottom]: Box): number => (right - left) * (bottom - top)

/** Lines in a box of a picture; undefined where the box may cut one, so that all of the picture must be searched. */
async function linesWithin(raster: Raster, box: Box): Promise<Region[] | undefined> {
  const part = cropped(raster, box)
  const found = await detect(part, SEARCHED_AT * areaOf(box))
  if (found.some((region) => touchesEdge(region, part))) return undefined
  const [left, top] = [Math.floor(box[0] * raster.width), Math.floor(box[1] * raster.height)]
  return found.map((region) => ({ ...region, x: region.x + left, y: region.y + top }))
}

function touchesEdge({ x, y, long, short, angle }: Region, { width, height }: Raster): boolean {
  const [across, along] = directionOf(angle).map((share) => Math.abs(share) / 2) as [number, number]
  const [wide, high] = [long * across + short * along, long * along + short * across]
  return x - wide < EDGE || y - high < EDGE || x + wide > width - EDGE || y + high > height - EDGE
}

function isNew({ x, y, long, short }: Region, { width, height }: Raster, before: Look, now: Look): boolean {
  const reach = Math.max(long, short) / 2
  const box = [(x - reach) / width, (y - reach) / height, (x + reach) / width, (y + reach) / height] as const
  return hasChangedWithin(before, now, box)
}

function hasNewLine(text: string, known: Set<string>): boolean {
  const lines = text.split('\n').map((line) => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  const fresh = lines.filter((line) => line !== '' && !known.has(line))
  for (const line of fresh) known.add(line)
  return fresh.length > 0
}
