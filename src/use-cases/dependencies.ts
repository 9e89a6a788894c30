import type { Policy } from '../core/policy.ts'
import type { Ports } from '../ports.ts'
import type { RowStore } from './registers/row-store.ts'
import type { Certify } from './shared/certifier.ts'
import type { EarlierReviews } from './shared/earlier-reviews.ts'
import type { Journal } from './shared/journal.ts'
import type { PublishedPages } from './shared/published-pages.ts'
import type { Recheck } from './shared/recheck.ts'
import type { Reviewer } from './shared/reviewer.ts'

/** What the use cases are given. A service has one of each; `service.ts` creates them. */
export type Dependencies = Journal & {
  readonly ports: Ports
  readonly policy: Policy
  readonly reviewer: Reviewer
  readonly earlierReviews: EarlierReviews
  readonly recheck: Recheck
  readonly certify: Certify
  readonly pages: PublishedPages
  readonly rows: RowStore
}
