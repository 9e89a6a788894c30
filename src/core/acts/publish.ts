import type { Channel } from '../draft.ts'
import type { Item } from '../item/state.ts'
import type { Policy } from '../pack/pack.ts'
import { Refusal } from '../refusal.ts'
import { mayGo, mayGoByHand } from './release.ts'

export const PUBLISHED_ON = ['website', 'social'] as const satisfies readonly Channel[]
export type PublishedOn = (typeof PUBLISHED_ON)[number]

/** Stricter than for a person: the undo time must have passed, and a set time have come. */
export function mayTake(item: Item, policy: Policy, at: string): void {
  if (!PUBLISHED_ON.some((channel) => channel === item.submitted?.channel))
    throw new Refusal('not-yours', 'It was not approved for a website or a social account.')
  mayGoByHand(item)
  mayGo(item, at)
  if (item.scheduled && at < item.scheduled.for)
    throw new Refusal('too-early', `It is to go out at ${item.scheduled.for}.`)
  const decided = item.decisions.at(-1)
  if (decided && Date.parse(at) - Date.parse(decided.at) <= policy.undoMs)
    throw new Refusal('too-early', 'Its approval can still be taken back; ask again in two minutes.')
}
