import type { Observation, Part } from '../../detectors/contract.ts'
import type { DocumentLayout } from './document-layout.ts'
import type { Recording } from './recording.ts'
import { type Finding, isCutShort, type Review } from './review.ts'

export type Sources = ReadonlyMap<string, string>

export type LookText = {
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly observations: readonly Observation[]
  readonly papers?: readonly DocumentLayout[]
  readonly recordings?: readonly Recording[]
}

export type Look = { readonly sources: Sources; readonly review: Review; readonly text: LookText }

type Placed = { readonly part: string }

/** A check that ran out of time never replaces a richer one of the same content. */
export function keepEarlier(later: Look, earlier: Look): Look {
  if (!isCutShort(later.review)) return later
  const here = placesIn(later.sources, earlier.sources)
  const moved = <T extends Placed>(all: readonly T[]) => all.flatMap((one) => here(one) ?? [])
  const found = earlier.review.findings.flatMap((finding) => movedFinding(finding, here) ?? [])
  const known = new Set(later.review.findings.map(identity))
  const parts = added(later.text.parts, moved(earlier.text.parts.map((part) => ({ ...part, part: part.id }))), 'id')
  const order = new Map(parts.map(({ id }, index) => [id, index]))
  const place = ({ part }: Finding) => order.get(part) ?? parts.length
  const findings = [...later.review.findings, ...found.filter((finding) => !known.has(identity(finding)))]
  const papers = added(later.text.papers ?? [], moved(earlier.text.papers ?? []), 'part')
  const recordings = added(later.text.recordings ?? [], moved(earlier.text.recordings ?? []), 'part')
  return {
    sources: later.sources,
    review: {
      ...later.review,
      findings: findings.sort((a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end),
    },
    text: {
      parts,
      observations: added(later.text.observations, moved(earlier.text.observations), 'part', 'what', 'detail'),
      ...(papers.length > 0 ? { papers } : {}),
      ...(recordings.length > 0 ? { recordings } : {}),
    },
  }
}

type Move = <T extends Placed>(one: T) => T | undefined

/** Returns undefined if that content is gone. */
function placesIn(now: Sources, before: Sources): Move {
  const at = new Map([...now].map(([id, hash]) => [hash, id]))
  const roots = new Map([...before].flatMap(([id, hash]) => (at.has(hash) ? [[id, at.get(hash)!] as const] : [])))
  return (one) => {
    const root = one.part.split('/', 1)[0]!
    const to = roots.get(root)
    if (to === undefined) return undefined
    const part = to + one.part.slice(root.length)
    return { ...one, part, ...('id' in one ? { id: part } : {}) }
  }
}

/** Undefined if a related place is in other content. */
function movedFinding(finding: Finding, here: Move): Finding | undefined {
  const moved = here(finding)
  const related = finding.related?.map(here)
  if (!moved || related?.includes(undefined)) return undefined
  return { ...moved, ...(related ? { related: related as NonNullable<Finding['related']> } : {}) }
}

function identity({ rule, type, part, start, end, box }: Finding): string {
  return JSON.stringify([rule, type, part, start, end, box ?? null])
}

function added<T>(all: readonly T[], more: readonly T[], ...by: readonly (keyof T)[]): T[] {
  const key = (one: T) => JSON.stringify(by.map((name) => one[name]))
  const known = new Set(all.map(key))
  return [...all, ...more.filter((one) => !known.has(key(one)))]
}
