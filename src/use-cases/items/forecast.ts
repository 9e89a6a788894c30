import { submit } from '../../core/acts/submit.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { basisOf } from '../../core/review-basis.ts'
import { whyThem } from '../../core/route.ts'
import type { Dependencies } from '../dependencies.ts'
import type { DraftCheck } from './check.ts'

/** `due` is in ISO 8601. */
export type Forecast = { readonly who: string; readonly due: string }

const NEVER_KEPT = { version: '', shown: '', carried: [], correction: false, queued: false, missing: [] } as const

/** Keeps nothing. Undefined when nobody could sign it off. */
export const forecast =
  ({ ports, reviewer }: Dependencies) =>
  async (draft: Draft, by: string, { review, verdict, text }: DraftCheck): Promise<Forecast | undefined> => {
    const at = ports.now()
    const snapshot = await ports.officeSnapshot()
    const reviewed = { draft, by, at, snapshot, review, verdict, text }
    const empty = itemFrom([])
    const { signOffs, excluded } = await reviewer.signOffsFor('', empty, reviewed)
    const reviewBasis = basisOf(snapshot, at)
    const item = itemFrom(submit(empty, { ...reviewed, ...NEVER_KEPT, reviewBasis, signOffs, excluded }))
    const [first] = item.outstanding
    return first && { who: whyThem(snapshot, item, dayOf(at)), due: first.due }
  }
