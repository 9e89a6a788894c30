import type { Picture } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { SEEN_PIXELS } from './bounds.ts'
import { greyOf, type Raster } from './decode.ts'

/** Factor of pixels from which a search for small emblems is worthwhile. */
export const FULLER = 1.3

/** The picture with all decoded pixels, if they are more than the rules check first and memory allows. */
export function fullerOf(raster: Raster, { budget }: ExtractionSink): Picture['fuller'] {
  const { width, height } = raster
  const count = width * height
  return count > SEEN_PIXELS * FULLER && budget.fuller(count) ? { width, height, grey: greyOf(raster) } : undefined
}
