import { byReading } from '../by-reading.ts'
import type { ClassifierMatch, Part, Reading, Span } from '../contract.ts'
import { overlap } from '../sorted.ts'

export const factMatches = byReading(({ classifierMatches = [] }): readonly ClassifierMatch[] =>
  classifierMatches.filter(({ group }) => /-fact$/.test(group)),
)

const meet = (one: Span, other: Span): boolean => one.part === other.part && overlap(one, other)

/** True only if the classifier found not even a note. */
export const silent = (reading: Reading, part: Part, start: number, end: number): boolean =>
  reading.classifierMatches !== undefined &&
  !factMatches(reading).some((classified) => meet(classified, { part: part.id, start, end }))

export const privateFactIn = (reading: Reading, words: Span): boolean =>
  factMatches(reading).some((classified) => classified.level !== 'note' && meet(classified, words))
