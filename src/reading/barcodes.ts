import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { holdsInk } from './ocr/content.ts'
import { SEEN_PIXELS } from './picture/bounds.ts'
import { greyOf, type Raster, shrink } from './picture/decode.ts'
import { rememberPixels } from './picture/remember-pixels.ts'

/** For one picture, such as a sheet of stickers. */
const MAX_CODES = 6
const SMALLEST_SIDE = 21
const LARGE_ENOUGH = 600
/** Other linear codes have no error detection and are found in any hatching. */
const FORMATS = ['QRCode', 'MicroQRCode', 'DataMatrix', 'Aztec', 'PDF417', 'Code128'] as const

const MAX_KNOWN = 60

type Code = { readonly format: string; readonly text: string }

const codesOf = rememberPixels<readonly Code[]>(MAX_KNOWN)

export const readCodes = (raster: Raster): Promise<readonly Code[]> =>
  codesOf(raster.rgb, String(raster.width), { find: () => searchCodes(raster) })

async function searchCodes(raster: Raster): Promise<Code[]> {
  const small = await shrink(raster, SEEN_PIXELS)
  if (Math.min(small.width, small.height) < SMALLEST_SIDE || !holdsInk(small)) return []
  const { readBarcodes } = await library()
  const codes = await readBarcodes(enlarged(small), {
    formats: [...FORMATS],
    maxNumberOfSymbols: MAX_CODES,
    tryHarder: true,
  })
  return codes.filter(({ isValid, text }) => isValid && text !== '').map(({ format, text }) => ({ format, text }))
}

let loading: Promise<typeof import('zxing-wasm/reader')> | undefined

/** By default the package would download its WebAssembly. */
async function library() {
  loading ??= (async () => {
    const reader = await import('zxing-wasm/reader')
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
    const { buffer, byteOffset, byteLength } = await readFile(file)
    const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    await reader.prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
    return reader
  })()
  return loading
}

const OPAQUE = 0xff000000
const SAME = 0x010101

/** Each module of a small code gets several pixels. */
function enlarged(raster: Raster): {
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
  colorSpace: 'srgb'
} {
  const grey = greyOf(raster)
  const times = Math.max(1, Math.min(4, Math.floor(LARGE_ENOUGH / Math.max(raster.width, raster.height))))
  const [width, height] = [raster.width * times, raster.height * times]
  const pixels = new Uint32Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / times) * raster.width
    for (let x = 0; x < width; x++, at++) pixels[at] = OPAQUE + SAME * grey[row + Math.floor(x / times)]!
  }
  return { data: new Uint8ClampedArray(pixels.buffer), width, height, colorSpace: 'srgb' }
}
