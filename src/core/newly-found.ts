import { type Finding, type Review, weightyOf } from './review.ts'

/** Above a note and more often than before, or unreadable now. */
export function newlyFound(before: Review, now: Review): boolean {
  if (now.unread.length > before.unread.length || now.failures.length > before.failures.length) return true
  const seen = counted(before)
  return [...counted(now)].some(([kind, count]) => count > (seen.get(kind) ?? 0))
}

/** A register can take one finding away and bring another. */
export function foundElsewhere(before: Review, now: Review): boolean {
  const seen = new Set(weightyOf(before).map(placeOf))
  return weightyOf(now).some((finding) => !seen.has(placeOf(finding)))
}

function placeOf({ rule, type, severity, reserved, part, start, end, box }: Finding): string {
  return JSON.stringify([rule, type, severity, reserved ?? false, part, start, end, box])
}

function counted(review: Review): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, type, severity, reserved } of review.findings) {
    if (severity === 'note') continue
    const kind = JSON.stringify([rule, type, severity, reserved ?? false])
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
