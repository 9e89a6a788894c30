import { asciiFirst } from './ascii-first.ts'
import { type Parsed, parsed } from './parsed.ts'
import { required } from './required.ts'
import { indexed } from './required-string.ts'
import { isBetween } from './sorted.ts'
import { widest } from './widest.ts'
import {
  enterSet,
  holds,
  type IndexedWord,
  LONG_TEXT,
  placesOf,
  startsOf,
  type WordsIn,
  wordsIn,
} from './word-index.ts'

/** Most sets of required words that are looked up for one expression. */
const MAX_SETS = 2
/** A match that can be longer is not searched for around words. */
const MAX_REACH = 1_500
const NONE: readonly number[] = []

/**
 * Expressions whose words are not in the index yet. It takes long to derive them, so they are entered for the first
 * long text: all at once, since each new word makes the words kept for a text out of date.
 */
const waiting: Expression[] = []

/**
 * An expression that is tried only on texts with the words that it requires. One pass over a text finds the words of
 * all expressions, so those that cannot match cost almost nothing and are never compiled.
 */
export class Expression extends RegExp {
  /** Copies, such as those of `split`, are plain. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp
  }

  #sets: readonly number[] = []
  #reach: number
  #plain: RegExp | undefined

  /** `reach`: the characters that a match extends from a required word, where the expression sets no limit. */
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
    return this.mayMatch(text) && this.plain.test(text)
  }

  /** Short texts are searched at once: to look up their words takes longer. */
  mayMatch(text: string): boolean {
    return text.length < LONG_TEXT || this.#hasWords(text)
  }

  /** Whether it is found in a stretch of a text that has all its words. */
  within(text: string, from: number, to: number): boolean {
    const start = Math.max(0, from)
    const isHere = (set: number) => isBetween(startsOf(wordsIn(text), set), start, to)
    if (text.length >= LONG_TEXT && !this.#entered().every(isHere)) return false
    return text.slice(start, to).search(this.plain) >= 0
  }

  /** An ordinary expression that finds the same; V8 runs those faster than others with methods of their own. */
  get plain(): RegExp {
    this.#plain ??= asciiFirst(new RegExp(this.source, this.flags))
    return this.#plain
  }

  /** Alternating start and end of the stretches outside which nothing matches; undefined for the whole text. */
  windows(text: string): readonly number[] | undefined {
    if (text.length < LONG_TEXT) return undefined
    if (!this.#hasWords(text)) return NONE
    const sets = this.#entered()
    if (sets.length === 0 || this.#reach > MAX_REACH) return undefined
    return around(wordsIn(text), sets, this.#reach, text.length)
  }

  #hasWords(text: string): boolean {
    const sets = this.#entered()
    if (sets.length === 0) return true
    const words = wordsIn(text)
    for (const set of sets) if (!holds(words, set)) return false
    return true
  }

  /** The numbers of its sets of required words. */
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

/** The sets as words of the index, the rarest first; sets that any text satisfies are left out. */
function indexedWords(syntax: Parsed, ignoreCase: boolean): readonly (readonly IndexedWord[])[] {
  const worth = (set: readonly IndexedWord[]) => Math.min(...set.map(({ text }) => text.length))
  return required(syntax)
    .map((set) => set.map((string) => indexed(string, !ignoreCase)))
    .filter((set): set is IndexedWord[] => set.every((word) => word !== undefined))
    .sort((a, b) => worth(b) - worth(a) || a.length - b.length)
}

/** Windows around the words of the set that occurs least, joined where they meet. */
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
