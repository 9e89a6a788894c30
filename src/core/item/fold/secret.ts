import { findingName } from '../../content.ts'
import type { Entry } from '../../entry.ts'
import type { Item } from '../state.ts'

const TIERS: ReadonlySet<string> = new Set(['SECRET', 'TOP_SECRET'])
const LOOKED_AT: ReadonlySet<Entry['what']> = new Set(['reviewed', 'review-queued', 'resolved'])

/** Only a ruling or a new review without the finding opens a version; one still being checked counts as marked. */
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
