import type { Budget } from './budget.ts'
import type { Manner } from './ocr/engine.ts'
import { openNetworks } from './ocr/networks.ts'
import { readByPasses } from './ocr/passes.ts'
import { readScene } from './ocr/scene.ts'
import type { Seen } from './ocr/seen.ts'
import type { Raster } from './picture/decode.ts'
import { rememberPixels } from './picture/remember-pixels.ts'

/** `smallest`: pixels of height from which unread writing is reported. */
export type Search = { readonly manner?: Manner; readonly smallest?: number }

const MAX_KNOWN = 60

const wordsOf = rememberPixels<Seen>(MAX_KNOWN)

/** Tesseract where the networks cannot run. A copy is not read again. */
export function readWords(raster: Raster, budget: Budget, { manner, smallest }: Search = {}): Promise<Seen> {
  return wordsOf(raster.rgb, `${raster.width} ${manner} ${smallest}`, {
    find: async () =>
      (await openNetworks()) ? readScene(raster, budget, { smallest }) : readByPasses(raster, budget, manner),
    isFinal: ({ untried }) => !untried,
  })
}
