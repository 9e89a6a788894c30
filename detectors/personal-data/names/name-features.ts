import { AMBIGUOUS } from './ambiguous-names.data.ts'
import { isCommon } from './common-words.ts'
import { FAMILY } from './family-names.data.ts'
import { GIVEN } from './given-names.data.ts'
import { TOWNS } from './name-places.data.ts'
import { hash, type Token } from './tokens.ts'

export { hash }

/** Features are hashed, so that no strings are built. */
export const BITS = 17
const SIZE = 1 << BITS

export const TOWN = 8

const list = (words: string) => new Set(words.trim().split(/\s+/))
const given = list(GIVEN)
const family = list(FAMILY)
const ambiguous = list(AMBIGUOUS)
const towns = list(TOWNS)

const names = new Map<string, number>()
for (const name of given) names.set(name, 1)
for (const name of family) names.set(name, (names.get(name) ?? 0) | 2)
for (const [name, kind] of names)
  if (ambiguous.has(name) || towns.has(name) || (kind === 2 && isCommon(hash(name)))) names.set(name, kind | 4)
for (const town of towns) names.set(town, (names.get(town) ?? 4) | TOWN)

/** 1 given, 2 family, 4 also ordinary, 8 a town. A double name counts by its halves. */
export function listed(lower: string): number {
  const known = names.get(lower)
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

/** Shape of a word: Xxxx, XX, X, Xx-Xx, xX. */
function shape({ text, lower, word, cap }: Token): number {
  if (!word) return text === '\n' ? 1 : /\d/.test(text) ? 2 : 3
  if (!cap) return 4
  if (text.length === 1) return 5
  const upper = text === text.toUpperCase() && text !== lower
  const dash = text.includes('-') ? 8 : 0
  return (upper ? 6 : 7) + dash + (text.includes('’') || text.includes("'") ? 16 : 0)
}

export type Sheet = {
  readonly tokens: readonly Token[]
  readonly capitals: readonly number[]
  readonly lowered: readonly number[]
  readonly words: Int32Array
  readonly shapes: Uint8Array
  readonly lists: Uint8Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** 1 if the text also has it in lower case. */
  readonly common: Uint8Array
  readonly plain: Uint8Array
}

const FEATURE_REACH = 2
const besideCapital = (all: readonly Token[], i: number): boolean =>
  all[i]!.word && (all[i]!.cap || all[i - 1]?.cap === true || all[i + 1]?.cap === true)

export function sheet(all: readonly Token[]): Sheet {
  const n = all.length
  const words = new Int32Array(n)
  const shapes = new Uint8Array(n)
  const lists = new Uint8Array(n)
  const common = new Uint8Array(n)
  const plain = new Uint8Array(n)
  const { capitals, lowered, small } = sorted(all)
  let done = 0
  for (const capital of capitals) {
    const stop = Math.min(n, capital + FEATURE_REACH + 1)
    for (let i = Math.max(done, capital - FEATURE_REACH); i < stop; i++) {
      const token = all[i]!
      words[i] = token.hash
      shapes[i] = shape(token)
      plain[i] = besideCapital(all, i) && isCommon(words[i]!) ? 1 : 0
    }
    lists[capital] = listed(all[capital]!.lower)
    common[capital] = small.has(all[capital]!.hash) ? 1 : 0
    done = stop
  }
  return { tokens: all, capitals, lowered, words, shapes, lists, common, plain, ...runs(all, capitals) }
}

/** `small` holds words that occur in both cases. */
function sorted(all: readonly Token[]): Pick<Sheet, 'capitals' | 'lowered'> & { readonly small: ReadonlySet<number> } {
  const capitals: number[] = []
  const lowered: number[] = []
  const small = new Set<number>()
  for (let i = 0; i < all.length; i++) if (all[i]!.cap) capitals.push(i)
  const shown = new Set(capitals.map((i) => all[i]!.hash))
  for (let i = 0; i < all.length; i++) {
    const { word, cap, hash: own } = all[i]!
    if (!word || cap) continue
    if (OPENING[own & OPENS]! === 1 && opensLowered(all[i]!.lower)) lowered.push(i)
    if (shown.has(own)) small.add(own)
  }
  return { capitals, lowered, small }
}

export const SHORT_TITLE: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'cllr', 'pc', 'sgt'])

