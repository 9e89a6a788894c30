import type { Run } from '../core/on-picture.ts'
import type { Search } from './ocr.ts'
import { behindPixels, moves } from './picture/behind-pixels.ts'
import { iconsIn, readBitmap } from './picture/bmp.ts'
import { MAX_FRAMES, MIN_MARK, READ_PIXELS, SEEN_PIXELS, unseenBelow } from './picture/bounds.ts'
import { reportBeside } from './picture/boxes.ts'
import { reportCarried } from './picture/carried.ts'
import { below, countFrames, decode, type Frame, pictureOf, type Raster, shrink, underside } from './picture/decode.ts'
import { counted } from './picture/faces.ts'
import { distinctFrames, FRAMES_LEFT_MS } from './picture/frames.ts'
import { FULLER, fullerOf } from './picture/fuller.ts'
import { heicFrames } from './picture/heic.ts'
import { isWhole } from './picture/integrity.ts'
import { jpeg2000Frame } from './picture/jpeg2000.ts'
import { besidePixels, shapeOf } from './picture/jpeg2000-boxes.ts'
import { readComposite } from './picture/photoshop.ts'
import { reportWords } from './picture/report-words.ts'
import { pictureAmong } from './pictures-among.ts'
import { type ExtractionSink, type GivenFile, type Reader, Unreadable } from './reader.ts'

export const readPicture: Reader = async (file, sink) => {
  await reportCarried(file, sink)
  if (!isWhole(file.bytes, file.format)) sink.budget.damage()
  if (file.format === 'heic' || file.format === 'avif') await reportBeside(file.bytes, sink)
  await sink.afterText(file.bytes.length, () => readPixels(file, sink))
}

async function readPixels(file: GivenFile, sink: ExtractionSink): Promise<void> {
  const own = OPENED_HERE[file.format]
  if (own) return own(file, sink)
  const pages = await measured(file)
  const { chosen, all } =
    pages === 1
      ? { chosen: [0], all: true }
      : await distinctFrames(file.bytes, pages, MAX_FRAMES, sink.budget.left).catch(() => ({
          chosen: [0],
          all: false,
        }))
  for (const page of chosen) {
    const at = pages > 1 ? `page${page + 1}` : ''
    const where = pages > 1 ? `page ${page + 1} of the picture` : undefined
    await lookAtPage(file, page, at, where, sink)
  }
  if (file.format === 'png') await lookBehind(file, sink)
  if (file.format === 'tiff') await lookBelow(file, pages, sink)
  if (!all) {
    const report = sink.budget.left() < FRAMES_LEFT_MS ? sink.outOfTime : sink.unread
    report('', 'Not all pages of this picture were checked: there are too many, or there was no time.')
  }
}

/** sharp does not open these formats. */
const OPENED_HERE: Readonly<Record<string, (file: GivenFile, sink: ExtractionSink) => Promise<void>>> = {
  bmp: (file, sink) => lookAtRaster(readBitmap(file.bytes), '', sink),
  ico: lookAtIcons,
  heic: lookAtPhotos,
  jpeg2000: lookAtJpeg2000,
  psd: lookAtComposite,
}

async function lookAtPage(file: GivenFile, page: number, at: string, where: string | undefined, sink: ExtractionSink) {
  let frame: Frame
  try {
    frame = await decode(file.bytes, page, READ_PIXELS)
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    sink.unread(at, 'The picture could not be opened: it is damaged or in an unsupported form.', 'save-again')
    return
  }
  if (frame.damaged) sink.budget.damage()
  const isPreview = file.preview && Math.max(frame.original.width, frame.original.height) <= LARGEST_PREVIEW
  const search = isPreview ? OF_PREVIEW : {}
  await look(frame, at, where, sink, search)
  const under = await underside(file.bytes, page, READ_PIXELS).catch(() => undefined)
  const named = [where, 'without its transparency'].filter(Boolean).join(', ')
  if (under) await reportWords(under, at === '' ? 'below' : `${at}/below`, named, sink, search)
}

async function lookBehind(file: GivenFile, sink: ExtractionSink): Promise<void> {
  if (moves(file.bytes))
    sink.unread('', 'The picture is animated and only its first frame was checked; a person must check it.')
  const rest = await behindPixels(file.bytes)
  if (rest === 'too large')
    sink.unread('', 'The data after the pixels of the picture was not checked: it is too large.')
  else if (rest)
    await sink.deeper('packed', { name: '', bytes: rest, as: 'slack', where: 'behind the pixels of the picture' })
}

