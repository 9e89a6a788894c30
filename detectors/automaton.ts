import { EDGE, FIGURE, isFigure } from './required-string.ts'

export type Automaton = {
  /**
   * `end`: where the word's first `MAX_CLIPPED_WORD` characters end. Skips places inside runs of digits or of one
   * letter.
   */
  readonly scan: (text: string, found: (word: number, end: number) => void) => void
}

/** More characters rarely distinguish a word. */
export const MAX_CLIPPED_WORD = 14

/** Less than `MAX_CLIPPED_WORD`, so that windows around the places still meet. */
const STRIDE = 8

/** Aho and Corasick, 1975. EDGE requires a word boundary; any digit matches any other. */
export function automaton(words: readonly string[]): Automaton {
  const kinds = new Map<number, number>()
  const entries = words.map(entry)
  const clipped = entries.map(({ word }) => word)
  for (const word of clipped)
    for (let i = 0; i < word.length; i++) {
      const code = alike(word.charCodeAt(i))
      if (!kinds.has(code)) kinds.set(code, kinds.size + 1)
    }
  const width = kinds.size + 1
  const most = clipped.reduce((sum, word) => sum + word.length, 1)
  const next = new Int32Array(most * width)
  const ends: number[][] = [[]]
  clipped.forEach((word, number) => {
    let state = 0
    for (let i = 0; i < word.length; i++) {
      const at = state * width + kinds.get(alike(word.charCodeAt(i)))!
      if (next[at] === 0) {
        next[at] = ends.length
        ends.push([])
      }
      state = next[at]!
    }
    ends[state]!.push(number)
  })
  link(next, ends, width)
  const low = Uint16Array.from({ length: 0x3000 }, (_, code) => kinds.get(alike(code)) ?? 0)
  return {
    scan(text, found) {
      const tell = (met: readonly number[], end: number) => {
        for (const word of met) if (isWholeWord(entries[word]!, text, end)) found(word, end)
      }
      const after = (state: number, i: number) => {
        const code = text.charCodeAt(i)
        const kind = code < low.length ? low[code]! : (kinds.get(code) ?? 0)
        return kind === 0 ? 0 : next[state * width + kind]!
      }
      let [before, state] = [0, after(0, 0)]
      for (let i = 0; i < text.length; i++) {
        const following = i + 1 < text.length ? after(state, i + 1) : 0
        const within = state === before && state === following && i % STRIDE !== 0
        if (!within && ends[state]!.length > 0) tell(ends[state]!, i)
        before = state
        state = following
      }
    },
  }
}

const alike = (code: number): number => (isFigure(code) ? FIGURE.charCodeAt(0) : code)

type Entry = { readonly word: string; readonly left: boolean; readonly right: boolean }

function entry(word: string): Entry {
  const bare = word.replaceAll(EDGE, '')
  const clipped = bare.slice(0, MAX_CLIPPED_WORD)
  return {
    word: clipped,
    left: word.startsWith(EDGE) && LETTER.test(bare[0]!),
    right: word.endsWith(EDGE) && bare === clipped && LETTER.test(bare.at(-1)!),
  }
}

/** A superset: an underscore or foreign letter may be beside a boundary. */
const LETTER = /[A-Za-z0-9]/

function isWholeWord({ word, left, right }: Entry, text: string, end: number): boolean {
  if (left && LETTER.test(text[end - word.length] ?? '')) return false
  return !(right && LETTER.test(text[end + 1] ?? ''))
}

/** Failure links lead to the longest suffix that begins a word. */
function link(next: Int32Array, ends: number[][], width: number): void {
  const fallback = new Int32Array(ends.length)
  const queue: number[] = []
  for (let kind = 1; kind < width; kind++) if (next[kind] !== 0) queue.push(next[kind]!)
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!
    for (let kind = 1; kind < width; kind++) {
      const at = state * width + kind
      const other = next[fallback[state]! * width + kind]!
      if (next[at] === 0) next[at] = other
      else {
        fallback[next[at]!] = other
        ends[next[at]!]!.push(...ends[other]!)
        queue.push(next[at]!)
      }
    }
  }
}