const opensLowered = (lower: string): boolean => SHORT_TITLE.has(lower) || (listed(lower) & 1) !== 0
/** By the hash of a word: few words begin a name in lower case. */
const OPENS = 0xffff
const OPENING = new Uint8Array(OPENS + 1)
for (const word of [...SHORT_TITLE, ...given]) OPENING[hash(word) & OPENS] = 1

function runs(all: readonly Token[], capitals: readonly number[]): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(all.length)
  for (let i = 0; i < from.length; i++) from[i] = i
  const to = from.slice()
  for (let k = 0; k < capitals.length; ) {
    const first = capitals[k]!
    let last = first
    while (capitals[++k] === last + 1 && all[last + 1]!.start - all[last]!.end === 1) last++
    for (let j = first; j <= last; j++) {
      from[j] = first
      to[j] = last
    }
  }
  return { from, to }
}

const EDGE = 0x1d5f
const mix = (kind: number, value: number, other = 0): number =>
  (Math.imul(Math.imul(value ^ (kind * 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other + kind, 0xc2b2ae35), 0x27d4eb2f) >>>
    (32 - BITS)) &
  (SIZE - 1)

export function features(page: Sheet, i: number, was: number, out: Int32Array): number {
  const { words, shapes, lists, from, to, common, plain, tokens: all } = page
  const at = (j: number) => (j >= 0 && j < words.length ? words[j]! : EDGE)
  const shapeAt = (j: number) => (j >= 0 && j < shapes.length ? shapes[j]! : 0)
  const listAt = (j: number) => (j >= 0 && j < lists.length ? lists[j]! : 0)
  const text = all[i]!.lower
  const word = at(i)
  const suffix = hash(text, Math.max(0, text.length - 3))
  const list = listAt(i)
  const first = from[i]!
  const last = to[i]!
  const opens = shapeAt(i - 1) !== 4 && shapeAt(i - 1) < 5 ? 1 : 0
  const place = Math.min(i - first, 2) * 4 + Math.min(last - i, 2)
  let n = 0
  out[n++] = mix(1, word)
  out[n++] = mix(2, suffix)
  out[n++] = mix(3, hash(text, 0, Math.min(3, text.length)))
  out[n++] = mix(4, shapeAt(i), opens)
  out[n++] = mix(5, at(i - 1))
  out[n++] = mix(6, at(i + 1))
  out[n++] = mix(7, at(i - 2))
  out[n++] = mix(8, at(i + 2))
  out[n++] = mix(9, at(i - 1), at(i + 1))
  out[n++] = mix(10, list, place)
  out[n++] = mix(11, list * 256 + listAt(i - 1) * 16 + listAt(i + 1), shapeAt(i))
  out[n++] = mix(12, was)
  out[n++] = mix(13, was, word)
  out[n++] = mix(14, was * 16 + list, shapeAt(i))
  out[n++] = mix(15, opens * 16 + list, common[i]!)
  out[n++] = mix(16, shapeAt(i - 1) * 32 + shapeAt(i + 1), list)
  out[n++] = mix(17, place, shapeAt(i))
  out[n++] = mix(18, at(last), last - i)
  out[n++] = mix(19, at(first), i - first)
  out[n++] = mix(20, at(last + 1), list)
  out[n++] = mix(21, at(first - 1), list)
  out[n++] = mix(22, at(first - 1), at(last + 1))
  out[n++] = mix(23, common[i]! * 2 + opens, shapeAt(i))
  out[n++] = mix(24, hash(text, Math.max(0, text.length - 2)), place)
  out[n++] = mix(25, suffix, was)
  out[n++] = mix(26, at(last), 77)
  out[n++] = mix(27, at(first - 2), at(first - 1))
  out[n++] = mix(28, 0)
  const plainAt = (j: number) => (j >= 0 && j < plain.length ? plain[j]! : 0)
  const ordinary = plain[i]! * 2 + opens
  out[n++] = mix(29, ordinary, list)
  out[n++] = mix(30, plainAt(i - 1) * 4 + plainAt(i + 1) * 2 + plain[i]!, shapeAt(i - 1) * 32 + shapeAt(i + 1))
  out[n++] = mix(31, listAt(first) * 16 + listAt(last), place)
  out[n++] = mix(32, ordinary * 4 + plainAt(last) * 2 + plainAt(first), place)
  out[n++] = mix(33, word, listAt(i + 1))
  out[n++] = mix(34, at(i - 1), list * 2 + plain[i]!)
  out[n++] = mix(35, at(i + 1), list * 2 + plain[i]!)
  return n
}
