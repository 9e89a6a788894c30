import { lineAfter, lineBefore } from '../around.ts'
import { byReading } from '../by-reading.ts'
import type { Match, Part, Reading } from '../contract.ts'
import { FACTS } from './linked.ts'
import type { Person } from './names/people.ts'

type Place = Match['span']

const factsByPart = byReading((reading) => {
  const all = new Map<string, Place[]>()
  for (const rule of FACTS)
    for (const { span, severity } of rule.find(reading))
      if (severity !== 'note') all.set(span.part, [...(all.get(span.part) ?? []), span])
  return all
})

export const factsIn = (part: Part, reading: Reading): readonly Place[] => factsByPart(reading).get(part.id) ?? []

const BEFORE = 120
const AFTER = 240

/** Identifies whom the fact is about. */
export function factBeside({ start, end }: Pick<Person, 'start' | 'end'>, part: Part, reading: Reading): boolean {
  const facts = factsIn(part, reading)
  if (facts.length === 0) return false
  const from = start - lineBefore(part.text, start, BEFORE).length
  const to = end + lineAfter(part.text, end, AFTER).length
  return facts.some((fact) => fact.start < to && from < fact.end)
}
