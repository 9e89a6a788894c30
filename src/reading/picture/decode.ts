import type { Picture } from '../../../detectors/contract.ts'
import { Unreadable } from '../reader.ts'
import { MAX_JPEG_PIXELS, MAX_PIXELS, SEEN_PIXELS } from './bounds.ts'

type Sharp = typeof import('sharp').default

/** Three bytes a pixel, transparent ones over white. */
export type Raster = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

let loaded: Promise<Sharp> | undefined

/** Native code: without it, pictures are reported as unread. */
async function loadSharp(): Promise<Sharp> {
  loaded ??= import('sharp').then((module): Sharp => {
    module.default.cache(false)
    module.default.concurrency(1)
    return module.default
  })
  try {
    return await (loaded as Promise<Sharp>)
  } catch {
    throw new Unreadable('This platform cannot open pictures; a person must check it.')
  }
}

export type Frame = {
  readonly raster: Raster
  readonly original: NonNullable<Picture['original']>
  readonly damaged?: boolean
}

/** Dots per inch at which one unit is one pixel. */
export const DRAWN_DOTS = 72

/** sharp counts pixels, so a small file cannot unpack to a huge area. */
const OPTIONS = { limitInputPixels: MAX_PIXELS, failOn: 'none', unlimited: false } as const

const optionsFor = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xd8 ? { ...OPTIONS, limitInputPixels: MAX_JPEG_PIXELS } : OPTIONS

type Measured = { readonly width: number; readonly height: number; readonly isProgressive?: boolean }

/** A progressive JPEG is in memory as a whole. */
function refuseTooLarge({ width, height, isProgressive }: Measured): void {
  if (isProgressive && width * height > MAX_PIXELS) throw new Unreadable('The picture is too large to open safely.')
}

export async function countFrames(bytes: Uint8Array): Promise<{ pages: number; width: number; height: number }> {
  const sharp = await loadSharp()
  const about = await sharp(bytes, optionsFor(bytes)).metadata()
  refuseTooLarge(about)
  return { pages: about.pages ?? 1, width: about.width, height: about.pageHeight ?? about.height }
}

/** Upright, at most `most` pixels, transparent parts over white. `dots`: per inch, for a vector drawing. */
export async function decode(bytes: Uint8Array, page: number, most: number, dots = DRAWN_DOTS): Promise<Frame> {
  const sharp = await loadSharp()
  const options = { ...optionsFor(bytes), page, ...(dots === DRAWN_DOTS ? {} : { density: dots }) }
  const about = await sharp(bytes, options).metadata()
  refuseTooLarge(about)
  const turned = (about.orientation ?? 1) > 4
  const height = about.pageHeight ?? about.height
  const original = turned ? { width: height, height: about.width } : { width: about.width, height }
  const { width, height: high } = within(original, most)
  const pixels = (failOn: 'warning' | 'error' | 'none') =>
    sharp(bytes, { ...options, failOn })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize(width, high, { fit: 'fill' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
  let damaged = false
  // libtiff warns about unknown tags, which are no damage.
  const { data, info } = await pixels(about.format === 'tiff' ? 'error' : 'warning').catch(() => {
    damaged = true
    return pixels('none')
  })
  const raster = { width: info.width, height: info.height, rgb: colours(data, info.channels) }
  return { raster, original, ...(damaged ? { damaged } : {}) }
}

export async function below(
  bytes: Uint8Array,
  page: number,
  size: number,
  most: number,
): Promise<{ frames: Frame[]; all: boolean }> {
  const sharp = await loadSharp()
  const frames: Frame[] = []
  try {
    const count = (await sharp(bytes, { ...OPTIONS, page }).metadata()).subifds ?? 0
    for (let subifd = 0; subifd < Math.min(count, most); subifd++) {
      const picture = sharp(bytes, { ...OPTIONS, page, subifd })
      const about = await picture.metadata()
      const { width, height } = within(about, size)
      const { data, info } = await picture
        .flatten({ background: '#ffffff' })
        .resize(width, height, { fit: 'fill' })
        .toColourspace('srgb')
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const raster = { width: info.width, height: info.height, rgb: colours(data, info.channels) }
      frames.push({ raster, original: { width: about.width, height: about.height } })
    }
    return { frames, all: count <= most }
  } catch {
    return { frames, all: false }
  }
}

/** Returns undefined if all is opaque. */
export async function underside(bytes: Uint8Array, page: number, most: number): Promise<Raster | undefined> {
  const sharp = await loadSharp()
  const picture = sharp(bytes, { ...OPTIONS, page })
  const about = await picture.metadata()
  if (!about.hasAlpha) return undefined
  const { width, height } = within({ width: about.width, height: about.pageHeight ?? about.height }, most)
  const { data, info } = await picture
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 4) return undefined
  let clear = 0
  const rgb = new Uint8Array((data.length / 4) * 3)
  for (let i = 0; i < data.length / 4; i++) {
    if (data[i * 4 + 3]! < 200) clear++
    rgb.set(data.subarray(i * 4, i * 4 + 3), i * 3)
  }
  return clear > rgb.length / 3 / 500 ? { width: info.width, height: info.height, rgb } : undefined
}

export async function shrink(raster: Raster, most: number): Promise<Raster> {
  if (raster.width * raster.height <= most) return raster
  const { width, height } = within(raster, most)
  return resized(raster, width, height)
}

export async function jpegOf(raster: Raster, most: number): Promise<Buffer> {
  const { width, height, rgb } = await shrink(raster, most)
  const sharp = await loadSharp()
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 60 })
    .toBuffer()
}

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export async function resized(raster: Raster, width: number, height: number, part?: Box): Promise<Raster> {
  const { width: wide, height: high } = part ?? raster
  if (wide === raster.width && high === raster.height && wide === width && high === height) return raster
  const sharp = await loadSharp()
  const whole = sharp(raster.rgb, { raw: { width: raster.width, height: raster.height, channels: 3 } })
  const { data, info } = await (part ? whole.extract(part) : whole)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgb: colours(data, info.channels) }
}

/** Transparent pixels are over white. */
export async function flattened(data: Uint8ClampedArray, width: number, height: number, most: number): Promise<Raster> {
  const sharp = await loadSharp()
  const to = within({ width, height }, most)
  const made = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .resize(to.width, to.height, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: made.info.width, height: made.info.height, rgb: colours(made.data, made.info.channels) }
}

function within(size: { width: number; height: number }, most: number): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(most / (size.width * size.height)))
  return { width: Math.max(1, Math.floor(size.width * scale)), height: Math.max(1, Math.floor(size.height * scale)) }
}

function colours(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return new Uint8Array(data.buffer, data.byteOffset, data.length)
  const pixels = data.length / channels
  const rgb = new Uint8Array(pixels * 3)
  for (let i = 0; i < pixels; i++)
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = data[i * channels + (channels > 2 ? c : 0)]!
  return rgb
}

/** Luma (ITU-R BT.601). */
export function greyOf({ width, height, rgb }: Raster): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3)
    grey[i] = ((rgb[at]! * 299 + rgb[at + 1]! * 587 + rgb[at + 2]! * 114) / 1000) | 0
  return grey
}

export async function pictureOf(frame: Frame, where?: string, most = SEEN_PIXELS): Promise<Omit<Picture, 'part'>> {
  const small = await shrink(frame.raster, most)
  return {
    width: small.width,
    height: small.height,
    grey: greyOf(small),
    rgb: small.rgb,
    original: frame.original,
    ...(where === undefined ? {} : { where }),
  }
}
