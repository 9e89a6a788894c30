import { byPartOfReading } from '../by-reading.ts'
import type { Part, Reading } from '../contract.ts'
import type { Place } from '../sorted.ts'
import { age } from './age.ts'
import { factsIn } from './beside.ts'
import { silent } from './classified-facts.ts'
import { isInList, isListedInCase } from './list-of-people.ts'
import { isOfMessage } from './mail.ts'
import { CASE } from './names/case-words.ts'
import { type Person, privatePeople } from './names/people.ts'
import { sentenceAt } from './tie.ts'

/** Facts follow a name; a few precede it. */
const AFTER = 360
const BEFORE = 160

const factSpans = (part: Part, reading: Reading) => [
  ...factsIn(part, reading),
  ...[...age.find(reading)]
    .filter(({ span, severity }) => span.part === part.id && severity !== 'note')
    .map(({ span }) => span),
]

/** Only classifier or correspondent show that a name has nothing private beside it. */
export function bare({ start, end, correspondent }: Person, part: Part, reading: Reading): boolean {
  if (part.kind !== 'body' && !(reading.circumstances.kind === 'email' && isOfMessage(part))) return false
  if (reading.classifierMatches === undefined && !correspondent) return false
  const [from, to] = [start - BEFORE, end + AFTER]
  if (reading.classifierMatches !== undefined && !silent(reading, part, start - 1, to)) return false
  if (CASE.test(sentenceAt(part, start)?.text ?? part.text)) return false
  const { facts, full } = aboutAll(part, reading)
  return !isInList({ start, end }, full, part, reading) && !facts.some((fact) => fact.start < to && from < fact.end)
}

export const isNamedInCase = (person: Person, part: Part, reading: Reading): boolean =>
  isListedInCase(person, aboutAll(part, reading).full, part, reading)

type About = { readonly facts: readonly Place[]; readonly full: readonly Person[] }

const aboutAll = byPartOfReading(
  (part, reading): About => ({
    facts: factSpans(part, reading),
    full: privatePeople(part, reading).filter((person) => person.full),
  }),
)
