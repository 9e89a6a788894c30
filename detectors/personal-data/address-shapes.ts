import type { Part } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'
import { noStreet } from './in-the-street.ts'
import {
  ADDRESS,
  DWELLING_IN_VILLAGE,
  FLAT_IN_BUILDING,
  LOWER_ADDRESS,
  NAMED_DWELLING,
  UPPER_ADDRESS,
} from './streets.ts'

/** In 'Sam Sample, 34, of Mill Road' the number is an age and not a house number. */
const AGE_BEFORE = /^\d{1,3},? (?:of|from) /

/** 260 characters hold an address and the text before it. */
const near = (form: RegExp) => sought(form, 260)

export type Shape = {
  readonly start: number
  readonly end: number
  readonly numbered: boolean
  /** Only directly after the name of a private person. */
  readonly named?: true
}

/** 'Ann Sample of Mill Road' is not a street of that name. */
const NAME_OF = /^(?:\p{Lu}[\p{L}’'-]+ ){1,4}of (?=\p{Lu})/u
/** 'Rights of Way' */
const WORD_OF_WORD = /^(?:\p{Lu}[\p{L}’'-]+ ){1,4}of \p{Lu}\p{L}+$/u
const NUMBERED = [FLAT_IN_BUILDING, DWELLING_IN_VILLAGE, LOWER_ADDRESS, UPPER_ADDRESS].map(near)
const namedDwellings = near(NAMED_DWELLING)
const addresses = near(ADDRESS)
const NUMBER_WORDS = phrases`
  (?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ][a-z]{3,5})?, (?:thir|four|fif|six|seven|eigh|nine)teen, one, two, three, four, five, six, seven,
  eight, nine, ten, eleven, twelve
`
const WORDED = patternWith('i')`\b(?:number|no\.?) ${NUMBER_WORDS},? (?:in |on |of )?$`

export function* shapes(part: Part): Iterable<Shape> {
  yield* streets(part)
  for (const form of NUMBERED)
    for (const found of form(part)) yield { start: found.index, end: found.index + found[0].length, numbered: true }
  for (const { 0: words, index } of namedDwellings(part))
    yield { start: index, end: index + words.length, numbered: true, named: true }
}

function* streets(part: Part): Iterable<Shape> {
  const { text } = part
  for (const found of addresses(part)) {
    const end = found.index + found[0].length
    if (noStreet(found[0]) || isNoAddress(found[0], text.slice(end, end + 20))) continue
    const { flat, number, dwelling } = found.groups ?? {}
    const inWords = WORDED.test(text.slice(Math.max(0, found.index - 30), found.index))
    const numbered = inWords || (flat ?? number ?? dwelling) !== undefined
    const age = AGE_BEFORE.exec(found[0])?.[0].length ?? 0
    const name = numbered ? 0 : (NAME_OF.exec(found[0])?.[0].length ?? 0)
    const coded = POSTCODE_NEXT.test(text.slice(end, end + 14))
    yield { start: found.index + Math.max(age, name), end, numbered: (numbered && age === 0) || coded }
  }
}

/** 'Superintendent of Schools Dr. Ann Sample' */
const TITLE_LAST = /^\D+ Dr$/
const NAME_NEXT = /^\.? \p{Lu}\p{Ll}/u
const isNoAddress = (words: string, after: string): boolean =>
  WORD_OF_WORD.test(words) || (TITLE_LAST.test(words) && NAME_NEXT.test(after))

const POSTCODE_NEXT = /^,? ?\n?[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b/
