import type { Numbered } from './marked.tsx'

/** `related` are numbers elsewhere in the list. */
export type Group = {
  readonly finding: Numbered
  readonly within: readonly Numbered[]
  readonly sameRisk: readonly number[]
}

/** A part is shown apart if its severity differs, if it makes a risk of its own, or if its name is in `alone`. */
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
