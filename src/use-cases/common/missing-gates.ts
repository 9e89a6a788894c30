import { dayOf } from '../../core/deadline.ts'
import type { Facts, Missing } from '../../core/gates/gate.ts'
import { missingFor } from '../../core/gates/gates.ts'
import type { Review } from '../../core/review.ts'

/** The registers are read as of `at` (ISO 8601). */
type Submission = Pick<Facts, 'draft' | 'by' | 'snapshot'> & {
  readonly at: string
  readonly review?: Review | undefined
}

export function missingGates({ draft, by, snapshot, at, review }: Submission): Missing[] {
  const policy = snapshot.pack.version
  return missingFor({ draft, by, snapshot, day: dayOf(at), policy, ...(review ? { review } : {}) })
}