/** No program shows sub-directories as pages. */
async function lookBelow(file: GivenFile, pages: number, sink: ExtractionSink): Promise<void> {
  for (let page = 0; page < Math.min(pages, MAX_FRAMES); page++) {
    const { frames, all } = await below(file.bytes, page, READ_PIXELS, MAX_BELOW)
    for (const [i, frame] of frames.entries())
      await look(frame, `page${page + 1}/below${i + 1}`, `picture below page ${page + 1}`, sink)
    if (!all) sink.unread('', 'A picture attached to a page of this one could not be checked.')
  }
}

const MAX_BELOW = 6

async function measured(file: GivenFile): Promise<number> {
  try {
    return (await countFrames(file.bytes)).pages
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    throw new Unreadable('The picture could not be opened: it is damaged or too large to open safely.', 'save-again')
  }
}

async function lookAtIcons(file: GivenFile, sink: ExtractionSink): Promise<void> {
  const icons = iconsIn(file.bytes)
  if (icons.length === 0) throw new Unreadable('The icon holds no picture.')
  const end = Math.max(...icons.map(({ end }) => end))
  if (end > file.bytes.length) sink.budget.damage()
  else if (end < file.bytes.length)
    await sink.deeper('after', {
      name: '',
      bytes: file.bytes.subarray(end),
      as: 'slack',
      where: 'bytes after the icon',
    })
  for (const [i, icon] of icons.entries()) {
    const at = `icon${i + 1}`
    if (icon.bitmap) await lookAtRaster(readBitmap(icon.bytes, true), at, sink)
    else await sink.deeper(at, { name: '', bytes: icon.bytes, where: `icon ${i + 1}` })
  }
}

async function lookAtPhotos(file: GivenFile, sink: ExtractionSink): Promise<void> {
  let number = 0
  for await (const frame of heicFrames(file.bytes)) {
    number++
    await look(frame, number > 1 ? `image${number}` : '', number > 1 ? `image ${number} of the photo` : undefined, sink)
  }
}

async function lookAtJpeg2000(file: GivenFile, sink: ExtractionSink): Promise<void> {
  await look(await jpeg2000Frame(file.bytes), '', undefined, sink)
  if (!shapeOf(file.bytes)?.plain) sink.unread('', NOT_ALL_OF_IT)
  for (const [index, data] of besidePixels(file.bytes).texts.entries()) {
    const picture = pictureAmong(data)
    if (picture)
      await sink.deeper(`beside${index + 1}`, {
        name: '',
        bytes: picture,
        where: 'picture beside the one that is shown',
      })
  }
}

const NOT_ALL_OF_IT =
  'Only its first picture was checked, without transparency or more channels. Send it as PNG or JPEG.'

async function lookAtComposite(file: GivenFile, sink: ExtractionSink): Promise<void> {
  const { raster, layers, channels } = readComposite(file.bytes)
  await lookAtRaster(raster, '', sink)
  if (layers) sink.unread('', 'Its layers were not checked, only the picture that they make. Export it as PNG or JPEG.')
  if (channels) sink.unread('', 'Its channels beside the colours were not checked. Export it as PNG or JPEG.')
}

async function lookAtRaster(raster: Raster, at: string, sink: ExtractionSink): Promise<void> {
  const original = { width: raster.width, height: raster.height }
  await look({ raster: await shrink(raster, READ_PIXELS), original }, at, undefined, sink)
}

/** Lines in letters of a few pixels hide nothing, because the first page is read as it is. */
const OF_PREVIEW: Search = { smallest: 14 }
const LARGEST_PREVIEW = 512

export async function look(
  frame: Frame,
  at: string,
  where: string | undefined,
  sink: ExtractionSink,
  search: Search = {},
): Promise<void> {
  // The picture is reported whatever happens to its words; reading them fills in their places.
  const runs: Run[] = []
  const seen = await pictureOf(frame, where, sink.budget.seen(SEEN_PIXELS))
  const fuller = fullerOf(frame.raster, sink)
  sink.picture(at, { ...seen, ...(fuller ? { fuller } : {}), ...(await counted(frame.raster, at, sink)), runs })
  tellSmallest(frame, fuller ?? seen, at, sink)
  await reportWords(frame.raster, at, where, sink, { ...search, runs })
}

function tellSmallest({ original }: Frame, looked: { readonly width: number }, at: string, sink: ExtractionSink): void {
  const by = original.width / looked.width
  if (by < FULLER) return
  sink.observe(at, 'not-compared', unseenBelow(MIN_MARK * by))
}
