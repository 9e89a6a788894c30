import type { Picture } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { SEEN_PIXELS } from './bounds.ts'
import { greyOf, type Raster } from './decode.ts'

/** A search for small emblems is worthwhile from here. */
export const FULLER = 1.3

/** Undefined if the rules check as many first, or memory does not allow it. */
export function fullerOf(raster: Raster, { budget }: ExtractionSink): Picture['fuller'] {
  const { width, height } = raster
  const count = width * height
  return count > SEEN_PIXELS * FULLER && budget.fuller(count) ? { width, height, grey: greyOf(raster) } : undefined
}
