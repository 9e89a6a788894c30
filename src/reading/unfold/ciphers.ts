import { replace, type View } from './view.ts'

/**
 * Playful codings of a tier, undone only where a word of the top tiers comes out: written backwards, every letter moved along the alphabet or
 * doubled, in Morse, spelt letter by letter. Anything longer is beyond a reader too.
 */
export function ciphers(view: View): View {
  let now = view
  if (/\$tr#t%|D64C6E/.test(now.text)) now = replace(now, ROT47, rot47)
  if (/TERC|terc/i.test(now.text)) now = replace(now, BACKWARDS, (found) => [...found].reverse().join(''))
  if (SHIFTED.test(now.text)) now = replace(now, SHIFTS, (found) => SHIFTED_TO.get(bare(found).length)!)
  if (/SS+E|SE{2,}C|EC{2,}R|CR{2,}E|RE{2,}T|SECRETT|SECRETSECRET/i.test(now.text)) now = replace(now, REPEATED, once)
  if (/[.·•][\s/|]{1,3}-|[-–—][.·•]/.test(now.text)) now = replace(now, MORSE, morse)
  if (SPELLING.test(now.text)) now = replace(now, SPELT, spelt)
  return now
}

/** Every sign moved by 47 among the 94 that ASCII shows. */
const ROT47 = /(?:%~!\s{0,3}|E@A\s{0,3}|%@A\s{0,3})?(?:\$tr#t%|D64C6E|\$64C6E)/g
const rot47 = (found: string) =>
  found.replace(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) - 33 + 47) % 94)))

const BACKWARDS = /(?<!\p{L})TERCES(?:[\s_-]{0,3}POT)?(?!\p{L})/giu

/** Every letter moved by one number, or counted from the other end of the alphabet. */
const moved = (word: string, how: (letter: number) => number) =>
  [...word].map((letter) => String.fromCharCode(65 + ((how(letter.charCodeAt(0) - 65) + 52) % 26))).join('')
const WAYS = [
  ...Array.from({ length: 25 }, (_, shift) => (letter: number) => letter + shift + 1),
  (letter: number) => 25 - letter,
]
const SHIFTED = new RegExp(WAYS.map((how) => moved('SECRET', how)).join('|'), 'i')
const SHIFTS = new RegExp(
  `(?<!\\p{L})(?:${WAYS.map((how) => `(?:${moved('TOP', how)}[\\s_-]{0,3})?${moved('SECRET', how)}`).join('|')})(?!\\p{L})`,
  'giu',
)
const SHIFTED_TO = new Map([
  [6, 'SECRET'],
  [9, 'TOP SECRET'],
])
const bare = (found: string) => found.replace(/[^A-Za-z]/g, '')

/** Letters twice or more, or the word again and again without a gap. */
const REPEATED =
  /(?<!\p{L})(?:(?:T{1,4}O{1,4}P{1,4}[\s_-]{0,3})?S{1,5}E{1,5}C{1,5}R{1,5}E{1,5}T{1,5}|(?:SECRET){2,20})(?!\p{L})/giu

function once(found: string): string {
  if (/^(?:SECRET)+$/i.test(found)) return found.replace(/(?<=t)(?=s)/gi, ' ')
  return found.replace(/(\p{L})\1+/giu, '$1').replace(/(?<=p)(?=s)/i, ' ')
}

const MORSE =
  /(?<![.\-–—\p{L}\p{N}])(?:[.·•\-–—]{1,5}(?:\s*[/|]\s*|\s{1,3})){2,40}[.·•\-–—]{1,5}(?![.\-–—\p{L}\p{N}])/gu
const CODE: Readonly<Record<string, string>> = {
  '...': 'S',
  '.': 'E',
  '-.-.': 'C',
  '.-.': 'R',
  '-': 'T',
  '---': 'O',
  '.--.': 'P',
}

function morse(found: string): string | undefined {
  const signs = found
    .replace(/[·•]/g, '.')
    .replace(/[–—]/g, '-')
    .split(/[\s/|]+/)
  return tier(signs.map((sign) => CODE[sign] ?? '?').join(''))
}

/** The names of the letters of the two tiers: the radio alphabet, and what they sound like. */
const NAMES: Readonly<Record<string, RegExp>> = {
  S: /^(?:s|sierra|sugar|ess)$/i,
  E: /^(?:e|echo|easy|ee)$/i,
  C: /^(?:c|charlie|cee|see|sea)$/i,
  R: /^(?:r|romeo|ar|are)$/i,
  T: /^(?:t|tango|tee|tea)$/i,
  O: /^(?:o|oscar|oh)$/i,
  P: /^(?:p|papa|pee|pea)$/i,
}
const NAME =
  '(?:[SECRTOP]|sierra|sugar|ess|echo|easy|ee|charlie|cee|see|sea|romeo|ar|are|tango|tee|tea|oscar|oh|papa|pee|pea)'
const SPELLING = /\b(?:sierra|sugar|ess|s[ -]for[ -]\w+)[\s,.-]{1,4}(?:e|echo|easy|ee)\b/i
const SPELT = new RegExp(
  String.raw`(?<!\p{L})(?:${NAME}(?:[ -](?:for|as in)[ -]\p{L}{2,12})?[\s,.\-–]{1,4}){5,11}${NAME}(?:[ -](?:for|as in)[ -]\p{L}{2,12})?(?!\p{L})`,
  'giu',
)

function spelt(found: string): string | undefined {
  const words = found.replace(/[ -](?:for|as in)[ -]\p{L}{2,12}/giu, '').split(/[\s,.\-–]+/)
  return tier(words.map((word) => Object.keys(NAMES).find((letter) => NAMES[letter]!.test(word)) ?? '?').join(''))
}

function tier(letters: string): string | undefined {
  if (letters === 'SECRET') return 'SECRET'
  return letters === 'TOPSECRET' ? 'TOP SECRET' : undefined
}
