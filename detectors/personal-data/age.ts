import { remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { fragment, patternWith } from '../pattern.ts'
import { besideMeaning } from '../suppressed.ts'
import { factBeside, startsWithPrivateFacts } from './beside.ts'
import { silent } from './classified-facts.ts'
import { consented } from './consent.ts'
import { CASE } from './names/case-words.ts'
import { isPublished } from './names/in-the-open.ts'
import { TENS, TO_TWENTY } from './names/numbers.ts'
import { isPrivate, type Person, peopleIn } from './names/people.ts'

const AGES = fragment`${TENS.slice(1)}(?:-${TO_TWENTY.slice(0, 9)})?|${TO_TWENTY.join('|')}`
const AGE_FORMS = fragment`
  ,? ?\((?:aged )?(\d{1,3})\)
  |, (?:aged )?(\d{1,3})(?=[,.;)]| ?$| of | from )
  |,? (?:who )?(?:is|was|turned|turns),? (?:aged |now |only |just )?(\d{1,3}|${AGES})(?=[,.;!]| and| years| today
    | on the| in (?:\p{Lu}|a)| next| this)
  |,? aged (\d{1,3}|${AGES})(?![\d-])
  |,? who (?:is|was|turned|turns) (${AGES})(?=[,.;!])
  |(?: \([^)\d\n]{2,40}\))? turns (\d{1,3}|${AGES}) on\b
`
const AFTER = patternWith('iu')`^(?:${AGE_FORMS})`
const BEFORE =
  /(\d{1,3})[- ]years?[- ]old (?:\w+ )?$|(\d{1,3})(?:st|nd|rd|th) birthday[^.]{0,20}$|[Hh]appy (\d{1,3})(?:st|nd|rd|th) to (?:\w+ ){0,3}$/

/** '7' of 'Poppy (7)': a number that can be a person's age. */
function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts)
    for (const person of peopleIn(part, reading)) {
      const match = ageOf(part, person)
      if (match && (isPrivate(person, part, reading) || startsWithPrivateFacts(part, reading).has(person.start)))
        yield consented(adjusted(match, person, part, reading), part, reading)
    }
}

function adjusted(match: Match, person: Person, part: Part, reading: Reading): Match {
  if (factBeside(person, part, reading)) return match
  if (isNews(match, person, part, reading)) return { ...match, severity: 'note' }
  return besideMeaning(match, reading, 'personal')
}

const STORY_CHARS = 240
const IN_COURT = /\b(?:courts?|jury|magistrates|fined|custody|driven by)\b/i

/** News gives the age of the adults it is about, outside of crimes, accidents and courts. */
function isNews({ suggestion }: Match, { start, end }: Person, part: Part, reading: Reading): boolean {
  if (!isPublished(reading) || /under 18|teens/.test(suggestion ?? '')) return false
  const story = part.text.slice(Math.max(0, start - STORY_CHARS), end + STORY_CHARS)
  return !CASE.test(story) && !IN_COURT.test(story) && silent(reading, part, start, end + STORY_CHARS)
}

function ageOf(part: Part, person: Person): Match | undefined {
  const after = AFTER.exec(part.text.slice(person.end, person.end + 40))
  const lead = part.text.slice(Math.max(0, person.start - 50), person.start)
  const found = after ?? BEFORE.exec(lead)
  const age = found?.slice(1).find((group) => group !== undefined)
  if (!found || age === undefined || Number(age) > 115) return undefined
  const at = after ? person.end : person.start - lead.length + found.index
  const comma = /^, (?=\d)/.exec(found[0])?.[0] ?? ''
  const last = found[0].lastIndexOf(age) + age.length
  const tail = /^(?:[- ]years?[- ]old|st|nd|rd|th|\))/i.exec(found[0].slice(last))?.[0] ?? ''
  return {
    span: {
      part: part.id,
      start: at + (comma ? 0 : /^,? ?(?:who )?/.exec(found[0])![0].length),
      end: at + last + tail.length,
    },
    type: 'AGE',
    confidence: 0.7,
    because: 'The age of a person named beside it',
    suggestion: comma + band(age),
  }
}

function band(age: string): string {
  const [ten = '', one = ''] = age.toLowerCase().split('-')
  const spelt = TO_TWENTY.indexOf(ten) + 1 || (TENS.indexOf(ten) + 2) * 10 + TO_TWENTY.indexOf(one) + 1
  const years = Number.isNaN(Number(age)) ? spelt : Number(age)
  return years < 18 ? 'under 18' : years < 20 ? 'in their late teens' : `in their ${Math.floor(years / 10) * 10}s`
}

export const age: Rule = {
  id: 'personal-data/age',
  title: 'Age of a named person',
  advice: 'Leave the age out, or give a band: in their 40s.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  limits: 'Needs the name of a private person next to it.',
  find: remembered(find),
  examples: {
    found: [
      { text: 'Hannah Sample-Wray, 19, takes over as organist from her father.', classifierMatches: [] },
      'Kofi Sample-Mensah (in the finance team) turns twenty on Monday. He lives at 5 Mill Road.',
      'Well done to Amir Lightwood-Rees (7) and her team',
      'Nathan Brindley-Okoro, 34, of Tipton',
      'Nathan Brindley-Okoro turns seventy on the 19th',
      'Happy 75th to Ted Wooldridge-Obi',
      '19-year-old Kyle Sample-Moss',
    ],
    clear: [
      { text: 'Hannah Sample-Wray, 27, takes over as organist from her father.', classifierMatches: [] },
      'Meet Ottilie Sample-Marsh, 22, who runs our front desk.',
      'Simon Fosterly (52) is the Commissioner',
    ],
  },
}
