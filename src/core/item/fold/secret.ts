import { findingName } from '../../content.ts'
import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'

const TIERS: ReadonlySet<string> = new Set(['SECRET', 'TOP_SECRET'])
const LOOKED_AT: ReadonlySet<Entry['what']> = new Set(['reviewed', 'review-queued', 'resolved'])

/**
 * Keeps which versions are blocked for a SECRET or TOP SECRET marking. A later version without the marking does not open the
 * earlier one; only a ruling that the finding is wrong does, or a new review of the version that finds none. A version whose check
 * goes on may hold a marking that is found later: until it is reviewed to its end it is kept like a marked one.
 */
export function secretOf(item: Item, { what }: Entry): Item {
  const { version, submitted } = item
  if (!LOOKED_AT.has(what) || !version || !submitted) return item
  const secret = new Map(item.secret)
  secret.delete(version)
  const before = item.secret.get(version) ?? []
  if (what === 'review-queued' || isMarked(item)) secret.set(version, [...new Set([...before, submitted.by])])
  return { ...item, secret }
}

/** Whether a SECRET or TOP SECRET marking was found in the version that stands, and nobody has found that to be wrong. */
export function isMarked({ review, resolutions }: Item): boolean {
  return (review?.findings ?? []).some(
    ({ severity, type }, index) =>
      severity === 'block' && TIERS.has(type) && resolutions.get(findingName(index))?.resolution !== 'dismissed',
  )
}
