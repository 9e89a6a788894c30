import { NOT_CHECKED_AGAIN, type Review } from '../../core/review.ts'
import { basisOf, isCheckedOn } from '../../core/review-basis.ts'
import type { Dependencies } from '../dependencies.ts'
import { recordCheck } from './finish-check.ts'

/** It failed every time: a person decides on what is on record. */
export const abandonCheck = (deps: Dependencies) => {
  const { ports, read } = deps
  const { write } = recordCheck(deps)
  return async (id: string): Promise<void> => {
    const item = await read(id)
    const [draft, text, snapshot] = await Promise.all([
      ports.open(item.version!),
      ports.openText(item.version!),
      ports.officeSnapshot(),
    ])
    const at = ports.now()
    const reviewBasis = basisOf(snapshot, at)
    const review = isCheckedOn(item, reviewBasis) ? item.review! : withNote(item.review!)
    await write(id, item, { draft, text, snapshot, reviewBasis, at, review })
  }
}

function withNote(review: Review): Review {
  const failures = review.failures.filter(({ why }) => why !== NOT_CHECKED_AGAIN)
  return { ...review, failures: [...failures, { rule: 'inspection', why: NOT_CHECKED_AGAIN }] }
}
