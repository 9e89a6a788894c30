import { lineBefore } from '../around.ts'
import { byReading } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { ibanNumber } from './iban.ts'
import { ipAddress } from './ip-address.ts'
import { legalAnonymity } from './legal-anonymity.ts'
import { rules } from './linked.ts'
import type { Person } from './names/people.ts'
import { postcode } from './postcode.ts'
import { prisonNumber } from './prison-number.ts'
import { probationNumber } from './probation-number.ts'
import { secondVoice } from './second-voice.ts'
import { socialHandle } from './social-handle.ts'
import { uprnNumber } from './uprn.ts'
import { utrNumber } from './utr.ts'
import { vatNumber } from './vat-number.ts'
import { what3words } from './what3words.ts'

const FACTS: readonly Rule[] = [
  ...rules,
  legalAnonymity,
  secondVoice,
  ibanNumber,
  ipAddress,
  postcode,
  prisonNumber,
  probationNumber,
  socialHandle,
  uprnNumber,
  utrNumber,
  vatNumber,
  what3words,
]

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
  const stop = part.text.indexOf('\n', end)
  const to = Math.min(end + AFTER, stop < 0 ? part.text.length : stop)
  return facts.some((fact) => fact.start < to && from < fact.end)
}
