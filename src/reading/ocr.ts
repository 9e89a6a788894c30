import type { Budget } from './budget.ts'
import type { Manner } from './ocr/engine.ts'
import { openNetworks } from './ocr/networks.ts'
import { readByPasses } from './ocr/passes.ts'
import { readScene } from './ocr/scene.ts'
import type { Seen } from './ocr/seen.ts'
import type { Raster } from './picture/decode.ts'

/** `smallest`: height of lines in pixels from which unread writing is reported. */
export type Search = { readonly manner?: Manner; readonly smallest?: number }

/** Looks for words in a picture: with the networks, or with Tesseract where they cannot run. */
export async function readWords(raster: Raster, budget: Budget, { manner, smallest }: Search = {}): Promise<Seen> {
  return (await openNetworks()) ? readScene(raster, budget, { smallest }) : readByPasses(raster, budget, manner)
}
