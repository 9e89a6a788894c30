import { asciiFirst } from './ascii-first.ts'
import { type Parsed, parsed } from './parsed.ts'
import { required } from './required.ts'
import { indexed, rarityOf } from './required-string.ts'
import { isBetween } from './sorted.ts'
import { widest } from './widest.ts'
import {
  enterSet,
  holds,
  type IndexedWord,
  LONG_TEXT,
  placesOf,
  shortWordsIn,
  startsOf,
  type WordsIn,
  wordsIn,
} from './word-index.ts'

/** Most sets of required words that are looked up for one expression. */
const MAX_SETS = 2
/** Longer matches are searched in the whole text. */
const MAX_REACH = 1_500
const NONE: readonly number[] = []

/** Derived for the first long text, all at once: each new word invalidates the words kept for a text. */
const waiting: Expression[] = []

/** Tried only on texts with its required words, which one pass finds for all expressions. */
export class Expression extends RegExp {
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp
  }

  #sets: readonly number[] = []
  #reach: number
  #plain: RegExp | undefined

  /** `reach`: characters from a required word, where the expression sets no limit. */
  constructor(source: string | RegExp, flags?: string, reach = Number.POSITIVE_INFINITY) {
    super(source, flags)
    this.#reach = reach
    waiting.push(this)
  }

  override exec(text: string): RegExpExecArray | null {
    if (!this.mayMatch(text)) {
      if (this.global || this.sticky) this.lastIndex = 0
      return null
    }
    const { plain } = this
    plain.lastIndex = this.lastIndex
    const found = plain.exec(text)
    if (this.global || this.sticky) this.lastIndex = plain.lastIndex
    return found
  }

  override test(text: string): boolean {
    if (this.global || this.sticky) return this.exec(text) !== null
    const windows = this.windows(text)
    if (windows === undefined) return this.mayMatch(text) && this.plain.test(text)
    for (let i = 0; i < windows.length; i += 2)
      if (this.plain.test(text.slice(windows[i]!, windows[i + 1]!))) return true
    return false
  }

  /** Looking up words of short texts takes longer than searching, unless many expressions are tried on them. */
  mayMatch(text: string): boolean {
    if (text.length >= LONG_TEXT) return this.#hasWords(text)
    if (shortWordsIn(text) === undefined) return true
    // Entering words makes those of the text stale, so they are looked up afterwards.
    this.#entered()
    const words = shortWordsIn(text)
    return words === undefined || this.#isIn(words)
  }

  within(text: string, from: number, to: number): boolean {
    const start = Math.max(0, from)
    const sets = this.#entered()
    const words = wordsIn(text)
    const isShort = text.length < LONG_TEXT
    if (!sets.every((set) => (isShort ? holds(words, set) : isBetween(startsOf(words, set), start, to)))) return false
    return text.slice(start, to).search(this.plain) >= 0
  }

  /** Finds the same; V8 runs plain expressions faster. */
  get plain(): RegExp {
    this.#plain ??= asciiFirst(new RegExp(this.source, this.flags))
    return this.#plain
  }

  /** Where the rarest of its words are; undefined if a match may be anywhere. */
  placesIn(text: string): readonly number[] | undefined {
    if (!this.mayMatch(text)) return NONE
    if (text.length < LONG_TEXT || this.#entered().length === 0) return undefined
    const words = wordsIn(text)
    return this.#entered()
      .map((set) => startsOf(words, set))
      .reduce((some, others) => (others.length < some.length ? others : some))
  }

  /** Outside nothing matches; undefined for the whole text. */
  windows(text: string): readonly number[] | undefined {
    if (text.length < LONG_TEXT) return undefined
    if (!this.#hasWords(text)) return NONE
    const sets = this.#entered()
    if (sets.length === 0 || this.#reach > MAX_REACH) return undefined
    return around(wordsIn(text), sets, this.#reach, text.length)
  }

  #hasWords(text: string): boolean {
    return this.#entered().length === 0 || this.#isIn(wordsIn(text))
  }

  #isIn(words: WordsIn): boolean {
    for (const set of this.#entered()) if (!holds(words, set)) return false
    return true
  }

  #entered(): readonly number[] {
    if (waiting.length > 0) for (const one of waiting.splice(0)) one.#enter()
    return this.#sets
  }

  #enter(): void {
    const syntax = parsed(this)
    this.#sets = indexedWords(syntax, this.ignoreCase).slice(0, MAX_SETS).map(enterSet)
    this.#reach = Math.min(this.#reach, widest(syntax))
  }
}

/** Rarest first, without sets that any text satisfies. */
function indexedWords(syntax: Parsed, ignoreCase: boolean): readonly (readonly IndexedWord[])[] {
  const worth = (set: readonly IndexedWord[]) => Math.min(...set.map(rarityOf))
  return required(syntax)
    .map((set) => set.map((string) => indexed(string, !ignoreCase)))
    .filter((set): set is IndexedWord[] => set.every((word) => word !== undefined))
    .sort((a, b) => worth(b) - worth(a) || a.length - b.length)
}

/** Windows around the rarest set, joined where they meet. */
function around(words: WordsIn, sets: readonly number[], reach: number, length: number): readonly number[] {
  const places = sets
    .map((set) => placesOf(words, set))
    .reduce((some, others) => (others.length < some.length ? others : some))
  const all: number[] = []
  for (const [start, end] of places) {
    const from = Math.max(0, start - reach)
    const to = Math.min(length, end + reach)
    if (all.length === 0 || from > all[all.length - 1]!) all.push(from, to)
    else if (to > all[all.length - 1]!) all[all.length - 1] = to
  }
  return all
}
