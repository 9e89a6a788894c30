import type { Budget } from './budget.ts'
import { openNetworks } from './ocr/networks.ts'
import { readScene, type Search } from './ocr/scene.ts'
import type { Seen } from './ocr/seen.ts'
import type { Raster } from './picture/decode.ts'
import { beside } from './picture/model-threads.ts'
import { rememberPixels } from './picture/remember-pixels.ts'
import { Unreadable } from './reader.ts'

export type { Search }

const MAX_KNOWN = 60

const wordsOf = rememberPixels<Seen>(MAX_KNOWN)

/** A copy is not read again. Throws `Unreadable` where no network runs. */
export async function readWords(raster: Raster, budget: Budget, search: Search = {}): Promise<Seen> {
  if (!(await openNetworks()))
    throw new Unreadable('This platform cannot read words in pictures; a person must check them.')
  return wordsOf(raster.rgb, `${raster.width} ${search.smallest} ${search.closer === undefined}`, {
    find: () => beside(() => readScene(raster, budget, search)),
    // Pictures that a page shrinks to the same pixels may differ.
    isFinal: ({ untried }) => !untried && !search.closer,
  })
}
