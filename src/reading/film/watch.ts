import { minutesAndSeconds, type Shown, type Still } from '../../core/recording.ts'
import { readCodes } from '../barcodes.ts'
import { detect, type Region } from '../ocr/detect.ts'
import { openNetworks } from '../ocr/networks.ts'
import { readScene } from '../ocr/scene.ts'
import { greyOf, jpegOf, type Raster, shrink } from '../picture/decode.ts'
import type { ExtractionSink } from '../reader.ts'
import type { Decoder } from './decoder.ts'
import { type FilmFrame, type WatchedTrack, watchTrack } from './frames.ts'
import { type Box, changedBox, changedShare, cropped, hasChangedWithin, type Look, withChanges } from './look.ts'
import type { SoFar } from './so-far.ts'

/** Pixels. */
const SEARCHED_AT = 400_000
const SEARCHED_MOVING_AT = 250_000
const COMPARED_AT = 520_000
/** Share of the picture. */
const LOCAL = 0.6
/** Share of changed cells, and milliseconds. */
const OTHER = 0.015
const APART = 690
const MAX_COMPARED = 260
const MAX_COLOURED = 20
/** 320 by 180 pixels. */
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
  async function searchLines({ raster, look, isMoving }: FilmFrame): Promise<readonly Region[]> {
    const box = searched ? changedBox(searched, look) : WHOLE
    // What moves is searched less closely, so that it counts as not searched.
    searched = isMoving ? undefined : searched ? withChanges(searched, look) : look
    if (!box) return []
    const share = (box[2] - box[0]) * (box[3] - box[1])
    const isEmpty =
      !isMoving && share <= LOCAL && (await detect(cropped(raster, box), SEARCHED_AT * share)).length === 0
    return isEmpty ? [] : detect(raster, isMoving ? SEARCHED_MOVING_AT : SEARCHED_AT)
  }

  async function readWords(frame: FilmFrame): Promise<void> {
    const { at, raster, look, isMoving } = frame
    const regions = await searchLines(frame)
    if (regions.length === 0 || (read && !regions.some((region) => isNew(region, raster, read!, look)))) return
    read = look
    const words = await readScene(raster, sink.budget, isMoving ? { given: regions } : {})
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

function isNew({ x, y, long, short }: Region, { width, height }: Raster, before: Look, now: Look): boolean {
  const reach = Math.max(long, short) / 2
  const box = [(x - reach) / width, (y - reach) / height, (x + reach) / width, (y + reach) / height] as const
  return hasChangedWithin(before, now, box)
}

/** All lines of the text are known afterwards. */
function hasNewLine(text: string, known: Set<string>): boolean {
  const lines = text.split('\n').map((line) => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  const fresh = lines.filter((line) => line !== '' && !known.has(line))
  for (const line of fresh) known.add(line)
  return fresh.length > 0
}
