import { mayGo } from './acts/release.ts'
import { mustStand } from './clock/lapses.ts'
import type { Item } from './item/state.ts'
import type { OfficeSnapshot } from './office-snapshot.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { isStopped } from './stop.ts'
import { momentInWords } from './time-in-words.ts'

/** Never reveals the reason of a hold or what a condition asks for. */
export type ApprovalStatus = { readonly valid: boolean; readonly because: string }

type Claimed = { readonly item: string; readonly version: string; readonly notBefore: string; readonly until: string }

export function approvalStatus(
  item: Item,
  { item: id, version, notBefore, until }: Claimed,
  snapshot: OfficeSnapshot,
  at: string,
): ApprovalStatus {
  const no = (because: string) => ({ valid: false, because })
  if (item.certificate?.version !== version)
    return no('The approval has ended: it was replaced, taken back or withdrawn.')
  if (item.progress === 'released') return { valid: true, because: 'It was approved, and has gone out.' }
  if (item.hold || isStopped(snapshot, id, item.version)) return no('It is on hold.')
  if (item.progress === 'releasing') return { valid: true, because: 'It was approved, and is being sent.' }
  if (at > until) return no(`The approval ran out on ${momentInWords(until)}.`)
  if (at < notBefore) return no(`It is approved, but may not go out before ${momentInWords(notBefore)}.`)
  const refused = refusalOf(() => {
    mustStand(item, snapshot, at)
    mayGo(item, at)
  })
  return refused ? no(toAnybody(refused)) : { valid: true, because: 'It is approved and may go out.' }
}

function toAnybody({ code, message }: Refusal): string {
  return code === 'conditions-open' ? 'Not every condition of the approval is met.' : message
}
