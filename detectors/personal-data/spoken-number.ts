import type { Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import type { Place } from '../sorted.ts'
import { asSpoken, isSpoken } from '../spoken.ts'

const NUMBER = /(?<![\d£$€.,])\+?\d(?:[ ,-]{0,2}\d){7,19}(?![\d.,]\d)/g
const IN_THOUSANDS = /^\d{1,3}(?:,\d{3})+$/
const OF_A_PERSON = /\b(?:ring|call|phone|telephone|mobile|text|message|number)\b[^.!?]{0,40}$/i
const NHS = /\b(?:n\.?h\.?s|health)\b[^.!?]{0,40}$/i
const MAILBOX = patternWith('gi')`
  \b(?:his|her|their|my|\w+['’]s) e-?mail(?: address)?(?: is|,|:)?
  [ ](?:\w{1,40}(?:(?:\.| dot | underscore | dash )\w{1,40}){0,4} at \w{1,40}(?:(?:\.| dot )\w{1,40}){1,4}
    |(?:[\w-]{1,40} ){0,5}[\w-]{1,40}(?:[.@][\w-]{2,40}){1,4}\b)
`
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december'
const DAY = String.raw`(?:twenty |thirty |twenty-|thirty-)?(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}|[a-z]{2,8}(?:st|nd|rd|th))`
/** A machine loses the year more often than the day. With a year in digits it is left to the other rules. */
const BORN = new RegExp(
  String.raw`\b(?:was|were|am|is) born on (?:the )?(?:${DAY}(?: day)? (?:of )?(?:${MONTH})|(?:${MONTH}) (?:the )?${DAY})\b(?!,? (?:of )?\d{4}\b)`,
  'gi',
)
const AROUND = 60
/** Other rules judge UK numbers, which have these lengths. */
const WHOLE = new Set([10, 11])

function* spansIn(text: string): Iterable<Place & { readonly type: string; readonly isWhole: boolean }> {
  for (const [type, written] of [
    ['EMAIL', MAILBOX],
    ['DATE_OF_BIRTH', BORN],
    ['', NUMBER],
  ] as const)
    for (const { 0: words, index } of everyMatch(text, written)) {
      const kind = type || typeOf(words, text.slice(Math.max(0, index - AROUND), index))
      if (kind) yield { start: index, end: index + words.length, type: kind, isWhole: type !== '' }
    }
}

/** Undefined for numbers that other rules judge, and for amounts. */
function typeOf(written: string, before: string): string | undefined {
  const { length } = written.replace(/\D/g, '')
  const isTelephone = /^[0+]/.test(written)
  if (IN_THOUSANDS.test(written)) return undefined
  // One misheard digit breaks the check digit by which other rules know it.
  if (length === 10 && !isTelephone && NHS.test(before)) return 'NHS_NUMBER'
  if (WHOLE.has(length) && isTelephone && !written.includes(',')) return undefined
  return isTelephone || OF_A_PERSON.test(before) ? 'PHONE' : undefined
}

export const spokenNumber: Rule = {
  id: 'personal-data/spoken-number',
  title: 'Number, date of birth or email address spoken in a recording, misheard',
  paragraphs: ['18', '26', '46'],
  advice:
    'Listen there. If it is a person’s, cut it out. A machine wrote down an address, a day of birth, or digits that do not fit.',
  severity: 'sign-off',
  limits: 'Telephone numbers with as many digits as one in the United Kingdom are left to the other rules.',
  *find({ parts }) {
    for (const part of parts.filter(isSpoken))
      for (const { start, end, type, isWhole } of spansIn(part.text)) {
        const because = `Spoken in the recording${isWhole ? '' : ', with digits that do not fit'}.`
        yield { span: { part: part.id, start, end }, type, confidence: 0.6, because }
      }
  },
  examples: {
    found: [
      asSpoken('You can ring her at home on 01632 9600 0123 4.'),
      asSpoken('Her mobile is 077009000461, so send a message.'),
      asSpoken('His email address is ann.sampler at mailbox.atample.'),
      asSpoken('Her email address is annsampleratmailbox.example, so write to her.'),
      asSpoken('His number is 01632960,123, and he is at home.'),
      asSpoken('The NHS number of the patient is 9991234560.'),
      asSpoken('She was born on the twenty third of August, nineteen of in five, in Oldbridge.'),
    ],
    clear: [
      asSpoken('It cost 2,500,000,000 pounds in 2024 2025 2026.'),
      asSpoken('You can email us at our office. Their email is answered at noon.'),
      asSpoken('Their email address is at the end of the letter. The book was born on a train.'),
      asSpoken('The number of people who were asked is 12,345,678.'),
    ],
  },
}
