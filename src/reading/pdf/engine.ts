import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { LARGEST_PICTURE_PIXELS } from './bounds.ts'

type Engine = typeof import('pdfjs-dist')

let engine: Promise<Engine> | undefined

/** A Worker platform has no browser classes and no worker: classes are stubbed and the worker code runs in this thread. */
async function start(): Promise<Engine> {
  const scope = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= await browserClass(name)
  const own = REPLACED.map(([holder, name]) => [holder, name, Object.getOwnPropertyDescriptor(holder, name)] as const)
  // @ts-expect-error: the worker ships without types.
  scope['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs')
  for (const [holder, name, descriptor] of own) if (descriptor) Object.defineProperty(holder, name, descriptor)
  return loaded
}

/** pdf.js replaces these for old browsers, in the whole process, by some that take many times as long. */
const REPLACED: readonly (readonly [holder: object, name: string])[] = [
  [Array.prototype, 'push'],
  [Function.prototype, 'toString'],
  [JSON, 'parse'],
  [globalThis, 'AbortSignal'],
  [globalThis, 'DOMException'],
  [globalThis, 'MessageChannel'],
  [globalThis, 'TextDecoder'],
]

async function browserClass(name: string): Promise<unknown> {
  try {
    const canvas = (await import('@napi-rs/canvas')) as unknown as Record<string, unknown>
    return canvas[name] ?? class {}
  } catch {
    return class {}
  }
}

export function pdfEngine(): Promise<Engine> {
  engine ??= start()
  return engine
}

/** Absent when the code is bundled. */
function packageFolder(): string | undefined {
  try {
    return `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`
  } catch {
    return undefined
  }
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await pdfEngine()
  const folder = packageFolder()
  return getDocument({
    // pdf.js detaches the buffer, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // Glyph programs are interpreted, never compiled.
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: LARGEST_PICTURE_PIXELS,
    canvasMaxAreaInBytes: LARGEST_PICTURE_PIXELS * 4,
    ...(folder
      ? {
          standardFontDataUrl: `${folder}standard_fonts/`,
          cMapUrl: `${folder}cmaps/`,
          wasmUrl: `${folder}wasm/`,
          iccUrl: `${folder}iccs/`,
        }
      : {}),
  }).promise
}
