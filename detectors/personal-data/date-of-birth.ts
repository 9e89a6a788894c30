import type { Rule } from '../contract.ts'
import { fragment, oneLine, patternWith, phrases } from '../pattern.ts'
import { BODY } from './cues.ts'
import { type Found, identifierRule } from './identifier.ts'
import { isGivenOrFamily, isOrdinary, listed } from './names/name-features.ts'
import { ordinary } from './names/name-words.ts'
import { between, peopleIn } from './names/people.ts'
import { columnOf } from './table.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = "(?:(?:19|20)\\d\\d|[’']\\d\\d)"

const ORDINAL = '(?:(?:twenty|thirty)[- ])?(?:first|second|third|[a-z]{2,9}th)'

const DATE = [
  fragment`(?:the )?(?:${ORDINAL}|\d{1,2}(?:st|nd|rd|th)) (?:day )?of ${MONTH},? (?:in )?${YEAR}`,
  fragment`${MONTH} the (?:${ORDINAL}|\d{1,2}(?:st|nd|rd|th)),? ${YEAR}`,
  fragment`\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\.?,?[ -](?:${YEAR}|\d\d)`,
  fragment`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  `\\d{1,2}[/.-]\\d{1,2}[/.-](?:(?:19|20)\\d\\d|\\d\\d)`,
  `(?:19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}`,
  `\\d{1,2}[/. -](?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[/. -](?:(?:19|20)\\d\\d|\\d\\d)`,
].join('|')

function yearOf(date: string, today: string): number {
  const four = /(?:19|20)\d\d/.exec(date)?.[0]
  if (four) return Number(four)
  const two = Number(/(\d\d)$/.exec(date)?.[1] ?? '0')
  return two > Number(today.slice(2, 4)) ? 1900 + two : 2000 + two
}

const FIELD_NAMES = phrases`
  d[ ./_]?o[ ./_]?b\.?, dates?[ _-]?of[ _-]?birth, birth[ _-]?(?:date|day(?! (?:part|celebr|cake|card|present))|dt)s?, birth,
  born, geburtsdatum, geboren, date de naissance, fecha de nacimiento, data urodzenia, data nașterii
`
/** 'dob', 'patient_dob', 'dateOfBirth' */
const NAMED = fragment`(?<![\p{L}])${FIELD_NAMES}(?![\p{L}])`
const BORN = patternWith('iu')`${NAMED}|\bb\.(?!\p{L})`
const COLUMN = patternWith('iu')`${NAMED}`
const BEHIND_FIELD = fragment`
  (?<=(?:dob|d\.o\.b\.?|birth|born|dt)["']?[ \t]{0,2}[:=,]?[ \t]{0,2}["']?)
    (?:(?:19|20)\d{6}|[0-3]\d[01]\d(?:19|20)\d\d|\d{1,2} \d{1,2} (?:19|20)\d\d)
`
const NAME_BEFORE_DATE = patternWith('u')`
  (?<!\bX-)(?:\p{Lu}[\p{Ll}'’]+[ -]\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{Ll}'’]+)
    (?:(?: \([\p{Ll} ]{3,30}\))?(?:,? ?\(|[,;:] | [|*•·/–—-] |\t| {2,}))$
`

/** Directly after a name, in brackets or between commas. */
function afterName({ part, start, end, text, reading }: Found): boolean {
  const lead = part.text.slice(Math.max(0, start - 60), start)
  if (WEEKDAY.test(lead) || TIME_OF_DAY.test(part.text.slice(end, end + 20))) return false
  const written = NAME_BEFORE_DATE.exec(lead)?.[0] ?? ''
  const name = written.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  if (name.length > 0 && name.every((word) => isOrdinary(word))) return false
  // 'Speech, with Attachments: 2009-12-21', 'Audit Committee, 12 September 2012'
  const isNobody = between(peopleIn(part, reading), start - written.length, start).length === 0
  const isThing =
    name.some((word) => isOrdinary(word) || ordinary(word) || isPlaceOrBody(word)) && !name.some(isGivenOrFamily)
  if (isNobody && (lead.endsWith(': ') || isThing)) return false
  const ago = Number(reading.circumstances.today.slice(0, 4)) - yearOf(text, reading.circumstances.today)
  return ago >= 10 && NAME_BEFORE_DATE.test(lead)
}

const isPlaceOrBody = (word: string): boolean => (listed(word) & 12) !== 0 || BODY.test(word)

const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? $/i
const TIME_OF_DAY = /^,?(?: at)? \d{1,2}[:.]\d\d\b/i

/** 'Born on or before 5 July 1952': who a rule applies to. */
const LIMIT =
  /\b(?:before|after|since|until|up to(?: and including)?|between|from)(?: \d{1,2} \p{L}{3,9} \d{4} (?:and|to))?(?: the)?\s+$/iu

function spare(found: Found): boolean {
  const { text, before, after, part, start } = found
  if (LIMIT.test(part.text.slice(Math.max(0, start - 45), start))) return true
  if (afterName(found) || COLUMN.test(columnOf(part, start))) return false
  const behind = part.text.slice(start + text.length, start + text.length + 25)
  const listed = found.near && !BORN.test(before) && !BORN.test(after)
  return !listed && !BORN.test(before.slice(-40)) && !COLUMN.test(behind)
}

export const dateOfBirth: Rule = identifierRule({
  id: 'personal-data/date-of-birth',
  title: 'Date of birth',
  advice: 'Remove the date, or give an age band where the age matters.',
  limits: oneLine`
    Finds a date without a word for birth only directly after a name, with a comma, a bracket, a star or a line
    between them. Guesses two-digit years.
  `,
  pattern: patternWith('giu')`(?<![\w/.-])(?:${DATE}|${BEHIND_FIELD})(?![\w/-])`,
  confidence: 0.6,
  near: BORN,
  spare,
  because: 'Gives a person’s date of birth',
  suggestion: '[date of birth removed]',
  examples: {
    found: [
      'Nkechi Sample-Obi: 30/11/2008',
      '1) Mirabel Sample * 30-03-77 * 540 917 726',
      '3. Nkechi Sample (youth panel), 30/11/2008, 540917726',
      'd.o.b. 12/iii/2007',
      'Sgt Sample-Dhillon (warrant no. 7734, born the ninth of August 1973) joined in 1996.',
      'SAMPLE, Ottilie; 07.05.1994; high risk',
      'Sam Sample, born 14 September 1971',
      'Among those repaid is Hugh Sample-Cole (born 17 August 1947) of Dudley.',
      'b. 02.02.1980, passport',
      'DOB: 3/5/51',
      'birth_date: 1987-02-14',
      '"dateOfBirth": "1987-02-14"',
      'patient_dob,1987-02-14',
      'date_of_birth\t14/02/1987',
      'd/o/b 14/02/1987',
      'dob: 19870214',
      'DOB 14 02 1987',
      'BirthDt 14021987',
      'Geburtsdatum: 14.02.1987',
      'tell you that Sam Sample (30 January 1985, PNC',
      'Zdzislawa Brzeczyszczyk, 12 September 2012',
      'name,dob\nSam Sample,1990-04-01',
    ],
    clear: [
      'Sam Sample wrote it.\nNew Yorker, October 8, 2002',
      'Minutes of the Joint Audit Committee, 12 September 2012',
      'At 4.30 on 17 February 2008 he left a birthday party.',
      'You can claim if you were born on or before 5 July 1952.',
      'X-Mailman-Version: 2.0.11',
      'On Thu, 22 Aug 2002, Sam Sample wrote:',
      'On Tuesday 27 August 2002 19:26 CET Leroy B. wrote:',
      'On 2002-08-22 at 09:12, Sam Sample wrote:',
      'He was dismissed on 2 April 2026 by Sam Sample (4 May 2026)',
    ],
  },
})
