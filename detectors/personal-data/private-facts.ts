import { byPartOfReading } from '../by-reading.ts'
import { criminalOffence } from './criminal-offence.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { isInPlace, peopleIn } from './names/people.ts'
import { secondVoice } from './second-voice.ts'
import { specialCategory } from './special-category.ts'

/** Health, faith, an offence, or a protected identity. */
export const startsWithPrivateFacts = byPartOfReading((part, reading): ReadonlySet<number> => {
  const facts = [specialCategory, criminalOffence, secondVoice, legalAnonymity].flatMap((rule) => [
    ...rule.find(reading),
  ])
  const all = new Set(
    facts.flatMap(({ related = [] }) => related.filter((span) => span.part === part.id).map((span) => span.start)),
  )
  const keys = new Set(
    peopleIn(part, reading)
      .filter(({ start }) => all.has(start))
      .map(({ key }) => key),
  )
  for (const person of peopleIn(part, reading))
    if (person.full && keys.has(person.key) && !isInPlace(person)) all.add(person.start)
  return all
})
