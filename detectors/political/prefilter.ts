import { type Automaton, automaton } from '../automaton.ts'
import type { Known } from '../contract.ts'
import { parsed } from '../parsed.ts'
import { required } from '../required.ts'
import { bare, best, EDGE, type Required } from '../required-string.ts'
import { namedBy, normalise, TAGS, type Tag } from './tags.ts'

/** Derived, so that no list is kept by hand. */
export type RequiredWords = { readonly sets: readonly number[] }

const MAX_WORD_SETS = 3
const EVERYWHERE = new Set<Tag>(['name'])

const numbers = new Map<string, number>()
const sets: (readonly string[])[] = []
/** Derived for the first draft, because it takes long and some processes run no rules. */
const waiting: (() => void)[] = []

export function requiredWords(expression: RegExp): RequiredWords {
  let derived: readonly number[] = []
  waiting.push(() => {
    derived = setsOf(expression)
  })
  return {
    get sets() {
      return derived
    },
  }
}

export const NO_WORDS: RequiredWords = { sets: [] }

function setsOf(expression: RegExp): readonly number[] {
  return required(parsed(expression))
    .flatMap((set) => {
      const keys = set.map(keyOf)
      return keys.includes(undefined) ? [] : [[...new Set(keys as string[])].sort()]
    })
    .sort((a, b) => shortest(b) - shortest(a))
    .slice(0, MAX_WORD_SETS)
    .map(numbered)
}

function numbered(keys: readonly string[]): number {
  const name = keys.join('\n')
  const before = numbers.get(name)
  if (before !== undefined) return before
  numbers.set(name, sets.length)
  sets.push(keys)
  return sets.length - 1
}

const shortest = (keys: readonly string[]) =>
  Math.min(
    ...keys.map((key) => (isTag(key) ? 5 : key.length - Number(key.startsWith(' ')) - Number(key.endsWith(' ')))),
  )
const isTag = (key: string) => key.startsWith('<')

/** The longest run of words of a required string, or else a tag. */
function keyOf(string: string): string | undefined {
  const runs = string.split(/<?[A-Z]{2,}>?|[<>]/).sort((a, b) => b.length - a.length)
  if (bare(runs[0]!).length >= 4) return runs[0]!
  const tag = /[A-Z]{2,}/.exec(string)?.[0].toLowerCase() as Tag | undefined
  if (tag) return EVERYWHERE.has(tag) || !TAGS.has(tag) ? undefined : `<${tag}>`
  return bare(runs[0]!) === '' ? undefined : runs[0]!
}

/** Tags that occur in every draft are left out. */
export const TAG_OF_SET: ReadonlyMap<number, Tag> = new Map(
  [...TAGS.keys()].filter((tag) => !EVERYWHERE.has(tag)).map((tag) => [numbered([`<${tag}>`]), tag]),
)

export const SLOGAN: RequiredWords = { sets: [numbered(['<slogan>'])] }

type WordSearch = { readonly scan: Automaton['scan']; readonly setsOfWord: readonly (readonly number[])[] }

let made = new WeakMap<Known, WordSearch>()

/** Reports each occurrence; `low` comes from `normalise`. */
export function findRequiredWords(low: string, known: Known, onFound: (set: number) => void): void {
  if (waiting.length > 0) {
    for (const derive of waiting.splice(0)) derive()
    made = new WeakMap()
  }
  let search = made.get(known)
  if (!search) {
    search = build(known)
    made.set(known, search)
  }
  const { scan, setsOfWord } = search
  scan(low, (word) => {
    for (const set of setsOfWord[word]!) onFound(set)
  })
}

function build(known: Known): WordSearch {
  const words = new Map<string, number[]>()
  const enter = (word: string, set: number) => {
    const others = words.get(word)
    if (!others) words.set(word, [set])
    else if (!others.includes(set)) others.push(set)
  }
  const ofTag = new Map([...TAGS].map(([tag, pattern]) => [`<${tag}>`, wordsOf(tag, pattern, known)]))
  ofTag.set('<slogan>', known.parties.flatMap(({ slogans }) => slogans ?? []).map(longestWord))
  sets.forEach((keys, set) => {
    for (const key of keys) for (const word of isTag(key) ? ofTag.get(key)! : [key]) enter(word, set)
  })
  return { scan: automaton([...words.keys()]).scan, setsOfWord: [...words.values()] }
}

function longestWord(slogan: string): string {
  return normalise(slogan)
    .split(/[^\p{L}\p{N}']+/u)
    .reduce((a, b) => (b.length > a.length ? b : a))
}

const ALWAYS = ['a', 'e', 'i', 'o', 'u', 'y', '#', '@']

function wordsOf(tag: Tag, pattern: string, known: Known): readonly string[] {
  const sets: Required = required(parsed(new RegExp(`\\b(?:${pattern})${tag === 'emblem' ? '' : '\\b'}`, 'u')))
  const own = best(sets) ?? ALWAYS
  return [...own, ...namedBy(known, tag).map((word) => `${EDGE}${word}${EDGE}`)]
    .map((word) => normalise(word))
    .filter((word) => bare(word) !== '')
}
