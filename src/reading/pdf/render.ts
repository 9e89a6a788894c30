import type { PDFPageProxy } from 'pdfjs-dist'
import { READ_PIXELS } from '../picture/bounds.ts'
import type { Box, Frame, Raster } from '../picture/decode.ts'
import type { ToPixels } from './mask.ts'

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }

export type Canvas = typeof import('@napi-rs/canvas')
/** The canvas that pdf.js draws on: outside a browser, any object with its methods. */
type Surface = NonNullable<Parameters<PDFPageProxy['render']>[0]['canvas']>

let loaded: Promise<Canvas | undefined> | undefined

/** Native canvas is not available on every platform. */
export function loadCanvas(): Promise<Canvas | undefined> {
  loaded ??= import('@napi-rs/canvas').catch(() => undefined)
  return loaded
}

/** A finer drawing than OCR needs only costs time. */
const POINTS = 72
const FINEST = 150

/** Only the colours of an opaque drawing. */
export function withoutAlpha({ data, width, height }: Pixels): Raster {
  const rgb = new Uint8Array(width * height * 3)
  for (let i = 0, at = 0; at < rgb.length; i += 4, at += 3) {
    rgb[at] = data[i]!
    rgb[at + 1] = data[i + 1]!
    rgb[at + 2] = data[i + 2]!
  }
  return { width, height, rgb }
}

export type RenderedPage = Frame & { readonly toPixels: ToPixels }

/** `dots`: per inch; `part`: in shares of the page. Returns undefined where the platform cannot draw. */
export async function render(
  page: PDFPageProxy,
  most = READ_PIXELS,
  dots = FINEST,
  part: Box = { left: 0, top: 0, width: 1, height: 1 },
): Promise<RenderedPage | undefined> {
  const canvas = await loadCanvas()
  if (!canvas) return undefined
  const size = page.getViewport({ scale: 1 })
  const points = size.width * part.width * size.height * part.height
  const scale = Math.min(dots / POINTS, Math.sqrt(most / Math.max(1, points)))
  const [offsetX, offsetY] = [-part.left * size.width * scale, -part.top * size.height * scale]
  const viewport = page.getViewport({ scale, offsetX, offsetY })
  const width = Math.max(1, Math.floor(viewport.width * part.width))
  const height = Math.max(1, Math.floor(viewport.height * part.height))
  const sheet = canvas.createCanvas(width, height)
  await page.render({ canvas: sheet as unknown as Surface, viewport, background: '#ffffff' }).promise
  const inch = (points: number) => Math.round((points / POINTS) * FINEST)
  return {
    raster: withoutAlpha(sheet.getContext('2d').getImageData(0, 0, width, height)),
    original: { width: inch(size.width), height: inch(size.height), dots: FINEST },
    toPixels: (x, y) => viewport.convertToViewportPoint(x, y) as [number, number],
  }
}
