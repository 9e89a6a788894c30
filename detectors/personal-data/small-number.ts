import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
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
/** 'Ms X, a PCSO from the Tipton team' */
const LETTERED =
  /\b(?:Ms|Mr|Mrs|Miss|Dr|Officer|Employee|Staff [Mm]ember|Constable|PC|PCSO|Complainant|Witness|Manager|Person|Applicant|Volunteer) [A-Z]\b(?![.’'])/
const WORKPLACES = phrases`
  team, station, shift, unit, office, branch, ward, school, depot, library, custody suite, control room
`

const POST = patternWith('u')`
  \b(?:from|at|in|on) (?:the |our )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? ${WORKPLACES}\b
  |\b(?:based|posted|stationed) (?:at|in) \p{Lu}\p{L}+
  |\bjoined in (?:19|20)\d\d\b
  |\b(?:driving|firearms|dog|finance|press) post at \p{Lu}
`

const LARGE = /\b(?:per cent|percent|\d{3,}|hundreds?|thousands?|in every|out of (?:every )?\d{2,})\b|%|\d,\d{3}/i

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts)
    if (isWordIn(part, ONE_OF, 0, part.text.length) || isWordIn(part, LETTERED, 0, part.text.length))
      for (const sentence of sentencesOf(part)) if (alone(part, sentence)) yield* cell(part, sentence, reading)
}

const alone = (part: Part, { text, start, end }: Sentence): boolean =>
  (isWordIn(part, ONE_OF, start, end) && (DETAIL.test(text) || POST.test(text)) && !LARGE.test(text)) ||
  (isWordIn(part, LETTERED, start, end) && POST.test(text))

function* cell(part: Part, sentence: Sentence, reading: Reading): Iterable<Match> {
  const detail = DETAIL.exec(sentence.text) ?? POST.exec(sentence.text)
  const facts = [...categoriesIn(part, sentence.start, sentence.end), ...travellers(sentence)]
  const offences = offencesDescribed(part.text.slice(sentence.start, sentence.end))
  if (!detail || (facts.length === 0 && offences.length === 0)) return
  const at = (start: number, end: number, type: string, suggestion: string): Match =>
    consented(
      {
        span: { part: part.id, start, end },
        type,
        confidence: 0.65,
        because: 'Gives details that fit only one person of a small group',
        suggestion,
        related: [
          {
            part: part.id,
            start: sentence.start + detail.index,
            end: sentence.start + detail.index + detail[0].length,
          },
        ],
      },
      part,
      reading,
    )
  const from = sentence.start + detail.index
  yield at(from, from + detail[0].trimEnd().length, 'PERSON', '[description removed]')
  for (const hit of facts) yield at(hit.start, hit.end, 'SPECIAL_CATEGORY', '[private detail removed]')
  for (const hit of offences)
    yield at(sentence.start + hit.start, sentence.start + hit.end, 'CRIMINAL_OFFENCE', '[offence removed]')
}

function travellers({ text, start }: Sentence): { start: number; end: number }[] {
  return [
    ...everyMatch(
      text,
      /\b(?:of |was |were )?an? (?:Traveller|Gypsy|Roma|Romany|Muslim|Christian|Catholic|Sikh|Jew|Hindu)\b/g,
    ),
  ].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }))
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
    found: [
      'Of the nine searches in May, one was of a Traveller (an eighteen-year-old man, on the Bye Street site).',
      'Of six complainants one, a 62-year-old woman from the Moor Lane estate, has multiple sclerosis.',
      'Complaint 14: Ms X, a Muslim PCSO from the Tipton team, alleges that she was mocked.',
    ],
    clear: [
      'Ms X had diabetes and thanked the nurses.',
      'One in fourteen described themselves as Black or Asian.',
      'Of 431 applicants, one was 58 years old.',
      'One of the officers has a dog.',
    ],
  },
}
