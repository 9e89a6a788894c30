import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'

/** `low`: lower case, plain quotes and spaces, same length. */
export type Sentence = { readonly text: string; readonly low: string; readonly start: number }

export type Passage = {
  readonly part: Part
  readonly sentences: readonly Sentence[]
  readonly cued: readonly (readonly number[] | undefined)[]
}

type Cued = (number[] | undefined)[]

const MAX_SENTENCE_CHARS = 1_200

/** By hash of a word or stem, while rule files load. */
const words = new Map<number, number[]>()
const stems = new Map<number, number[]>()
let cues = 0

const STEM = 5

/** Returns the key in `cued`. */
export function cue(all: string): number {
  cues++
  for (const word of all.split(/\s+/)) {
    const stem = word.endsWith('*')
    if (stem && word.length !== STEM + 1) throw new RangeError(`A stem has ${STEM} letters: ${word}`)
    const hash = hashOf(stem ? word.slice(0, -1) : word)
    const woken = (stem ? stems : words).get(hash)
    if (woken === undefined) (stem ? stems : words).set(hash, [cues])
    else if (!woken.includes(cues)) woken.push(cues)
  }
  return cues
}

const SEED = 0x811c9dc5

/** 30-bit FNV-1a: a collision only costs a wasted try. */
function add(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function hashOf(word: string): number {
  let hash = SEED
  for (let i = 0; i < word.length; i++) hash = add(hash, word.charCodeAt(i))
  return hash & 0x3fffffff
}

/** The rules of a review read the same parts in turn. */
let last: readonly Part[] = []
let made = new Map<Part, { passage: Passage; cues: number }>()

export function passage(part: Part, parts: readonly Part[]): Passage {
  if (parts !== last) {
    last = parts
    made = new Map()
  }
  const before = made.get(part)
  if (before?.cues === cues) return before.passage
  const low = lower(part.text)
  const sentences = [...cut(part.text, low)]
  const cued: Cued = new Array(cues + 1)
  sentences.forEach((sentence, index) => {
    wake(cued, sentence.low, index)
  })
  const fresh = { part, sentences, cued }
  made.set(part, { passage: fresh, cues })
  return fresh
}

/** A word before an apostrophe counts alone too. */
function wake(cued: Cued, low: string, sentence: number): void {
  let hash = SEED
  let length = 0
  for (let i = 0; i <= low.length; i++) {
    const code = low.charCodeAt(i)
    const letter = code >= 97 && code <= 122
    if (!letter && length > 0) note(cued, words.get(hash & 0x3fffffff), sentence)
    if (letter || (code === 39 && length > 0)) {
      hash = add(hash, code)
      if (++length === STEM) note(cued, stems.get(hash & 0x3fffffff), sentence)
    } else if (length > 0) {
      hash = SEED
      length = 0
    }
  }
}

function note(cued: Cued, numbers: readonly number[] | undefined, sentence: number): void {
  if (numbers === undefined) return
  for (const number of numbers) {
    const list = cued[number]
    if (list === undefined) cued[number] = [sentence]
    else if (list[list.length - 1] !== sentence) list.push(sentence)
  }
}

/** From every stop of a long run the time would be quadratic. */
export const STOP = /(?<![.!?…])[.!?…]+["'”’)\]]*[ \t]+(?=["'“‘([@#]?[A-Z0-9])|\n[>\s]*/g

/** At a stop before a capital, a blank line, and after a short line. */
function* cut(text: string, low: string): Iterable<Sentence> {
  let from = 0
  let line = 0
  for (const stop of everyMatch(text, STOP)) {
    const end = stop.index + stop[0].length
    if (stop[0][0] === '\n') {
      const wrapped =
        stop.index - line >= 50 && /^\n[> ]?[> ]*$/.test(stop[0]) && /^[a-z(]/.test(text.slice(end, end + 1))
      line = end
      if (wrapped) continue
    } else if (abbreviated(text, stop.index)) continue
    yield* sentence(text, low, from, end)
    from = end
  }
  yield* sentence(text, low, from, text.length)
}

function abbreviated(text: string, dot: number): boolean {
  if (text[dot] !== '.') return false
  return /(?:^|[\s(“"'])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No|vs|etc|e\.g|i\.e|approx)$/.test(
    text.slice(Math.max(0, dot - 8), dot),
  )
}

function* sentence(text: string, low: string, start: number, end: number): Iterable<Sentence> {
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + MAX_SENTENCE_CHARS)
    if (to < end) {
      const space = text.lastIndexOf(' ', to)
      if (space > from) to = space + 1
    }
    const piece = text.slice(from, to)
    if (/\S/.test(piece)) yield { text: piece, low: low.slice(from, to), start: from }
    from = to
  }
}

function lower(text: string): string {
  const low = text.toLowerCase()
  const same = low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return same.replace(/[\u2018\u2019\u02bc\u201c\u201d\u2010-\u2015\u00a0\n\r\t>]/g, asciiFor)
}

function asciiFor(character: string): string {
  if (character === '\u201c' || character === '\u201d') return '"'
  if (character >= '\u2010' && character <= '\u2015') return '-'
  return character === '\u2018' || character === '\u2019' || character === '\u02bc' ? "'" : ' '
}
