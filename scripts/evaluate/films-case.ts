import type { Review } from '../../src/core/review.ts'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'

export type Checked = {
  readonly extraction: ExtractionResult
  readonly review: Review
  readonly speech: string
  readonly use: Use
}
export type Use = { readonly seconds: number; readonly processor: number; readonly megabytes: number }
export type Check = (file: Uint8Array | string, name?: string) => Promise<Checked>

/** Or wrong of a length where the part says so. */
export type Outcome = {
  readonly right: number
  readonly of: number
  readonly note?: string
  readonly use?: Use
}

export type FilmCase = { readonly key: string; run(check: Check): Promise<Outcome> }
