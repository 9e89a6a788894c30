import { replace, type View } from './view.ts'

/** Words of the marking grammar. Run together by a disguise they are set apart again, and broken ones are joined. */
const MARKING = 'TOP|SECRET|OFFICIAL|SENSITIVE|CONFIDENTIAL|RESTRICTED|CLASSIFIED|EYES|ONLY|UK|NATO|COSMIC'
const PLAIN =
  /^(?:SECRET|TOPSECRET|OFFICIAL|OFFICIALSENSITIVE|SENSITIVE|CONFIDENTIAL|RESTRICTED|CLASSIFIED|UKEYESONLY|SECRETUKEYESONLY|TOPSECRETUKEYESONLY)$/

const LONG_WORDS = new RegExp(
  MARKING.split('|')
    .filter((word) => word.length > 5)
    .join('|'),
  'g',
)

const GAP = String.raw`(?:\s|[._*~|/+=:,\-\u2013\u2014\u00B7\u2022]){1,4}`
const LETTERS = new RegExp(String.raw`(?<![\p{L}\p{N}'’])\p{L}(?:${GAP}\p{L}){3,200}(?![\p{L}\p{N}'’])`, 'gu')
const DIGITS = new RegExp(String.raw`(?<![\p{L}\p{N}])\d(?:${GAP}\d){5,40}(?![\p{L}\p{N}])`, 'gu')
const SHARDS = /(?<![\p{L}\p{N}])[A-Z]{1,5}(?:[\s._*|/-]{1,3}[A-Z]{1,5}){1,12}(?![\p{L}\p{N}])/gu

/** Letters set apart, words broken over lines, marks put between letters. */
export function spacing(view: View): View {
  let now = replace(view, LETTERS, together)
  now = replace(now, DIGITS, (found) => found.replace(/\D/g, ''))
  now = replace(now, SHARDS, shards)
  now = replace(now, /(?<=\p{L}{2})[-\u2010]\r?\n[ \t]{0,8}(?=\p{Ll}{2})/gu, () => '')
  now = replace(now, /(?<=\d)[ \t-]?\r?\n[ \t]{0,8}(?=\d)/g, (gap) => (gap.includes('-') ? '-' : ' '))
  now = replace(now, /(?<=\d)\s?[\u2013\u2014]\s?(?=\d)/g, () => '-')
  now = replace(now, /(?<=\p{L})(?:\*{1,3}|_{2,3}|~~|`|\[\]|\(\)|\{\}|<\/?[a-z]{1,8}\/?>)(?=\p{L})/gu, () => '')
  now = replace(now, /\b[T7][O0]P(?=[\s_-]+[S5$])/gi, () => 'TOP')
  return replace(now, /[\p{L}\p{N}$@€!|§]{5,}/gu, marking)
}

/** The commonest gap stands inside words; a wider one parts them. */
function together(found: string): string | undefined {
  const gaps = found.match(/[^\p{L}]+/gu)!
  const small = Math.min(...gaps.map((gap) => gap.length))
  const out = found.replace(/[^\p{L}]+/gu, (gap) => (gap.length > small ? ' ' : ''))
  // 'a b c d' in an algebra lesson stays; so do the initials of a name.
  return apart(out)
}

function apart(text: string): string {
  return text.replace(new RegExp(`(${MARKING})(?=(?:${MARKING}))`, 'gi'), '$1 ')
}

function shards(found: string): string | undefined {
  const pieces = found.split(/[\s._*|/-]+/)
  if (pieces.every((piece) => new RegExp(`^(?:${MARKING})$`).test(piece))) return undefined
  const whole = pieces.join('')
  const long = whole.match(LONG_WORDS) ?? []
  if (!long.some((word) => pieces.every((piece) => !piece.includes(word)))) return undefined
  return apart(whole)
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

/** 'S3CR3T', 'ŚÉĆŔÉŤ', 'TOPSECRET': only where a word of the marking grammar comes out. */
function marking(word: string): string | undefined {
  const bare = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[0134570$§@€!|]/g, (char) => LEET[char] ?? char)
  if (!PLAIN.test(bare.toUpperCase())) return undefined
  return bare.toUpperCase() === word.toUpperCase() && !/^TOPSECRET|^UKEYES|LSENS|TUKEY/i.test(word)
    ? undefined
    : apart(bare)
}
