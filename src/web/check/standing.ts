import * as releasing from '../../core/acts/release.ts'
import type { Item } from '../../core/item.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Claims } from '../../ports.ts'
import { moment } from '../words.ts'

/** What can be said to anybody about an approval. */
export type Standing = { readonly stands: boolean; readonly because: string }

/** Whether the approval that these claims speak of stands at this moment (ISO 8601). */
export function standing(item: Item, { version, notBefore, until }: Claims, now: string): Standing {
  if (item.certificate?.version !== version)
    return { stands: false, because: 'The approval no longer stands: it was replaced, taken back or withdrawn.' }
  if (item.progress === 'released') return { stands: true, because: 'It was approved, and has gone out.' }
  if (now > until) return { stands: false, because: `The approval ran out on ${moment(until)}.` }
  if (now < notBefore)
    return { stands: false, because: `It is approved, but may not go out before ${moment(notBefore)}.` }
  try {
    releasing.mayGo(item, now)
    return { stands: true, because: 'It is approved and may go out.' }
  } catch (fault) {
    if (fault instanceof Refusal) return { stands: false, because: fault.message }
    throw fault
  }
}
