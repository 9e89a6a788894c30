import nlp from 'compromise'
import { AMBIGUOUS } from './ambiguous-names.data.ts'
import { isCommon } from './common-words.ts'
import { FAMILY } from './family-names.data.ts'
import { GIVEN } from './given-names.data.ts'
import { TOWNS } from './name-places.data.ts'
import { hash, type Token } from './tokens.ts'

const TOWN = 8

const list = (words: string) => new Set(words.trim().split(/\s+/))
const given = list(GIVEN)
const lexicon = Object.entries((nlp.model() as { one: { lexicon: Record<string, string> } }).one.lexicon)
for (const [word, tag] of lexicon) if (/^(?:First|Male|Female)Name$/.test(tag) && !isCommon(hash(word))) given.add(word)
const family = list(FAMILY)
const ambiguous = list(AMBIGUOUS)
const towns = list(TOWNS)

const names = new Map<string, number>()
for (const name of given) names.set(name, 1)
for (const name of family) names.set(name, (names.get(name) ?? 0) | 2)
for (const [name, kind] of names)
  if (ambiguous.has(name) || towns.has(name) || (kind === 2 && isCommon(hash(name)))) names.set(name, kind | 4)
for (const town of towns) names.set(town, (names.get(town) ?? 4) | TOWN)

/** A map of tens of thousands of words lies in slow memory, and few words are names. */
const FILTER = new Uint8Array(1 << 16)
for (const name of names.keys()) FILTER[hash(name) & 0xffff] = 1

/** 1 given, 2 family, 4 also ordinary, 8 a town. A double name counts by its halves. */
export function listed(lower: string): number {
  const known = FILTER[hash(lower) & 0xffff] === 1 ? names.get(lower) : undefined
  if (known !== undefined) return known
  if (!lower.includes('-')) return 0
  const halves = lower.split('-')
  return halves.reduce((known, half) => known | (given.has(half) ? 1 : 0) | (family.has(half) ? 2 : 0), 0)
}

export const isGivenOrFamily = (lower: string): boolean => (listed(lower) & 3) !== 0

export const PARTICLE =
  /^(?:de|da|di|del|della|van|von|der|den|ten|bin|bint|ibn|al|el|ap|ab|ferch|du|le|la|dos|das|do|y|e|st|mac|mc)$/

/** A common word that is no name. */
export const isOrdinary = (lower: string): boolean =>
  lower.length > 3 && !/\d/.test(lower) && isCommon(hash(lower)) && !isGivenOrFamily(lower)

export type Sheet = {
  readonly tokens: readonly Token[]
  readonly capitals: readonly number[]
  readonly lists: Uint8Array
  /** The last word of the run of capitalised words. */
  readonly to: Int32Array
}

export function sheet(all: readonly Token[]): Sheet {
  const lists = new Uint8Array(all.length)
  const to = Int32Array.from(all.keys())
  const capitals: number[] = []
  for (const [i, { cap, lower }] of all.entries()) {
    if (!cap) continue
    capitals.push(i)
    lists[i] = listed(lower)
  }
  for (const i of [...capitals].reverse())
    if (all[i + 1]?.cap && all[i + 1]!.start - all[i]!.end === 1) to[i] = to[i + 1]!
  return { tokens: all, capitals, lists, to }
}
