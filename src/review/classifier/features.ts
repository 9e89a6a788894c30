/**
 * A passage as a sparse vector in two halves of length one: words and pairs of words, and letter 3- to 5-grams within
 * words, each hashed into BUCKETS. All digits count alike, so that no number is learnt.
 */
export type Features = { readonly at: Uint32Array; readonly value: Float32Array }

const BITS = 15
export const BUCKETS = 1 << BITS
export const WIDTH = 2 * BUCKETS

const SEED = 0x811c9dc5
const WORD = /[\p{L}\p{N}'#@]+|[^\p{L}\p{N}\s]/gu

/** Counts by bucket for the current passage, and the buckets in order of first occurrence. */
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

/** Caches the buckets of a word and of its letter n-grams, since texts repeat words. */
type Word = { readonly code: number; readonly bucket: number; readonly letters: Uint32Array }

/** The cache is cleared beyond this, because mail brings new words without end. */
const MAX_WORDS = 20_000
const known = new Map<string, Word>()

function learn(word: string): Word {
  const code = hash(SEED, word)
  const letters = Uint32Array.from(runs(` ${word} `), (run) => BUCKETS + bucketOf(run))
  const made = { code, bucket: bucketOf(code), letters }
  if (known.size >= MAX_WORDS) known.clear()
  // Longer runs of letters hardly ever occur again.
  if (word.length <= 40) known.set(word, made)
  return made
}

/** Letter 3- to 5-grams. */
function* runs(word: string): Iterable<number> {
  for (let from = 0; from + 3 <= word.length; from++) {
    let code = SEED
    for (let to = from; to < from + 5 && to < word.length; to++) {
      code = mix(code, word.charCodeAt(to))
      if (to >= from + 2) yield code
    }
  }
}

/** ASCII, nearly all of English, uses a table: the regular expression is slower than all that follows. */
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

/** Takes the counts, and resets them for the next passage. */
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
