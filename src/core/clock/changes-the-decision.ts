import type { ReviewBasis, SignOff } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { foundElsewhere, newlyFound } from '../newly-found.ts'
import type { Review } from '../review.ts'
import { sameRules } from '../review-basis.ts'

/** `basis` is that of the new review. */
export function changesTheDecision(
  item: Item,
  review: Review,
  signOffs: readonly SignOff[],
  basis: ReviewBasis,
): boolean {
  if (newlyFound(item.review!, review)) return true
  if (isSameReading(item.reviewBasis, basis) && foundElsewhere(item.review!, review)) return true
  if (item.progress !== 'awaiting' && signOffs.length > 0) return asksMore(item.signOffs, signOffs)
  if (JSON.stringify(item.signOffs.map(asked)) !== JSON.stringify(signOffs.map(asked))) return true
  return item.progress === 'awaiting' && item.signOffs.at(-1)?.row !== signOffs.at(-1)?.row
}

function isSameReading(before: ReviewBasis | undefined, now: ReviewBasis): boolean {
  return before?.registers !== undefined && sameRules(before, now)
}

/** An approval that was given holds where fewer people must now be asked. */
function asksMore(before: readonly SignOff[], now: readonly SignOff[]): boolean {
  const given = new Set(
    before.flatMap((one) => [asked(one), ...(one.reserved ? [asked({ ...one, reserved: false })] : [])]),
  )
  return now.some((one) => !given.has(asked(one)))
}

const asked = ({ holder, reserved, asks }: SignOff): string => JSON.stringify([holder, reserved, asks])
