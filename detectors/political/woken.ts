import { type Automaton, automaton } from '../automaton.ts'
import type { Known } from '../contract.ts'
import { bare, best, EDGE, type Required, required } from '../required.ts'
import { namedBy, plain, TAGS, type Tag } from './tags.ts'

/**
 * Which expressions can match in a sentence at all, from the words that each requires. An expression costs nothing where none
 * of its words stands; no list of words is kept by hand.
 */
export type Wakers = readonly number[]

/** So many sets of words are asked of one expression. */
const MOST = 3
/** A name or the office stands in every draft and rules nothing out. */
const EVERYWHERE = new Set<Tag>(['name'])

/** Set of words → its number, filled while rule files load. */
const numbers = new Map<string, number>()
const sets: (readonly string[])[] = []

/** For an expression on tagged sentences. */
export function wakers(expression: RegExp): Wakers {
  return required(expression)
    .flatMap((set) => {
      const keys = set.map(keyOf)
      return keys.includes(undefined) ? [] : [[...new Set(keys as string[])].sort()]
    })
    .sort((a, b) => shortest(b) - shortest(a))
    .slice(0, MOST)
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

/** Of a string that an expression requires, the part that is looked for: the longest run of words, or else a tag. */
function keyOf(string: string): string | undefined {
  const runs = string.split(/<?[A-Z]{2,}>?|[<>]/).sort((a, b) => b.length - a.length)
  if (bare(runs[0]!).length >= 4) return runs[0]!
  const tag = /[A-Z]{2,}/.exec(string)?.[0].toLowerCase() as Tag | undefined
  if (tag) return EVERYWHERE.has(tag) || !TAGS.has(tag) ? undefined : `<${tag}>`
  return bare(runs[0]!) === '' ? undefined : runs[0]!
}

/** Number of the set of words one of which stands wherever a tag can, but for those that stand in every draft. */
export const ANY_TAG = numbered([...TAGS.keys()].filter((tag) => !EVERYWHERE.has(tag)).map((tag) => `<${tag}>`))

/** Stands for the slogans on the register of parties. */
export const SLOGAN: Wakers = [numbered(['<slogan>'])]

type Waking = { readonly scan: Automaton['scan']; readonly wakes: readonly (readonly number[])[] }

const made = new WeakMap<Known, Waking>()

/** Calls back with the number of each set of which a word stands in a text that `plain` made, as often as one does. */
export function wake(low: string, known: Known, woken: (set: number) => void): void {
  let waking = made.get(known)
  if (!waking) {
    waking = build(known)
    made.set(known, waking)
  }
  const { scan, wakes } = waking
  scan(low, (word) => {
    for (const set of wakes[word]!) woken(set)
  })
}

function build(known: Known): Waking {
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
  return { scan: automaton([...words.keys()]).scan, wakes: [...words.values()] }
}

function longestWord(slogan: string): string {
  return plain(slogan)
    .split(/[^\p{L}\p{N}']+/u)
    .reduce((a, b) => (b.length > a.length ? b : a))
}

/** A tag that requires nothing would wake everything: every vowel does. */
const ALWAYS = ['a', 'e', 'i', 'o', 'u', 'y', '#', '@']

function wordsOf(tag: Tag, pattern: string, known: Known): readonly string[] {
  const sets: Required = required(new RegExp(`\\b(?:${pattern})${tag === 'emblem' ? '' : '\\b'}`, 'u'))
  const own = best(sets) ?? ALWAYS
  return [...own, ...namedBy(known, tag).map((word) => `${EDGE}${word}${EDGE}`)]
    .map((word) => plain(word))
    .filter((word) => bare(word) !== '')
}
