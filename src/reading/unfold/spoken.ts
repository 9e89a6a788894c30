import { traitsOf } from '../traits.ts'
import { NUMBER_WORDS, UNIT_WORDS, UNITS } from './number-words.ts'
import { replace, type View } from './view.ts'

const TEENS: Readonly<Record<string, string>> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
}
const TENS: Readonly<Record<string, string>> = {
  twenty: '2',
  thirty: '3',
  forty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
}

const WORD = `(?:${[...NUMBER_WORDS, ...Object.keys(TEENS), ...Object.keys(TENS)].join('|')}|\\d{1,5})`
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?:[\s,.\-\u2013]{1,3}(?:and\s)?${WORD}){4,40}(?![\p{L}\p{N}])`,
  'giu',
)
const UNIT = UNIT_WORDS.join('|')
const FIRST = NUMBER_WORDS.join('|')
const LIKELY = new RegExp(String.raw`\b(?:${FIRST})[\s,.-]{1,3}(?:${FIRST})[\s,.-]{1,3}(?:${UNIT})\b`, 'i')
const MIN_WORDS = 6

export function spoken(view: View): View {
  if (!traitsOf(view.text).numbers || !LIKELY.test(view.text)) return view
  return replace(view, RUN, (found) => {
    if ((found.match(/[a-z]{2,}/gi)?.filter((word) => word !== 'and').length ?? 0) < 3) return undefined
    const digits = digitsOf(found.toLowerCase().split(/[\s,.\-\u2013]+/))
    return digits.length >= MIN_WORDS ? digits : undefined
  })
}

const TIMES: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 }

/** 'double oh' is two digits, 'twenty one' is two as well, 'twenty' alone is 20. */
function digitsOf(words: readonly string[]): string {
  let digits = ''
  let times = 1
  let tens = false
  for (const word of words) {
    const unit = UNITS[word]
    if (tens && (!unit || unit === '0')) digits += '0'
    tens = TENS[word] !== undefined
    digits += (unit ?? TEENS[word] ?? TENS[word] ?? (/^\d+$/.test(word) ? word : '')).repeat(times)
    times = TIMES[word] ?? 1
  }
  return tens ? `${digits}0` : digits
}
