import { everyMatch } from '../../../detectors/every-match.ts'
import { fragment, patternWith } from '../../../detectors/pattern.ts'

const DATE = patternWith('gi')`
  (?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
    [a-z]*\s+\d{4}\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*[+-]\d{4})?
  |\b(?:mon|tue|wed|thu|fri|sat|sun)\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)
    \s+\d{1,2}\s+\d{1,2}:\d\d:\d\d\s+(?:[a-z]{2,5}\s+)?\d{4}(?:\s+[+-]\d{4})?
`
const RELAY_ID = /\b(?:id|uid|pid|qp|invoked by uid|from userid)\s+[\w.:-]+/gi
const MACHINE = /[@=<>[\]{}|\\_]|:\S|\/\S*\/|\.\S*\d|\d\S*\.\S/
/** A postcode, a number plate, a National Insurance number. */
const AS_PEOPLE_WRITE =
  /^["'+#]?(?:\d[\d/-]*|(?=\S*\d)[A-Z0-9]{2,4}|[A-Z]{2}\d\d[A-Z]{3}|[A-Z]{2}\d{6}[A-Z])["',.;:!?]*$/

export const traceWords = (value: string): string[] => saying(value, (token) => /[\d@=<>[\]]/.test(token))

export function traceNumbers(value: string): string[] {
  const words = saying(value.replace(DATE, ' ').replace(RELAY_ID, ' '), isMachine).filter((line) => /\d{2}/.test(line))
  const alone = numbersOf(value).filter((number) => !words.some((line) => line.includes(number)))
  return [...words, ...alone]
}

function saying(value: string, leftOut: (token: string) => boolean): string[] {
  const pieces = value.split(/[()"]/)
  const lines = pieces.map((piece) => piece.split(/\s+/).filter((token) => !leftOut(token)))
  return lines.map((tokens) => tokens.join(' ').trim()).filter((words) => words.length > 4)
}

const isMachine = (token: string): boolean => MACHINE.test(token) || (/\d/.test(token) && !AS_PEOPLE_WRITE.test(token))

const BEFORE = '(?<![A-Za-z0-9+/=_.-]|[A-Za-z0-9]:)'
const AFTER = String.raw`(?![A-Za-z0-9+/=_-]|[.:]\d)`
const SEPARATOR = '[ .-]?'
const NUMBERS = [
  // Telephone number, national or international.
  fragment`
    (?:\+44${SEPARATOR}(?:\(0\)${SEPARATOR})?|0)[1-37]\d{1,4}${SEPARATOR}\d{3}${SEPARATOR}\d{3,4}
  `,
  // NHS number. Ten-digit ids are common, so it must be grouped, or be everything before the @.
  String.raw`(?:\d{3}[ .-]\d{3}[ .-]\d{4}|(?<=<)\d{10}(?=@))`,
  // National Insurance number.
  '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\\d\\d){3} ?[A-D]',
]
const NUMBER = patternWith('g')`${BEFORE}(?:${NUMBERS.join('|')})${AFTER}`

export const numbersOf = (value: string): string[] => [
  ...new Set(everyMatch(value.replace(DATE, ' '), NUMBER).map(([number]) => number.replace(/(?<=\d)\.(?=\d)/g, ' '))),
]
