import type { Picture } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { SEEN_PIXELS } from './bounds.ts'
import { greyOf, type Raster } from './decode.ts'

/** More pixels by so much are worth a look for small marks. */
export const FULLER = 1.3

/** The same picture with all the pixels that were read, where these are more than the rules look at first and there is room for them. */
export function fullerOf(raster: Raster, { budget }: ExtractionSink): Picture['fuller'] {
  const { width, height } = raster
  const count = width * height
  return count > SEEN_PIXELS * FULLER && budget.fuller(count) ? { width, height, grey: greyOf(raster) } : undefined
}
