import { lineAfter, lineBefore } from '../around.ts'
import { byPartOfReading } from '../by-reading.ts'
import type { Part, Reading } from '../contract.ts'
import { overlap, type Place } from '../sorted.ts'
import { factsOf } from './linked.ts'
import { isInPlace, type Person, peopleIn } from './names/people.ts'

export const factsIn = byPartOfReading((part, reading): readonly Place[] =>
  factsOf(reading)
    .filter(({ span, severity }) => span.part === part.id && severity !== 'note')
    .map(({ span }) => span),
)

const BEFORE = 120
const AFTER = 240

/** Identifies whom the fact is about. */
export function factBeside({ start, end }: Pick<Person, 'start' | 'end'>, part: Part, reading: Reading): boolean {
  const facts = factsIn(part, reading)
  if (facts.length === 0) return false
  const from = start - lineBefore(part.text, start, BEFORE).length
  const to = end + lineAfter(part.text, end, AFTER).length
  return facts.some((fact) => overlap(fact, { start: from, end: to }))
}

/** Where people begin who have private facts: health, faith, an offence, or a protected identity. */
export const startsWithPrivateFacts = byPartOfReading((part, reading): ReadonlySet<number> => {
  const related = factsOf(reading).flatMap((match) => match.related ?? [])
  const all = new Set(related.filter((span) => span.part === part.id).map(({ start }) => start))
  const people = peopleIn(part, reading)
  const keys = new Set(people.filter(({ start }) => all.has(start)).map(({ key }) => key))
  for (const person of people) if (person.full && keys.has(person.key) && !isInPlace(person)) all.add(person.start)
  return all
})
