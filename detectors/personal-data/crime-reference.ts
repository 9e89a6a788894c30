import { onceFor, remembered } from '../by-reading.ts'
import type { Known, Rule } from '../contract.ts'
import { anyPhrase, fragment, patternWith, phrases } from '../pattern.ts'
import { type Found, identifier } from './identifier.ts'

const REFERENCE_CUE = anyPhrase`
  crimes?, custody, incidents?, log, CAD, reported, niche, stop and search, ref(?:erence)?,
  (?:occurrence|offence|police) (?:record |report |log )?(?:ref(?:erence)?s?|numbers?|no|records?|reports?|logs?),
  (?:last|first|his|her|their|your|a|the) reports?
`

const NOT = /\b(?:agenda|panel|decision|invoice|grant|contract|notice|planning|minute|purchase order|tender)\b/i

/** A form without digits filled in has zeros: '20/000000/26'. */
const BLANK = /(?:^|[/-])0{4,}(?:[/-]|$)/
const appeal = ({ before, after, text }: Found): boolean =>
  BLANK.test(text) ||
  (/\bquot(?:e|ing)\b|\bcall 101\b|\bciting\b/i.test(before) &&
    !/\b(?:Mr|Mrs|Ms|Miss|his|her|he|she)\b/.test(before + after))

const FORMS = phrases`
  \d{2}[A-Z\d]{0,3}(?:\/[A-Z]{1,3})?\/\d{4,7}[A-Z]?\/\d{2}, (?<=\blog (?:no\.? |number )?)\d{3,5}[/-]\d{6}, \d{11},
  (?:CRI|CR|CU|CUS|OIS|CAD|STORM|INC|OCC|NICHE)[ /-]?\d{3,8}(?:[ /-]\d{2,6}){0,2}
`
/** Whatever follows 'crime reference', 'custody record' or 'incident': digits, letters and slashes. */
const IN_WORDS = fragment`
  (?<=\b(?:crime|incident|occurrence|custody|investigation|offence|police|CAD|NICHE|STORM)
    (?:[ ](?:ref(?:erence)?|number|no|num|record|report|log|case))?\.?(?: (?:number|no\.?|ref\.?|is|was))?:?[ ]\(?)
    (?:[A-Z]{1,5}[ /-]?)?\d{1,10}(?:[/-][A-Z\d]{1,10}){1,4}
`
/** Digits alone count behind both words, except a year. */
const LABELLED = fragment`
  (?<=\b(?:crime|incident|occurrence|custody)[ ](?:ref(?:erence)?|number|no|record|log)\.?(?: (?:number|no\.?))?
    :?[ ](?:is |was )?)(?:(?!by|for|from|in|of|on|over|to)[A-Z]{1,4}[ /-]?)?(?!(?:19|20)\d\d(?! ?\d))\d{3,11}(?: \d{3,5}){0,2}
`
const LOG_DATES = phrases`
  yesterday, today, last night, \d{1,2}(?:st|nd|rd|th)\b, \d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,
  \d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8}(?: \d{4})?
`
const LOG = fragment`
  (?<=\b(?:log|incident|CAD|serial|crime)[ ](?:number |no\.? ?|ref(?:erence)? )?(?:is |was )?)
    \(?#?\d{1,6} (?:of|on|from|for) (?:the )?${LOG_DATES}
`

const reference = {
  type: 'CRIME_REFERENCE',
  near: REFERENCE_CUE,
  not: NOT,
  spare: appeal,
  suggestion: '[police reference removed]',
}

const usual = identifier(
  {
    ...reference,
    pattern: patternWith('giu')`(?<![\w/.-])${[LOG, IN_WORDS, LABELLED, ...FORMS]}(?![\w/-])`,
    confidence: 0.5,
    required: true,
    because: 'Has the form of a crime, incident or custody reference',
  },
  {
    type: 'CASE_URN',
    pattern:
      /(?<![\w/-])(?:\d{2}[ /.-]?[A-Z][A-Z\d][ /.-]?\d{5}[ /.-]?\d{2}|\d{2}[ /.-][A-Z][A-Z\d][ /.-]\d{4,6}[ /.-]\d{2})(?![\w/-]|\.\d)/gi,
    confidence: 0.6,
    near: /\bURN\b|unique reference|\bcases?\b|\bCPS\b|charged?|court|prosecut/i,
    required: true,
    because: 'Has the form of a case URN: eleven characters',
    suggestion: '[case reference removed]',
  },
)

const ofForce = onceFor(({ references }: Known) =>
  references
    .filter(({ type }) => type === reference.type)
    .map(({ pattern }) =>
      identifier({
        ...reference,
        pattern: new RegExp(String.raw`(?<![\w/.-])(?:${pattern})(?![\w/-])`, 'gi'),
        sign: /\d/g,
        confidence: 0.7,
        because: 'Has the form of this force’s references',
      }),
    ),
)

export const crimeReference: Rule = {
  id: 'personal-data/crime-reference',
  title: 'Crime, incident, custody, log or case reference',
  advice: 'Remove the reference, unless it is given so that witnesses can quote it.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  limits:
    'Needs the register of references for the force’s own form. Finds other forms only beside words that label them.',
  find: remembered((reading) => [usual, ...ofForce(reading.known)].flatMap((form) => form(reading))),
  examples: {
    found: [
      'drunk and disorderly again, log 0219-240626',
      'which I had from the log (1142 of 4 May)',
      'held since noon (custody record 20WB/CU/003318/26)',
      'under crime reference 20/041772/26',
      '20/041772/26 it is. Looks as if it was filed.',
      'Seen her? Call 999, log 1142 of 04/05.',
      'Log 1234 of 01/02/24',
      'custody record 06C1/12345/24',
      'crime no: CRI/445566/25',
      'see 20/123456/26',
      'Her crime reference is 20482211.',
      'Custody record AB 12345, detained since Monday',
      'It is a real one, because the made-up ones had no links.\nURN 20BW1234526',
      'URN: 20-BW-12345-26',
      'urn 20.BW.1234.26',
      'The case (01 TP 00123 26) is listed for May.',
    ],
    clear: [
      'Your reference will look like crime number 20/000000/26.',
      'Witnesses should call 101 quoting crime reference 20/123456/26',
      'A made-up one, to show the form: URN 20BW1234526',
      'Order 20BW1234526',
    ],
  },
}
