import { asciiFirst } from '../../../detectors/ascii-first.ts'
import type { Hints } from './hints.ts'
import { replace, type View } from './view.ts'

/** A disguise may join or split them. */
const MARKING = 'TOP|SECRET|OFFICIAL|SENSITIVE|CONFIDENTIAL|RESTRICTED|CLASSIFIED|EYES|ONLY|UK|NATO|COSMIC'
const LETTER_GAP =
  /^(?:SECRET|TOPSECRET|OFFICIAL|OFFICIALSENSITIVE|SENSITIVE|CONFIDENTIAL|RESTRICTED|CLASSIFIED|UKEYESONLY|SECRETUKEYESONLY|TOPSECRETUKEYESONLY)$/

const LONG_WORDS = new RegExp(
  MARKING.split('|')
    .filter((word) => word.length > 5)
    .join('|'),
  'g',
)

const GAP = String.raw`(?:\s|[._*~|/+=:,\-\u2013\u2014\u00B7\u2022]){1,4}`
const LETTERS = asciiFirst(
  new RegExp(String.raw`(?<![\p{L}\p{N}'’])\p{L}(?:${GAP}\p{L}){3,200}(?![\p{L}\p{N}'’])`, 'gu'),
)
const DIGITS = new RegExp(String.raw`(?<![\p{L}\p{N}])\d(?:${GAP}\d){5,40}(?![\p{L}\p{N}])`, 'gu')
const SHARDS = /(?<![\p{L}\p{N}])[A-Z]{1,5}(?:[\s._*|/-]{1,3}[A-Z]{1,5}){1,12}(?![\p{L}\p{N}])/gu

const TAGGED =
  /(?:<\/?(?:b|i|u|s|em|strong|span|font|small|big|su[bp]|mark|a|code|tt|ins|wbr|o:p)(?:\s[^<>]{0,120})?\/?>){1,6}(?=\p{L})/giu

const MARKS = ['*', '__', '~~', '`', '[]', '()', '{}', '<']

export function spacing(view: View, hint: Hints): View {
  let now = view
  if (hint.spaced) now = replace(replace(now, LETTERS, joined), DIGITS, (found) => found.replace(/\D/g, ''))
  if (hint.shards) now = replace(now, SHARDS, shards)
  now = replace(now, /[-\u2010]\r?\n[ \t]{0,8}(?=\p{Ll}{2})/gu, (gap, { index }) =>
    /\p{L}{2}/u.test(now.text.slice(Math.max(0, index! - 2), index)) ? '' : gap,
  )
  now = replace(now, /(\d)[ \t-]?\r?\n[ \t]{0,8}(?=\d{2,6}(?![\d.,/:)]))/g, (gap, match) => {
    const before = now.text.slice(Math.max(0, match.index! - 3), match.index! + 1)
    return /^[\d\s-]*\d$/.test(before) ? match[1]! + (gap.includes('-') ? '-' : ' ') : undefined
  })
  if (/[\u2013\u2014]/.test(now.text)) now = replace(now, /\d{2,7}\s?(?:[\u2013\u2014]\s?\d{2,7}){1,4}/g, dashes)
  if (now.text.includes('><') || now.text.includes('</'))
    now = replace(now, TAGGED, (found, { index }) => (/\p{L}/u.test(now.text[index! - 1] ?? '') ? '' : found))
  if (MARKS.some((mark) => now.text.includes(mark)))
    now = replace(now, /(\*{1,3}|_{2,3}|~~|`|\[\]|\(\)|\{\}|<\/?[a-z]{1,8}\/?>)(?=\p{L})/gu, (found, { index }) =>
      /\p{L}/u.test(now.text[index! - 1] ?? '') ? '' : found,
    )
  now = replace(now, /\b(?:T0P|70P|7OP)(?=[\s_-]+[S5$])/gi, () => 'TOP')
  now = replace(now, /\b(?:topsecret|officialsensitive|ukeyesonly|secretukeyes)/gi, splitMarkings)
  if (!hint.leet && !ODD.test(now.text)) return now
  return replace(now, WITHOUT_SPACES.test(now.text) ? SPELT : SPELT_ODDLY, marking)
}

const ODD = /[SCRETscret][À-ž]|[À-ž]{2}|[À-ž][CRETcret]|[a-z][$@€!|§][a-z]/i
/** The first two letters of SECRET, TOP, OFFICIAL, CONFIDENTIAL, RESTRICTED and CLASSIFIED, however spelt. */
const BEGINS = '(?=[CORSTcorst057$§À-ž][EFLOeflo03€À-ž])'
const CHARACTER = 'A-Za-z0-9À-ž$@€!|§'
const SPELT = new RegExp(`(?<![${CHARACTER}])${BEGINS}[${CHARACTER}]{5,24}`, 'g')
const SPELT_ODDLY = new RegExp(`(?<![${CHARACTER}])${BEGINS}(?=[A-Za-z]{0,23}[0-9À-ž$@€!|§])[${CHARACTER}]{5,24}`, 'g')
const WITHOUT_SPACES = /TOPSECRET|UKEYES|LSENS|TUKEY/i

function dashes(found: string): string | undefined {
  const groups = found.split(/\s?[\u2013\u2014]\s?/)
  const years = groups.every((group) => /^(?:19|20)\d\d$/.test(group))
  if (years || (groups.length < 3 && groups.some((group) => group.trim().length < 3))) return undefined
  return groups.map((group) => group.trim()).join('-')
}

/** The most common gap is inside words. */
function joined(found: string): string | undefined {
  const gaps = found.match(/[^\p{L}]+/gu)!
  const small = Math.min(...gaps.map((gap) => gap.length))
  const out = found.replace(/[^\p{L}]+/gu, (gap) => (gap.length > small ? ' ' : ''))
  // 'a b c d' in an algebra lesson stays; so do the initials of a name.
  return splitMarkings(out)
}

function splitMarkings(text: string): string {
  return text.replace(new RegExp(`(${MARKING})(?=(?:${MARKING}))`, 'gi'), '$1 ')
}

function shards(found: string): string | undefined {
  const pieces = found.split(/[\s._*|/-]+/)
  if (pieces.every((piece) => new RegExp(`^(?:${MARKING})$`).test(piece))) return undefined
  const whole = pieces.join('')
  const long = whole.match(LONG_WORDS) ?? []
  if (!long.some((word) => pieces.every((piece) => !piece.includes(word)))) return undefined
  return splitMarkings(whole)
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '3': 'E',
  '4': 'A',
  '5': 'S',
  '7': 'T',
  $: 'S',
  '§': 'S',
  '@': 'A',
  '€': 'E',
  '!': 'I',
  '|': 'I',
}

/** Converted only if the result is a word of a marking. */
function marking(word: string): string | undefined {
  if (!/^[SŚŜŞŠ$5§TŤŢ7OÓÒÖÔ0CĆĈČÇRŔŘ]/i.test(word)) return undefined
  const bare = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[0134570$§@€!|]/g, (char) => LEET[char] ?? char)
  if (!LETTER_GAP.test(bare.toUpperCase())) return undefined
  return bare.toUpperCase() === word.toUpperCase() && !/^TOPSECRET|^UKEYES|LSENS|TUKEY/i.test(word)
    ? undefined
    : splitMarkings(bare)
}
