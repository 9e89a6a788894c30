import { asciiFirst } from '../../../detectors/ascii-first.ts'
import { fragment, patternWith, phrases } from '../../../detectors/pattern.ts'
import { mayBeApart } from './may-be-apart.ts'
import { replace, type View } from './view.ts'

/** A letter may be a blank: `T/O/P/ /S`. */
const BETWEEN = String.raw` ?[^\p{L}\p{N}\s][^\p{L}\p{N}\n]{0,11}?|[^\p{L}\p{N}\s][^\s]{1,13}[^\p{L}\p{N}\s]|\p{Extended_Pictographic}`
export const SAME = asciiFirst(
  new RegExp(String.raw`(?<!\p{L})(\p{L})(${BETWEEN})(?:[\p{L} ]\2|\p{L} (?=\p{L}\2)){3,60}\p{L}(?!\p{L})`, 'gu'),
)

export const LISTED_ALONE = /^[ \t]*(?:(?:\d{1,3}[.)]|[-*•])[ \t]*)?\p{Lu}[ \t]*$/mu

const LISTED =
  /(?:^[ \t]{0,60}(?:\d{1,3}[.)]|[-*•])?[ \t]{0,60}\p{Lu}[ \t]*\r?\n){4,60}[ \t]{0,60}(?:\d{1,3}[.)]|[-*•])?[ \t]{0,60}\p{Lu}[ \t]*$/gmu

const FORUM_CODES = phrases`
  b, i, u, s, su[bp], url, img, email, size, colou?r, font, h\d, cent(?:er|re), left, right, justify, align, indent,
  quote, code, pre, list, \*, spoiler, hide, noparse, table, t[rdh], youtube, highlight, background
`
const tags = (name: string): string => fragment`(?:\[\/?${name}(?:=[^\]\n]{0,40})?\]){1,4}`
const ANY_TAGS = tags('[a-z*]{1,10}')
/** Between blanks only a forum’s own tags: ‘[OT]’ and ‘[External]’ in a subject are words. */
const FORUM = patternWith('giu')`
  (?=\[)(?:(?<=\p{L})${ANY_TAGS}(?=[\p{L} ])|(?<= )${ANY_TAGS}(?=\p{L})|(?<= )${tags(fragment`${FORUM_CODES}`)}(?= ))
`
const FORUM_TAG = /\[\/?[a-z*]{1,10}[=\]]/iu
const LATEX = /(?=\})(?<=[\p{L} ])\}\s?\\[a-zA-Z]{2,20}\{(?=[\p{L} ])/gu
const MARKS = /(?=[*_~'])(?<=\p{L})(?:\*{2,6}|_{2,6}|~~|'{2,5})(?=\p{L})/gu

export function joinSeparated(view: View): View {
  const { text } = view
  let now = view
  if (FORUM_TAG.test(text)) now = replace(now, FORUM, () => '')
  if (text.includes('}\\')) now = replace(now, LATEX, () => '')
  if (/\*\*|__|~~|''/.test(text)) now = replace(now, MARKS, () => '')
  if (/[*_] [*_]/.test(now.text)) now = replace(now, /(?=[*_])(?<=\p{L})(\*{1,3}|_{1,3}) \1(?=\p{L})/gu, () => ' ')
  if (mayBeApart(now.text)) now = replace(now, SAME, (found, [, first, sign]) => joined(found, first!, sign!))
  if (LISTED_ALONE.test(text)) now = replace(now, LISTED, listed)
  return now
}

/** Joined elsewhere, with the empty lines between their words. */
function listed(found: string): string | undefined {
  return /\d[.)]|[-*•]|^[ \t]+\p{Lu}/mu.test(found) ? found.replace(/[^\p{Lu}]+/gu, '') : undefined
}

function joined(found: string, first: string, sign: string): string | undefined {
  // Steps of a walk and table columns are not words: `A -> B -> C`.
  const letters = [first, ...found.slice(first.length + sign.length).split(sign)].join('')
  return /^(.)\1+$|^ABC|^abc/.test(letters) ? undefined : letters
}
