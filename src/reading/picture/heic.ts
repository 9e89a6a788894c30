import { createRequire } from 'node:module'
import { Unreadable } from '../reader.ts'
import { READ_PIXELS } from './bounds.ts'
import { type Frame, flattened } from './decode.ts'

/** A picture of 48 megapixels takes 200 MB as it is unpacked, and nearly as much again inside the decoder. */
const MAX_HEIC_PIXELS = 50_000_000
const MAX_IMAGES = 8

type Image = {
  get_width(): number
  get_height(): number
  display(to: Pixels, done: (shown: Pixels | null) => void): void
  free(): void
}
type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }
type Library = { readonly HeifDecoder: new () => { decode(bytes: Uint8Array): Image[] } }

export async function* heicFrames(bytes: Uint8Array): AsyncGenerator<Frame> {
  const require = createRequire(import.meta.url)
  const { HeifDecoder } = require('libheif-js/wasm-bundle') as Library
  const images = new HeifDecoder().decode(bytes)
  if (images.length === 0) throw new Unreadable('The photo could not be opened: it is damaged. Send it as JPEG.')
  try {
    for (const image of images.slice(0, MAX_IMAGES)) yield await frameOf(image)
    if (images.length > MAX_IMAGES) throw new Unreadable('Only its first images were checked: there are too many.')
  } finally {
    for (const image of images) image.free()
  }
}

async function frameOf(image: Image): Promise<Frame> {
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > MAX_HEIC_PIXELS) throw new Unreadable('The photo is too large to open safely. Send it as JPEG.')
  const data = new Uint8ClampedArray(width * height * 4)
  const shown = await new Promise<Pixels | null>((done) => image.display({ data, width, height }, done))
  if (!shown) throw new Unreadable('The photo could not be opened: it is damaged. Send it as JPEG.')
  return { raster: await flattened(shown.data, width, height, READ_PIXELS), original: { width, height } }
}
