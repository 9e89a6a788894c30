import type { Part, Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { pattern, phrases } from '../pattern.ts'
import { isCommon } from './names/common-words.ts'
import { hash, listed, TOWN } from './names/name-features.ts'
import { ordinary, PLACE_AFTER } from './names/name-words.ts'
import { between, peopleIn } from './names/people.ts'

type Stretch = { readonly start: number; readonly end: number }

const CAPITAL =
  /(?<![\p{L}\p{N}@#’'-])\p{Lu}[\p{Ll}’'-]{2,20}(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}[\p{Ll}’'-]{2,20}){0,2}(?![\p{L}])/gu
const OF_PLACE =
  /\b(?:in|at|near|to|into|around|outside|across|over|round|by|on|via|for|the|of|St|from|through|off|an?|HMP|\p{Lu}\p{Ll}+),? $/u
const RELATIVES = phrases`
  mum, dad, mother, father, brother, sister, son, daughter, wife, husband, eldest, youngest, uncle, aunt, gran, nan,
  bloke, boy, girl, lad, cousin, niece, nephew
`
const PERSON_VERBS = phrases`
  who, whose, was, is, has, had, went, came, told, got, said, won[’']t, can[’']t, couldn[’']t, hasn[’']t, isn[’']t,
  will, from, and
`

const OF_PERSON = pattern`^(?:['’]s ${RELATIVES}|,? ${PERSON_VERBS})`

/** Any word is capitalised at the start of a sentence. */
const OPENS_WITH = pattern`
  ^(?:['’]s (?:mum|dad|mother|father|brother|sister|son|daughter|wife|husband|eldest|youngest)|,? who\b
    | (?:has|had|was|is|went|came|told|got|said|can[’']t|won[’']t)\b)
`

export function unlisted(part: Part, reading: Reading, { start, end }: Stretch): readonly Stretch[] {
  return everyMatch(part.text.slice(start, end), CAPITAL)
    .map((found) => ({ start: start + found.index, words: found[0].replace(/['’]s?$/, '') }))
    .map(({ start: from, words }) => ({ start: from, end: from + words.length, words }))
    .filter((one) =>
      between(peopleIn(part, reading), one.start - 30, one.end + 30).every(
        (p) => p.end <= one.start || one.end <= p.start,
      ),
    )
    .filter(({ start: from, end: to, words }) =>
      isName(words, part.text.slice(Math.max(start, from - 14), from), part.text.slice(to, to + 20)),
    )
}

function isName(words: string, before: string, after: string): boolean {
  const [first = '', ...rest] = words.toLowerCase().split(' ')
  if (ordinary(first) || [first, ...rest].some((word) => PLACE_AFTER.has(word))) return false
  if (/^ \p{Lu}/u.test(after) || OF_PLACE.test(before) || /\b(?:charity|podcast|website|hostel) $/.test(before))
    return false
  const known = listed(first)
  if ((known & TOWN) !== 0) return false
  // 'Empty Chair': ordinary words make the name of a charity or a book.
  if (rest.length > 0) return [first, ...rest].some((word) => !isCommon(hash(word)))
  const opens = before === '' || /[.!?:“"\n]\s*$/.test(before)
  if ((known & 5) === 1) return true
  return (
    !isCommon(hash(first)) &&
    (!opens || OPENS_WITH.test(after)) &&
    (OF_PERSON.test(after) ||
      /\b(?:called|of|wee|little|young|poor|old|and|with|husband|wife|son|daughter|brother|sister|cousin|your|our|married|he|she|his|her) $/.test(
        before,
      ))
  )
}
