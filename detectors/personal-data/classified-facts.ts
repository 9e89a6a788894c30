import type { ClassifierMatch, Part, Reading, Span } from '../contract.ts'

/** Sentences in which the classifier finds a private fact, an offence or a protected identity. */
export const factMatches = (reading: Reading): readonly ClassifierMatch[] =>
  (reading.classifierMatches ?? []).filter(({ group }) => /-fact$/.test(group))

/** Whether the classifier ran and found nothing private between two places, not even enough for a note. */
export const silent = (reading: Reading, part: Part, from: number, to: number): boolean =>
  reading.classifierMatches !== undefined &&
  !factMatches(reading).some(
    (classified) => classified.part === part.id && classified.start < to && from < classified.end,
  )

/** Whether the classifier finds something private in these words that a person must see. */
export const privateFactIn = (reading: Reading, { part, start, end }: Span): boolean =>
  factMatches(reading).some(
    (classified) =>
      classified.level !== 'note' && classified.part === part && classified.start < end && start < classified.end,
  )
