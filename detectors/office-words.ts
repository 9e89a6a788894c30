import { onceFor } from './by-reading.ts'
import type { Known } from './contract.ts'
import { literally } from './pattern.ts'

/** Replaced by words of the registers, in lower case. */
const WORDS: Readonly<Record<string, (known: Known) => readonly string[]>> = {
  STAFF_NAME: ({ people }) =>
    people.filter(({ standing }) => standing === 'office').flatMap(({ name }) => name.split(' ')[0] ?? []),
  OFFICE_AREA: ({ office }) => [office.area],
  FORCE_LETTERS: ({ office }) => [lettersOf(office.force)],
}

const NAMES = Object.keys(WORDS)
const MIN_WORD_LENGTH = 3

export const lettersOf = (name: string): string => name.replace(/(\p{Lu})\P{Lu}*/gu, '$1').replace(/\s+/g, '')

const takesOfficeWords = ({ source }: RegExp): boolean => NAMES.some((name) => source.includes(name))

const filled = onceFor((known: Known) => onceFor(({ source, flags }: RegExp) => new RegExp(fill(source, known), flags)))

export const withOfficeWords = (expression: RegExp, known: Known): RegExp =>
  takesOfficeWords(expression) ? filled(known)(expression) : expression

function fill(source: string, known: Known): string {
  return NAMES.reduce(
    (text, name) => (text.includes(name) ? text.replaceAll(name, alternatives(name, known)) : text),
    source,
  )
}

/** Matches nothing if the registers hold no such word. */
function alternatives(name: string, known: Known): string {
  const words = WORDS[name]!(known)
    .map((word) => word.toLowerCase().replace(/’/g, "'"))
    .filter((word) => word.length >= MIN_WORD_LENGTH)
  return words.length === 0 ? '(?!)' : `(?:${words.map(literally).join('|')})`
}
