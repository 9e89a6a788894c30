/** One pass finds the words of all expressions; a collision only costs a wasted try. */
const DIGIT = 48
const ASCII = 128
const SEED = 0x811c9dc5
/** More characters rarely distinguish a word. */
const MAX_CHARS = 12
/** The filter is small enough for the fastest memory. */
const FILTER_BITS = 18
const SHIFT = 32 - FILTER_BITS

const FOLDED = 0x3000
const folded = Uint16Array.from({ length: FOLDED }, (_, code) => fold(code))

/** Expressions distinguish at least as much as these codes. */
function fold(code: number): number {
  const letter = String.fromCharCode(code)
  if (/^[0-9]$/.test(letter)) return DIGIT
  if (code < FOLDED && !/^[\p{L}\p{M}]$/u.test(letter)) return 0
  // No expression takes a dotless i for an i, and for most it ends a word.
  if (letter === 'ı') return code
  const upper = letter.toUpperCase()
  const lower = (upper.length === 1 ? upper : letter).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

const foldedOf = (code: number): number => (code < FOLDED ? folded[code]! : fold(code))

/** Returns 0 for marks. */
const kindOf = (letter: number): number => (letter === 0 ? 0 : letter === DIGIT ? 1 : letter < ASCII ? ASCII_WORD : 3)
const ASCII_WORD = 2

export const isLetterOrDigit = (code: number): boolean => {
  const kind = kindOf(foldedOf(code))
  return kind === 1 || kind === ASCII_WORD
}

export function runsOf(text: string): { readonly text: string; readonly start: number }[] {
  const all: { text: string; start: number }[] = []
  let [start, before] = [0, 0]
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? kindOf(foldedOf(text.charCodeAt(i))) : 0
    if (kind === before) continue
    if (before !== 0) all.push({ text: text.slice(start, i), start })
    start = i
    before = kind
  }
  return all
}

/** `whole`: ends there. `cased`: this case. `before`: the word before. */
export type IndexedWord = {
  readonly text: string
  readonly whole: boolean
  readonly cased: boolean
  readonly before?: string | undefined
  readonly mark?: string | undefined
}

type Entry = { readonly number: number; readonly cased: string | undefined; readonly mark: string | undefined }

/** Entries by hash: word ends, beginnings, and second words of pairs. */
type Table = { readonly hashes: Int32Array; readonly entries: (Entry[] | undefined)[] }

const SLOTS = 1 << 16
const table = (): Table => ({ hashes: new Int32Array(SLOTS), entries: new Array<undefined>(SLOTS).fill(undefined) })
const whole = table()
const prefixes = table()
const pairs = table()

