import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { recordSubmission, reviewSubmission } from './submit.ts'

/** The release stays until the correction is approved. */
export const correct = (deps: Dependencies) => {
  const review = reviewSubmission(deps)
  const record = recordSubmission(deps)
  return async (id: string, given: Draft, by: string): Promise<Item> =>
    record(id, await review(given, by), { correction: true })
}
