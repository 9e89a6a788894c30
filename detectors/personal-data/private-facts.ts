import { byPartOfReading } from '../by-reading.ts'
import type { Part, Reading } from '../contract.ts'
import { criminalOffence } from './criminal-offence.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { isInPlace, peopleIn } from './names/people.ts'
import { secondVoice } from './second-voice.ts'
import { specialCategory } from './special-category.ts'
import { sentenceAt } from './tie.ts'

/** Health, faith, an offence, or a protected identity. */
export const startsWithPrivateFacts = byPartOfReading((part, reading): ReadonlySet<number> => {
  const facts = [...specialCategory.find(reading), ...criminalOffence.find(reading), ...secondVoice.find(reading)]
  const all = new Set([
    ...facts.flatMap(({ related = [] }) => related.filter((span) => span.part === part.id).map((span) => span.start)),
    ...besideIdentity(part, reading),
  ])
  const keys = new Set(
    peopleIn(part, reading)
      .filter(({ start }) => all.has(start))
      .map(({ key }) => key),
  )
  for (const person of peopleIn(part, reading))
    if (person.full && keys.has(person.key) && !isInPlace(person)) all.add(person.start)
  return all
})

const BEFORE = 140

/** A single name is enough beside a protected identity. */
function besideIdentity(part: Part, reading: Reading): number[] {
  const spans = [...legalAnonymity.find(reading)].filter(
    ({ span, severity }) => span.part === part.id && severity !== 'note',
  )
  if (spans.length === 0) return []
  return peopleIn(part, reading)
    .filter(({ publicBecause, full }) => publicBecause === undefined && !full)
    .filter(({ start, end }) => {
      const stop = sentenceAt(part, start)?.end ?? end
      return spans.some(({ span }) => span.start < stop && start - BEFORE < span.end && start < span.end)
    })
    .map(({ start }) => start)
}
