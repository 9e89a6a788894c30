import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import sharp from 'sharp'
import type { Emblem, EmblemKind, Picture } from '../../detectors/contract.ts'
import { isBlank } from '../../detectors/crest-and-logo/matcher/blank.ts'
import { openPdf } from '../reading/pdf/engine.ts'
import { render } from '../reading/pdf/render.ts'
import { thresholdOf } from './emblem-calibration.ts'
import { NOTHING_SHOWN } from './emblem-learning.ts'

const READABLE = new Set(['.png', '.jpg', '.jpeg', '.svg', '.webp', '.gif', '.tif', '.tiff', '.avif', '.pdf'])
/** Larger references give the matcher no more detail. */
const MAX_REFERENCE_PIXELS = 640

/** Those in `lookalikes/` are not ours. Throws an error that names a picture which cannot be opened or shows nothing. */
export async function emblemsIn(folder: string): Promise<Emblem[]> {
  return [...(await read(folder, 'office')), ...(await read(join(folder, 'lookalikes'), 'look-alike', true))]
}

async function read(folder: string, kind: EmblemKind, optional = false): Promise<Emblem[]> {
  const names = listed(folder, optional).filter((name) => READABLE.has(extname(name).toLowerCase()))
  return Promise.all(
    names.map(async (name) => {
      const id = name.slice(0, -extname(name).length).replace(/\.symbol$/i, '')
      return {
        id,
        name: id,
        kind,
        owner: kind === 'office' ? 'the office' : 'somebody else',
        reference: await shownIn(join(folder, name)),
        ...(kind === 'office' ? thresholdOf(join(folder, name)) : {}),
        permissions: [],
      }
    }),
  )
}

export function passedOver(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith('.') && extname(one.name).toLowerCase() !== '.json')
    .map(({ name }) => name)
    .filter((name) => !READABLE.has(extname(name).toLowerCase()))
}

async function shownIn(path: string): Promise<Picture> {
  const reference = await referenceIn(path).catch((fault: Error) => {
    throw new Error(`${basename(path)} could not be opened as a picture (${fault.message})`, { cause: fault })
  })
  if (isBlank(reference)) throw new Error(`${basename(path)} ${NOTHING_SHOWN}`)
  return reference
}

function listed(folder: string, optional: boolean): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (fault) {
    if (optional && (fault as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw fault
  }
}

export function referenceIn(path: string): Promise<Picture> {
  return referenceOf(path, path)
}

/** The extension of `name` tells a drawing from pixels. */
export async function referenceOf(from: string | Uint8Array, name: string): Promise<Picture> {
  const image = extname(name).toLowerCase() === '.pdf' ? await firstPage(from) : opened(from)
  const enlarge = extname(name).toLowerCase() === '.svg'
  const { data, info } = await image
    .resize({ width: MAX_REFERENCE_PIXELS, height: MAX_REFERENCE_PIXELS, fit: 'inside', withoutEnlargement: !enlarge })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { part: name, width: info.width, height: info.height, ...flattened(data) }
}

const opened = (from: string | Uint8Array) => sharp(from, { density: 144, limitInputPixels: 50_000_000 }).rotate()

const PAGE_PIXELS = 4_000_000

async function firstPage(from: string | Uint8Array): Promise<ReturnType<typeof sharp>> {
  const document = await openPdf(typeof from === 'string' ? readFileSync(from) : from)
  try {
    const sheet = await render(await document.getPage(1), PAGE_PIXELS)
    if (!sheet) throw new Error('This system cannot draw a PDF. Use a PNG or SVG of the emblem.')
    const { rgb, width, height } = sheet.raster
    return opened(
      await sharp(rgb, { raw: { width, height, channels: 3 } })
        .trim()
        .png()
        .toBuffer(),
    )
  } finally {
    await document.loadingTask.destroy()
  }
}

/** On white with its transparency kept, because the matcher puts on black what does not show on paper. */
function flattened(data: Uint8Array): Pick<Picture, 'grey' | 'rgb' | 'cover'> {
  const count = data.length / 4
  const rgb = new Uint8Array(count * 3)
  const grey = new Uint8Array(count)
  const alphas = Uint8Array.from(grey, (_, i) => data[i * 4 + 3]!)
  const cover = alphas.reduce((sum, alpha) => sum + alpha, 0)
  for (let i = 0; i < count; i++) {
    const alpha = alphas[i]! / 255
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = Math.round(255 + (data[i * 4 + c]! - 255) * alpha)
    grey[i] = Math.round(luminance(rgb[i * 3]!, rgb[i * 3 + 1]!, rgb[i * 3 + 2]!))
  }
  return { grey, rgb, ...(cover < count * 250 ? { cover: alphas } : {}) }
}

const luminance = (r: number, g: number, b: number) => 0.299 * r + 0.587 * g + 0.114 * b
