import { findingName } from '../../content.ts'
import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'

const TIERS: ReadonlySet<string> = new Set(['SECRET', 'TOP_SECRET'])
const LOOKED_AT: ReadonlySet<Entry['what']> = new Set(['reviewed', 'review-queued', 'resolved'])

/**
 * Keeps which versions are blocked for a SECRET or TOP SECRET marking. A later version does not open an earlier one;
 * only a ruling that the finding is wrong, or a new review that finds none, does. A version that is still being
 * checked counts as marked, because the marking may be in what was not read yet.
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

/** Whether the current version has a SECRET or TOP SECRET finding that nobody dismissed. */
export function isMarked({ review, resolutions }: Item): boolean {
  return (review?.findings ?? []).some(
    ({ severity, type }, index) =>
      severity === 'block' && TIERS.has(type) && resolutions.get(findingName(index))?.resolution !== 'dismissed',
  )
}
