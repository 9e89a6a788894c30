import type { Ports } from '../ports.ts'
import type { Certify } from './common/certifier.ts'
import type { EarlierReviews } from './common/earlier-reviews.ts'
import type { Journal } from './common/journal.ts'
import type { PublishedPages } from './common/published-pages.ts'
import type { Recheck } from './common/recheck.ts'
import type { Reviewer } from './common/reviewer.ts'
import type { RowStore } from './registers/row-store.ts'

/** A service has one of each, which `service.ts` creates. */
export type Dependencies = Journal & {
  readonly ports: Ports
  readonly reviewer: Reviewer
  readonly earlierReviews: EarlierReviews
  readonly recheck: Recheck
  readonly certify: Certify
  readonly pages: PublishedPages
  readonly rows: RowStore
}
