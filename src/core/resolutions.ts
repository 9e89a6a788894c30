import { findingName } from './content.ts'
import type { Entry } from './entry.ts'
import type { Item } from './item/state.ts'
import { SYSTEM } from './office-snapshot.ts'
import type { Finding, Review } from './review.ts'

type Part = { readonly id: string; readonly text: string }

/** UTF-16 units: the same words may mean something else elsewhere. */
const AROUND = 40

/** The same rule, words and surroundings; never without a place or in a picture. */
export function carriedResolutions(
  item: Item,
  before: readonly Part[],
  now: { readonly review: Review; readonly parts: readonly Part[]; readonly version: string; readonly at: string },
): Entry[] {
  const { version, at } = now
  const known = new Map<string, string>()
  item.review?.findings.forEach((finding, index) => {
    const print = fingerprint(finding, before)
    if (print && item.resolutions.has(findingName(index))) known.set(print, findingName(index))
  })
  return now.review.findings.flatMap((finding, index): Entry[] => {
    const print = fingerprint(finding, now.parts)
    const resolved = print === undefined ? undefined : item.resolutions.get(known.get(print) ?? '')
    if (!resolved) return []
    const { by, resolution, reason } = resolved
    const carried = { from: item.version!, by, at: resolved.at }
    return [{ at, by: SYSTEM, what: 'resolved', version, finding: findingName(index), resolution, reason, carried }]
  })
}

function fingerprint(finding: Finding, parts: readonly Part[]): string | undefined {
  const { rule, type, partKind, start, end, box } = finding
  const text = parts.find(({ id }) => id === finding.part)?.text
  if (text === undefined || end <= start || box) return undefined
  const around = [text.slice(Math.max(0, start - AROUND), start), text.slice(start, end), text.slice(end, end + AROUND)]
  return JSON.stringify([rule, type, partKind, ...around])
}

export function stillBlocking(review: Review, dismissed: ReadonlySet<string>): boolean {
  return review.findings.some((finding, index) => finding.severity === 'block' && !dismissed.has(findingName(index)))
}
