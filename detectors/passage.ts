import type { Part } from './contract.ts'

/** One sentence of a part. `low` is `text` in lower case with plain quotes and spaces, of the same length. */
export type Sentence = { readonly text: string; readonly low: string; readonly start: number }

/** A part cut into sentences, made once however many rules ask. */
export type Passage = {
  readonly part: Part
  readonly sentences: readonly Sentence[]
  /** Sentences by the cue that stands in them. */
  readonly cued: ReadonlyMap<number, readonly number[]>
}

const LONGEST = 1_200

/** Word → numbers of the cues that it wakes. Filled while rule files load, never after. */
const vocabulary = new Map<string, number[]>()
let cues = 0

/** Five letters are a stem: a cue 'disgr*' is woken by disgrace, disgraced and disgraceful. */
const STEM = 5

/** Enters the words, apart by spaces, that wake one expression; its number is the key in `cued`. */
export function cue(words: string): number {
  cues++
  for (const word of words.split(/\s+/)) {
    if (word.endsWith('*') && word.length !== STEM + 1) throw new RangeError(`A stem has ${STEM} letters: ${word}`)
    const woken = vocabulary.get(word)
    if (woken === undefined) vocabulary.set(word, [cues])
    else if (!woken.includes(cues)) woken.push(cues)
  }
  return cues
}

const made = new WeakMap<Part, { passage: Passage; cues: number }>()

export function passage(part: Part): Passage {
  const before = made.get(part)
  if (before?.cues === cues) return before.passage
  const sentences = [...cut(part.text)]
  const fresh = { part, sentences, cued: wake(sentences) }
  made.set(part, { passage: fresh, cues })
  return fresh
}

function wake(sentences: readonly Sentence[]): Map<number, number[]> {
  const woken = new Map<number, number[]>()
  sentences.forEach(({ low }, index) => {
    let start = -1
    for (let i = 0; i <= low.length; i++) {
      if (inWord(low.charCodeAt(i), start)) {
        if (start < 0) start = i
        continue
      }
      if (start >= 0 && i - start <= LONGEST_WORD) enter(woken, low.slice(start, i), index)
      start = -1
    }
  })
  return woken
}

const LONGEST_WORD = 24

/** A letter, or an apostrophe inside a word; past the end the code is NaN and the word is over. */
function inWord(code: number, start: number): boolean {
  return (code >= 97 && code <= 122) || (code === 39 && start >= 0)
}

function enter(woken: Map<number, number[]>, word: string, sentence: number): void {
  note(woken, vocabulary.get(word), sentence)
  const apostrophe = word.indexOf("'")
  if (apostrophe > 0) note(woken, vocabulary.get(word.slice(0, apostrophe)), sentence)
  if (word.length >= STEM) note(woken, vocabulary.get(`${word.slice(0, STEM)}*`), sentence)
}

function note(woken: Map<number, number[]>, numbers: readonly number[] | undefined, sentence: number): void {
  if (numbers === undefined) return
  for (const number of numbers) {
    const list = woken.get(number)
    if (list === undefined) woken.set(number, [sentence])
    else if (list[list.length - 1] !== sentence) list.push(sentence)
  }
}

/** Sentences end at a stop before a capital, at a blank line, and where a short line ends: long lines are wrapped text. */
function* cut(text: string): Iterable<Sentence> {
  let from = 0
  let line = 0
  for (const stop of text.matchAll(/[.!?…]+["'”’)\]]*[ \t]+(?=["'“‘([@#]?[A-Z0-9])|\n[>\s]*/g)) {
    const end = stop.index + stop[0].length
    if (stop[0][0] === '\n') {
      const wrapped =
        stop.index - line >= 50 && /^\n[> ]?[> ]*$/.test(stop[0]) && /^[a-z(]/.test(text.slice(end, end + 1))
      line = end
      if (wrapped) continue
    } else if (abbreviated(text, stop.index)) continue
    yield* sentence(text, from, end)
    from = end
  }
  yield* sentence(text, from, text.length)
}

function abbreviated(text: string, dot: number): boolean {
  if (text[dot] !== '.') return false
  return /(?:^|[\s(“"'])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No|vs|etc|e\.g|i\.e|approx)$/.test(
    text.slice(Math.max(0, dot - 8), dot),
  )
}

function* sentence(text: string, start: number, end: number): Iterable<Sentence> {
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST)
    if (to < end) {
      const space = text.lastIndexOf(' ', to)
      if (space > from) to = space + 1
    }
    const piece = text.slice(from, to)
    if (piece.trim() !== '') yield { text: piece, low: lower(piece), start: from }
    from = to
  }
}

function lower(text: string): string {
  const low = text.toLowerCase()
  const same = low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return same.replace(/[\u2018\u2019\u02bc\u201c\u201d\u2010-\u2015\s>]/g, plain)
}

function plain(character: string): string {
  if (character === '\u201c' || character === '\u201d') return '"'
  if (character >= '\u2010' && character <= '\u2015') return '-'
  return character === '\u2018' || character === '\u2019' || character === '\u02bc' ? "'" : ' '
}
