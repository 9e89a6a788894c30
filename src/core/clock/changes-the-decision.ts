import type { SignOff } from '../entry.ts'
import type { Item } from '../item/state.ts'
import { newlyFound } from '../newly-found.ts'
import type { Review } from '../review.ts'

/**
 * Whether a new review of the same version changes the decision: something new was found, or somebody else must
 * decide.
 */
export function changesTheDecision(item: Item, review: Review, signOffs: readonly SignOff[]): boolean {
  if (newlyFound(item.review!, review)) return true
  const askedOf = (all: readonly SignOff[]) => all.map(({ holder, reserved, asks }) => [holder, reserved, asks])
  if (JSON.stringify(askedOf(item.signOffs)) !== JSON.stringify(askedOf(signOffs))) return true
  return item.progress === 'awaiting' && item.signOffs.at(-1)?.row !== signOffs.at(-1)?.row
}
