import { dayOf } from '../../core/deadline.ts'
import type { Facts, Missing } from '../../core/gates/gate.ts'
import { missingFor } from '../../core/gates/gates.ts'
import type { Review } from '../../core/review.ts'

/** `at`: the moment (ISO 8601) as of whose day the registers are read. */
type Submission = Pick<Facts, 'draft' | 'by' | 'snapshot'> & {
  readonly at: string
  readonly review?: Review | undefined
}

/** What the gates of the office’s policy miss in a draft. */
export function missingGates({ draft, by, snapshot, at, review }: Submission): Missing[] {
  const policy = snapshot.pack.version
  return missingFor({ draft, by, snapshot, day: dayOf(at), policy, ...(review ? { review } : {}) })
}
