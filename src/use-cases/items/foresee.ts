import { submit } from '../../core/acts/submit.ts'
import { dayOf } from '../../core/deadline.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { whyThem } from '../../core/route.ts'
import type { reviewing, Seen } from '../shared/reviewer.ts'

/** Who would decide a draft, why them, and by when (ISO 8601). */
export type Foreseen = { readonly who: string; readonly due: string }

const NEVER_KEPT = { version: '', shown: '', carried: [], correction: false, queued: false, missing: [] } as const

/** The same steps as handing in, without keeping anything. Undefined when nobody could sign it off as it stands. */
export async function foresee(looking: ReturnType<typeof reviewing>, seen: Seen): Promise<Foreseen | undefined> {
  const nothing = itemFrom([])
  const { signOffs, excluded } = await looking.signOffsFor('', nothing, seen)
  const ground = looking.groundOf(seen.house, seen.at)
  const item = itemFrom(submit(nothing, { ...seen, ...NEVER_KEPT, ground, signOffs, excluded }))
  const [first] = item.outstanding
  return first && { who: whyThem(seen.house, item, dayOf(seen.at)), due: first.due }
}
