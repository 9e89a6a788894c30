import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import type { Missing } from '../../core/gates/gate.ts'
import { missingFor } from '../../core/gates/gates.ts'
import type { Review } from '../../core/review.ts'
import type { Dependencies } from '../dependencies.ts'

/** What is missing before this person may submit the draft, and what the approver will be asked. */
export const checkGates =
  ({ ports, policy }: Dependencies) =>
  async (draft: Draft, by: string, review?: Review): Promise<Missing[]> => {
    const facts = { draft, by, snapshot: await ports.officeSnapshot(), day: dayOf(ports.now()), policy: policy.version }
    return missingFor({ ...facts, ...(review ? { review } : {}) })
  }
