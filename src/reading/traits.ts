import { memoize } from '../core/memoize.ts'
import { hasStretch, membersOf } from './long-run.ts'
import { BACKWARDS, SPELLING_NAMES } from './spelt-vocabulary.ts'
import { NUMBER_WORDS } from './unfold/number-words.ts'

/** False is certain; true is to be looked at with an expression. */
export type Traits = {
  /** Beyond Latin letters with accents and usual punctuation, or a soft hyphen. */
  rare: boolean
  /** Dots or dashes as in Morse code. */
  dots: boolean
  /** Groups as in base32. */
  groups: boolean
  bits: boolean
  twoSigns: boolean
  /** Nothing but separators are between the digits. */
  hex: boolean
  /** Words of a spelling alphabet, or letters such as 'T for'. */
  spelling: boolean
  backwards: boolean
  numbers: boolean
}

const [BACKWARD, NAME, NUMBER] = [1, 2, 4] as const
const [FEWEST_NAMES, FEWEST_HEX, FEWEST_BITS, FEWEST_SIGNS] = [6, 64, 8, 5] as const

const WORDS = new Map<string, number>()
for (const [kind, words] of [
  [BACKWARD, BACKWARDS],
  [NAME, SPELLING_NAMES],
  [NUMBER, NUMBER_WORDS],
] as const)
  for (const word of words) WORDS.set(word, (WORDS.get(word) ?? 0) | kind)
const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length))

const FILTER = new Uint8Array(1 << 12)
const SHIFT = 32 - 12
const grow = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const SEED = 0x811c9dc5
for (const word of WORDS.keys())
  FILTER[[...word].reduce((hash, letter) => grow(hash, letter.charCodeAt(0)), SEED) >>> SHIFT] = 1

const [LETTER, DIGIT, SIGN, BLANK] = [1, 2, 4, 8] as const
const CLASSES: readonly (readonly [kind: number, characters: RegExp])[] = [
  [LETTER, /[A-Za-z]/],
  [DIGIT, /\d/],
  [SIGN, /[._-]/],
  [BLANK, /[\s/|]/],
]
const ASCII = 128
const SMALL = 0x20
const KINDS = Uint8Array.from({ length: ASCII }, (_, code) => {
  const character = String.fromCharCode(code)
  return CLASSES.reduce((kinds, [kind, characters]) => kinds | (characters.test(character) ? kind : 0), 0)
})

const isSign = (code: number): boolean =>
  code === 0xb7 || code === 0x2022 || code === 0x2212 || (code >= 0x2010 && code <= 0x2015)
const isSpace = (code: number): boolean => (code >= 0x2000 && code <= 0x200a) || SPACES.has(code)
const SPACES = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff])

const isUsual = (code: number): boolean =>
  code < 0x180
    ? code !== 0xad && code !== 0x130
    : (code >= 0x2013 && code <= 0x2014) ||
      (code >= 0x2018 && code <= 0x201e) ||
      code === 0x2022 ||
      code === 0x2026 ||
      code === 0x20ac ||
      code === 0x2122

/** Cached, since several readers ask. */
export const traitsOf = memoize(8, read)

const NONE: Traits = {
  ...{ rare: false, dots: false, groups: false, bits: false, twoSigns: false, hex: false },
  ...{ spelling: false, backwards: false, numbers: false },
}

function read(text: string): Traits {
  const found = {
    ...NONE,
    hex: holdsHex(text),
    bits: hasStretch(text, FEWEST_BITS, BITS),
    groups: hasStretch(text, SHORTEST_GROUPS, GROUPED),
  }
  readCharacters(text, found)
  if (found.rare) found.backwards = true
  return found
}

const BITS = membersOf(/[01]/)
const GROUPED = membersOf(/[A-Z2-7 -]/)
const SHORTEST_GROUPS = 10

const HEX = membersOf(/[0-9A-Fa-f\s:,;xX\\-]/)
const HEXES = new RegExp(`(?:[0-9A-Fa-f][\\s:,;xX\\\\-]*){${FEWEST_HEX}}`)

export const holdsHex = (text: string): boolean => hasStretch(text, FEWEST_HEX, HEX) && HEXES.test(text)

type Run = { sign: number; before: number }

const NOWHERE = -1_000
const ALPHANUMERIC = LETTER | DIGIT

function readCharacters(text: string, found: Traits): void {
  const run: Run = { sign: NOWHERE, before: 0 }
  const words: Words = { names: 0, number: NOWHERE }
  let at = 0
  while (at < text.length) {
    const start = at
    let hash = SEED
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code >= ASCII || (KINDS[code]! & LETTER) === 0) break
      hash = grow(hash, code | SMALL)
      at++
    }
    if (at > start) {
      noteWord(text, start, at, FILTER[hash >>> SHIFT] === 1, words, found)
      placeSign(run, LETTER, text, start, found)
    } else placeSign(run, kindOf(text.charCodeAt(at), found), text, at++, found)
  }
  if (words.names >= FEWEST_NAMES) found.spelling = true
}

function kindOf(code: number, found: Traits): number {
  if (code < ASCII) return KINDS[code]!
  if (!isUsual(code)) found.rare = true
  return isSign(code) ? SIGN : isSpace(code) ? BLANK : 0
}

function placeSign(run: Run, kind: number, text: string, at: number, found: Traits): void {
  if (kind & SIGN) {
    if (run.before & BLANK && at - run.sign <= 4) found.dots = true
    run.sign = at
  } else if (!(kind & BLANK)) run.sign = NOWHERE
  if (kind & ALPHANUMERIC && !(run.before & ALPHANUMERIC) && hasTwoKinds(text, at)) found.twoSigns = true
  run.before = kind
}

function hasTwoKinds(text: string, from: number): boolean {
  const first = text.charCodeAt(from)
  let second = first
  for (let at = from + 1; at < from + FEWEST_SIGNS; at++) {
    const code = text.charCodeAt(at)
    if (code === first || code === second) continue
    if (second !== first || code >= ASCII || !(KINDS[code]! & ALPHANUMERIC)) return false
    second = code
  }
  return true
}

type Words = { names: number; number: number }

function noteWord(text: string, start: number, end: number, mayCount: boolean, words: Words, found: Traits): void {
  const kinds = mayCount ? kindsOf(text, start, end) : 0
  if (kinds & BACKWARD) found.backwards = true
  if (kinds & NAME || (end - start === 1 && isSpelt(text, end))) words.names++
  if (!(kinds & NUMBER)) return
  if (start - words.number <= 3) found.numbers = true
  words.number = end
}

const kindsOf = (text: string, start: number, end: number): number =>
  end - start > LONGEST_WORD ? 0 : (WORDS.get(text.slice(start, end).toLowerCase()) ?? 0)

const isSpelt = (text: string, end: number): boolean =>
  SPELT_BEGINS.includes(text.charAt(end + 1)) && SPELT.test(text.slice(end, end + 7))
const SPELT = /^ (?:for|as in) /i
const SPELT_BEGINS = 'FfAa'
