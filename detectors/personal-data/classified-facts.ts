import type { ClassifierMatch, Part, Reading, Span } from '../contract.ts'

const kept = new WeakMap<Reading, readonly ClassifierMatch[]>()

/**
 * Sentences in which the classifier finds a private fact, an offence or a protected identity. Computed once per reading:
 * a list asks for each of its names.
 */
export function factMatches(reading: Reading): readonly ClassifierMatch[] {
  const before = kept.get(reading)
  if (before) return before
  const facts = (reading.classifierMatches ?? []).filter(({ group }) => /-fact$/.test(group))
  kept.set(reading, facts)
  return facts
}

const meet = (one: Span, other: Span): boolean =>
  one.part === other.part && one.start < other.end && other.start < one.end

/** Whether the classifier ran and found nothing private between two places, not even enough for a note. */
export const silent = (reading: Reading, part: Part, start: number, end: number): boolean =>
  reading.classifierMatches !== undefined &&
  !factMatches(reading).some((classified) => meet(classified, { part: part.id, start, end }))

/** Whether the classifier finds something private in these words that a person must see. */
export const privateFactIn = (reading: Reading, words: Span): boolean =>
  factMatches(reading).some((classified) => classified.level !== 'note' && meet(classified, words))