function slotOf({ hashes, entries }: Table, hash: number): number {
  let slot = hash & (SLOTS - 1)
  while (entries[slot] !== undefined && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

const entriesOf = (all: Table, hash: number): readonly Entry[] | undefined => all.entries[slotOf(all, hash)]

function addEntry(all: Table, hash: number, entry: Entry): void {
  const slot = slotOf(all, hash)
  all.hashes[slot] = hash
  all.entries[slot] = [...(all.entries[slot] ?? []), entry]
}

const filter = new Uint8Array(1 << FILTER_BITS)
const numbers = new Map<string, number>()
const setsOfWord: number[][] = []
const sets: (readonly number[])[] = []
const numberOfSet = new Map<string, number>()

export function enterSet(all: readonly IndexedWord[]): number {
  const entered = [...new Set(all.map(enterWord))].sort((a, b) => a - b)
  const key = entered.join()
  const before = numberOfSet.get(key)
  if (before !== undefined) return before
  const set = sets.push(entered) - 1
  numberOfSet.set(key, set)
  for (const word of entered) setsOfWord[word]!.push(set)
  kept.clear()
  last = undefined
  shorts.length = 0
  return set
}

function enterWord(word: IndexedWord): number {
  const text = word.text.slice(0, MAX_CHARS)
  const isWhole = word.whole && text === word.text
  const cased = word.cased && text.toLowerCase() !== text.toUpperCase()
  const key = `${word.before?.toLowerCase() ?? word.mark ?? ''} ${isWhole} ${cased ? text : text.toLowerCase()} ${cased}`
  const before = numbers.get(key)
  if (before !== undefined) return before
  const number = setsOfWord.push([]) - 1
  numbers.set(key, number)
  const own = hashOf(text)
  const hash = word.before === undefined ? own : pair(hashOf(word.before.slice(0, MAX_CHARS)), own)
  const entries = word.before !== undefined ? pairs : isWhole ? whole : prefixes
  addEntry(entries, hash, { number, cased: cased ? text : undefined, mark: word.mark })
  filter[hash >>> SHIFT]! |= entries === prefixes ? PREFIX : entries === pairs ? PAIR : WHOLE
  return number
}

const [PREFIX, PAIR, WHOLE] = [1, 2, 4]

function hashOf(text: string): number {
  let hash = SEED
  for (let i = 0; i < text.length; i++) hash = add(hash, foldedOf(text.charCodeAt(i)))
  return hash
}

const pair = (before: number, own: number): number => Math.imul(before ^ (own >>> 7), 0x85ebca6b) ^ own

const add = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Places are by number of the word, and only of a long text. */
export type WordsIn = {
  readonly has: Uint32Array
  readonly starts: Map<number, readonly number[]>
  readonly places: ReadonlyMap<number, readonly number[]> | undefined
}

/** From here on it is worth searching around words. */
export const LONG_TEXT = 1_000

const MAX_KEPT = 100
const kept = new Map<string, WordsIn>()
let last: string | undefined
let ofLast: WordsIn | undefined

/** Cached, because many expressions are tried on each text. */
export function wordsIn(text: string): WordsIn {
  if (text === last) return ofLast!
  let found = kept.get(text)
  if (found === undefined) {
    found = read(text)
    if (kept.size >= MAX_KEPT) kept.clear()
    kept.set(text, found)
  }
  last = text
  ofLast = found
  return found
}

const MOST_SHORTS = 4
const shorts: { readonly text: string; readonly words: WordsIn }[] = []

/** Looks up the words of a short text on which many expressions will be tried. For a few it takes longer. */
export function lookUp(text: string): string {
  if (text.length >= LONG_TEXT || shortWordsIn(text)) return text
  if (shorts.length === MOST_SHORTS) shorts.shift()
  shorts.push({ text, words: read(text) })
  return text
}

/** Undefined unless it was looked up just before. */
export const shortWordsIn = (text: string): WordsIn | undefined => shorts.find((short) => short.text === text)?.words

function read(text: string): WordsIn {
  const found: Found = {
    text,
    has: new Uint32Array((sets.length >> 5) + 1),
    places: text.length < LONG_TEXT ? undefined : new Map<number, number[]>(),
    starts: new Map(),
  }
  readWords(found)
  const apart = text.replace(LETTERS_OR_MARKS, ' ')
  if (apart !== text) readWords({ ...found, text: apart })
  return found
}

/** An s and a k with the flags i and u, marks without, so both are read. */
export const LETTERS_OR_MARKS = /[\u017f\u212a]/g

function readWords(found: Found): void {
  const { text } = found
  let [hash, start, kind, before] = [SEED, 0, 0, 0]
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? foldedOf(text.charCodeAt(i)) : 0
    const own = kindOf(letter)
    if (own !== kind) {
      if (kind !== 0) before = endWord(found, hash, before, start, i)
      hash = SEED
      start = i
      kind = own
    }
    if (own !== 0 && i - start < MAX_CHARS) hash = grow(found, hash, letter, start, i)
    if (own === ASCII_WORD && i > start && isInner(text, i)) readInner(found, i)
  }
}

type Found = Omit<WordsIn, 'places'> & {
  readonly text: string
  readonly places: Map<number, number[]> | undefined
}

function endWord(found: Found, hash: number, before: number, start: number, end: number): number {
  if ((filter[hash >>> SHIFT]! & WHOLE) !== 0) note(entriesOf(whole, hash), found, start, end)
  const both = pair(before, hash)
  if ((filter[both >>> SHIFT]! & PAIR) !== 0) note(entriesOf(pairs, both), found, start, end)
  return hash
}

function grow(found: Found, before: number, letter: number, start: number, at: number): number {
  const hash = add(before, letter)
  if ((filter[hash >>> SHIFT]! & PREFIX) !== 0) note(entriesOf(prefixes, hash), found, start, at + 1)
  return hash
}

/** 'House' in 'RoseHouse' */
function readInner(found: Found, start: number): void {
  const { text } = found
  let hash = SEED
  let end = start
  for (; end < text.length && end - start < MAX_CHARS; end++) {
    const letter = foldedOf(text.charCodeAt(end))
    if (kindOf(letter) !== ASCII_WORD) break
    hash = grow(found, hash, letter, start, end)
  }
  if ((filter[hash >>> SHIFT]! & WHOLE) !== 0) note(entriesOf(whole, hash), found, start, end)
}

const isInner = (text: string, at: number): boolean =>
  isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at + 1))
const isCapital = (code: number): boolean => code >= 65 && code <= 90
const isSmall = (code: number): boolean => code >= 97 && code <= 122

function note(entries: readonly Entry[] | undefined, { text, has, places }: Found, start: number, end: number): void {
  if (entries === undefined) return
  for (const { number, cased, mark } of entries) {
    if (cased !== undefined && !text.startsWith(cased, start)) continue
    if (mark !== undefined && !isMark(mark, text[start - 1])) continue
    for (const set of setsOfWord[number]!) has[set >> 5]! |= 1 << (set & 31)
    if (places === undefined) continue
    const before = places.get(number)
    if (before === undefined) places.set(number, [start, end])
    else before.push(start, end)
  }
}

/** Sentences of a passage have a hyphen for any dash. */
const isMark = (mark: string, before = ''): boolean =>
  before === mark || (mark === '-' && /[\u2010-\u2015]/.test(before))

export const holds = ({ has }: WordsIn, set: number): boolean => (has[set >> 5]! & (1 << (set & 31))) !== 0

export function placesOf({ places }: WordsIn, set: number): readonly (readonly [from: number, to: number])[] {
  const all: [number, number][] = []
  for (const word of sets[set]!) {
    const own = places?.get(word) ?? []
    for (let i = 0; i < own.length; i += 2) all.push([own[i]!, own[i + 1]!])
  }
  return all.sort((a, b) => a[0] - b[0])
}

export function startsOf(words: WordsIn, set: number): readonly number[] {
  const before = words.starts.get(set)
  if (before !== undefined) return before
  const all = placesOf(words, set).map(([start]) => start)
  words.starts.set(set, all)
  return all
}
