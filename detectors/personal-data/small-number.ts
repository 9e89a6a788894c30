import type { Match, Part, Reading, Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { isWordIn } from './anonymity/spots.ts'
import { consented } from './consent.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { remembered } from './remembered.ts'
import { categoriesIn } from './special-category.ts'
import { type Sentence, sentencesOf } from './tie.ts'

const ONE_WORDS = phrases`
  one, 1, (?:only|just) one, a single (?:one|person|case), the other one,
  the (?:remaining|only|sole|last) (?:one|person|officer|applicant|complainant|case)
`

const ONE_OF = patternWith('i')`
  \b(?:${ONE_WORDS}(?! in\b| of the (?:most|best|first|biggest))|the (?:only|sole) (?:\w+ ){1,3}(?:who|to|in|on|at)
    |the (?:only|sole) (?:\w+ )?(?:woman|man|officer|applicant|candidate|member|detainee|complainant),)\b
`
const AGE_WORDS = phrases`
  \d{1,2}, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, sixteen, seventeen,
  fifteen, fourteen, thirteen, twelve, eleven
`

const DETAIL = patternWith('iu')`
  \b(?:an? )?${AGE_WORDS}(?:-\w+)?[- ]years?[- ]old(?: (?:wo)?m[ae]n| boy| girl| male| female| \w+)?
    (?:,? (?:on|from|of|at|in) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:site|estate|street|road|lane|ward|beat|school
    |station)?)?
  |\b(?:on|from|at) the (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:site|estate)\b
`
const LARGE = /\b(?:per cent|percent|\d{3,}|hundreds?|thousands?|in every|out of (?:every )?\d{2,})\b|%|\d,\d{3}/i

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts)
    if (isWordIn(part, ONE_OF, 0, part.text.length))
      for (const sentence of sentencesOf(part)) yield* alone(part, sentence, reading)
}

function* alone(part: Part, { text, start, end }: Sentence, reading: Reading): Iterable<Match> {
  const detail = isWordIn(part, ONE_OF, start, end) && !LARGE.test(text) ? DETAIL.exec(text) : null
  if (!detail) return
  const spanOf = (from: number, to: number) => ({ part: part.id, start: from, end: to })
  const facts = categoriesIn(part, start, end).map((hit) => spanOf(hit.start, hit.end))
  const offences = offencesDescribed(text).map((hit) => spanOf(start + hit.start, start + hit.end))
  const related = [...facts, ...offences]
  if (related.length === 0) return
  const from = start + detail.index
  const match = {
    span: spanOf(from, from + detail[0].trimEnd().length),
    type: 'PERSON',
    confidence: 0.65,
    because: 'Gives details that fit only one person of a small group',
    suggestion: '[description removed]',
    related,
  }
  yield consented(match, part, reading)
}

export const smallNumber: Rule = {
  id: 'personal-data/small-number',
  title: 'Count small enough to identify a person',
  advice: 'Combine counts below five, or leave out what distinguishes the person.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source:
    'https://www.gov.uk/government/publications/the-anonymisation-standard-for-publishing-health-and-social-care-data',
  limits: 'Finds only a count of one in a sentence with an age or a named place. Misses small cells of tables.',
  find: remembered(find),
  examples: {
    found: ['Of six complainants one, a 62-year-old woman from the Moor Lane estate, has multiple sclerosis.'],
    clear: [
      'One in fourteen described themselves as Black or Asian.',
      'Of 431 applicants, one was 58 years old.',
      'One of the officers has a dog.',
    ],
  },
}
