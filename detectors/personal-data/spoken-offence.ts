import type { Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'
import { asSpoken, isSpoken } from '../spoken.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { peopleIn } from './names/people.ts'
import { HONOUR } from './names/public-status.ts'

const NO_NAME = phrases`
  he, she, they, it, we, you, who, that, this, there, one, someone, somebody, anyone, anybody, everyone, everybody,
  nobody, none, each, either, neither, another, others, whoever, what, which, if, when, man, woman, men, women, people,
  police, officers, staff, nothing, everything
`
const SUBJECT = patternWith('u')`
  (?<![\p{L}'’])(?!(?:${NO_NAME}|${NO_NAME.map(capitalised)})\b)\p{Lu}[\p{L}'’-]{2,}
  (?:,? (?:has|had|who|also|then|now|already|just|since|is|was|been|being|recently)){0,4},? $
`
const HARMED = patternWith('gi')`
  \b(?:is|was) (?:a|the) (?:victim|survivor) of (?:\w+ ){0,2}
  (?:abuse|violence|rape|assaults?|harassment|stalking|slavery|trafficking|exploitation|grooming|robbery|burglary|fraud)\b
`
const AROUND = 60

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

function hasUnknownSubject(part: Part, reading: Reading, start: number): boolean {
  const before = part.text.slice(Math.max(0, start - AROUND), start)
  const subject = SUBJECT.exec(before)
  if (!subject) return false
  const at = start - before.length + subject.index
  const person = peopleIn(part, reading).find((one) => one.start <= at && one.end > at)
  // A title is easily misheard, so that it makes nobody public here.
  if (!person || person.publicBecause === HONOUR) return true
  return !person.full && person.publicBecause === undefined
}

export const spokenOffence: Rule = {
  id: 'personal-data/spoken-offence',
  title: 'Offence beside what may be a misheard name, spoken in a recording',
  paragraphs: ['18', '25', '26', '46'],
  advice: 'Listen there. If a person is named with an offence, cut it out. That holds for suspects and for victims.',
  severity: 'sign-off',
  limits: 'A machine wrote the words down. People whose full names were recognised are left to the other rules.',
  *find(reading) {
    for (const part of reading.parts.filter(isSpoken)) {
      const offences = offencesDescribed(part.text).map((found) => ({ ...found, type: 'CRIMINAL_OFFENCE' }))
      const harmed = everyMatch(part.text, HARMED).map(({ 0: words, index }) => ({
        ...{ start: index, end: index + words.length },
        type: 'VICTIM_OR_CHILD_IDENTITY',
      }))
      for (const { start, end, type } of [...offences, ...harmed])
        if (hasUnknownSubject(part, reading, start))
          yield { span: { part: part.id, start, end }, type, confidence: 0.6, because: 'Spoken in the recording.' }
    }
  },
  examples: {
    found: [
      asSpoken('Sir. Espelborough has been charged with assault and will be in court on Monday.'),
      asSpoken('Karosample is a victim of domestic abuse and moved here in June.'),
      asSpoken('We know that Sampleton was arrested outside the school.'),
    ],
    clear: [
      asSpoken('Nobody has been charged with assault. He was convicted of burglary.'),
      asSpoken('A man was arrested outside the school. It is a victim of robbery who called us.'),
      'Espelborough has been charged with assault.',
    ],
  },
}
