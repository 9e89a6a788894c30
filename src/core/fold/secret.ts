import { findingName } from '../content.ts'
import type { Entry } from '../entry.ts'
import type { Item } from '../item.ts'

const TIERS: ReadonlySet<string> = new Set(['SECRET', 'TOP_SECRET'])

/**
 * Keeps which versions are blocked for a SECRET or TOP SECRET marking. A later version without the marking does not open the
 * earlier one; only a ruling that the finding is wrong does, or a new review of the version that finds none.
 */
export function secretOf(item: Item, { what }: Entry): Item {
  const { version, submitted } = item
  if ((what !== 'reviewed' && what !== 'resolved') || !version || !submitted) return item
  const secret = new Map(item.secret)
  secret.delete(version)
  const before = item.secret.get(version) ?? []
  if (marked(item)) secret.set(version, [...new Set([...before, submitted.by])])
  return { ...item, secret }
}

function marked({ review, resolutions }: Item): boolean {
  return (review?.findings ?? []).some(
    ({ severity, type }, index) =>
      severity === 'block' && TIERS.has(type) && resolutions.get(findingName(index))?.resolution !== 'dismissed',
  )
}
