import type { Numbered } from './marked.tsx'

/** A finding, with those that are told under it and the numbers of those told elsewhere that belong to it. */
export type Group = {
  readonly finding: Numbered
  readonly within: readonly Numbered[]
  readonly sameRisk: readonly number[]
}

/**
 * A risk that several places make together is told once, with its parts under it. A part stays by itself when it is of another
 * gravity, since one can be chosen without the other; when it makes a risk of its own; or when its name is in `alone`.
 */
export function grouped(all: readonly Numbered[], alone: ReadonlySet<string> = new Set()): Group[] {
  const taken = new Set<Numbered>()
  const groups = all.map((finding) => {
    const parts = partsOf(all, finding)
    const within = parts.filter(
      (part) => part.severity === finding.severity && !alone.has(part.name) && !part.related && !taken.has(part),
    )
    for (const part of within) taken.add(part)
    const sameRisk = parts.filter((part) => !within.includes(part)).map(({ number }) => number)
    return { finding, within, sameRisk }
  })
  return groups.filter(({ finding }) => !taken.has(finding))
}

/** The findings whose places make one risk together with this one. */
function partsOf(all: readonly Numbered[], finding: Numbered): Numbered[] {
  const places = finding.related ?? []
  if (places.length === 0) return []
  return all.filter(
    (other) =>
      other !== finding &&
      other.end > other.start &&
      places.some(
        ({ part, start, end }) => part === other.part && start < other.end && other.start < end && !other.related,
      ),
  )
}
