/**
 * A passage as a sparse vector: words and pairs of words in one half, letters in threes to fives within words in the other,
 * each hashed into BUCKETS and each half of length one. Digits count alike, so no number can be learnt.
 */
export type Features = { readonly at: Uint32Array; readonly value: Float32Array }

const BITS = 15
export const BUCKETS = 1 << BITS
export const WIDTH = 2 * BUCKETS

const SEED = 0x811c9dc5
const WORD = /[\p{L}\p{N}'#@]+|[^\p{L}\p{N}\s]/gu

/** How often each bucket was met in the passage at hand, and the buckets met, in the order of their first meeting. */
const counts = new Uint16Array(WIDTH)
const touched = new Uint32Array(WIDTH)

export function featuresOf(text: string): Features {
  let met = 0
  let before: number | undefined
  for (const word of wordsOf(normalise(text))) {
    const { code, bucket, letters } = known.get(word) ?? learn(word)
    if (counts[bucket]!++ === 0) touched[met++] = bucket
    if (before !== undefined) {
      const pair = bucketOf(hash(before ^ 0x20, word))
      if (counts[pair]!++ === 0) touched[met++] = pair
    }
    for (let i = 0; i < letters.length; i++) {
      const run = letters[i]!
      if (counts[run]!++ === 0) touched[met++] = run
    }
    before = code
  }
  return packed(touched.slice(0, met))
}

/** What is made of a word, for a text is made of the same ones again and again: its bucket, and those of its runs of letters. */
type Word = { readonly code: number; readonly bucket: number; readonly letters: Uint32Array }

/** Past that all are forgotten: words come from mail of anybody. */
const MAX_WORDS = 20_000
const known = new Map<string, Word>()

function learn(word: string): Word {
  const code = hash(SEED, word)
  const letters = Uint32Array.from(runs(` ${word} `), (run) => BUCKETS + bucketOf(run))
  const made = { code, bucket: bucketOf(code), letters }
  if (known.size >= MAX_WORDS) known.clear()
  // A run of letters without end is no word that comes again.
  if (word.length <= 40) known.set(word, made)
  return made
}

/** Letters in threes to fives. */
function* runs(word: string): Iterable<number> {
  for (let from = 0; from + 3 <= word.length; from++) {
    let code = SEED
    for (let to = from; to < from + 5 && to < word.length; to++) {
      code = mix(code, word.charCodeAt(to))
      if (to >= from + 2) yield code
    }
  }
}

/** In ASCII, as nearly all English is, by a table: the expression takes longer than all that follows. */
function wordsOf(text: string): readonly string[] {
  const found: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const sort = SORTS[text.charCodeAt(at)]
    if (sort === undefined) return text.match(WORD) ?? []
    if (sort === LETTER) {
      if (start < 0) start = at
      continue
    }
    if (start >= 0) found.push(text.slice(start, at))
    start = -1
    if (sort === SIGN) found.push(text[at]!)
  }
  if (start >= 0) found.push(text.slice(start))
  return found
}

const [SPACE, LETTER, SIGN] = [0, 1, 2]
const SORTS = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/\s/.test(sign)) return SPACE
  return /[\p{L}\p{N}'#@]/u.test(sign) ? LETTER : SIGN
})

function bucketOf(code: number): number {
  return (code ^ (code >>> BITS)) & (BUCKETS - 1)
}

/** Takes what was counted, and leaves the counters at nought for the next passage. */
function packed(at: Uint32Array): Features {
  const value = new Float32Array(at.length)
  let words = 0
  let letters = 0
  for (let i = 0; i < at.length; i++) {
    const bucket = at[i]!
    const times = counts[bucket]!
    value[i] = LOGS[times] ?? Math.log1p(times)
    counts[bucket] = 0
    if (bucket < BUCKETS) words += value[i]! ** 2
    else letters += value[i]! ** 2
  }
  words = Math.sqrt(words)
  letters = Math.sqrt(letters)
  for (let i = 0; i < at.length; i++) value[i]! /= at[i]! < BUCKETS ? words : letters
  return { at, value }
}

const LOGS = Array.from({ length: 64 }, (_, times) => Math.log1p(times))

function normalise(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[0-9]/g, '0')
}

/** FNV-1a. */
function mix(code: number, unit: number): number {
  return Math.imul(code ^ unit, 0x01000193) >>> 0
}

function hash(code: number, word: string): number {
  let made = code
  for (let i = 0; i < word.length; i++) made = mix(made, word.charCodeAt(i))
  return made
}
