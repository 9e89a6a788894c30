import type { Draft } from '../../core/draft.ts'
import type { Item } from '../../core/item/state.ts'
import type { Dependencies } from '../dependencies.ts'
import { recordSubmission, reviewSubmission } from './submit.ts'

/** Reading failed every time, so every file is unread. */
export const submitUnread = (deps: Dependencies) => {
  const review = reviewSubmission(deps, deps.reviewer.reviewUnread)
  const record = recordSubmission(deps)
  return async (id: string, given: Draft, by: string, correction: boolean): Promise<Item> =>
    record(id, await review(given, by), { correction })
}
