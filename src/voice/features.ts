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

const counts = new Uint16Array(WIDTH)

export function featuresOf(text: string): Features {
  const touched: number[] = []
  let before = ''
  for (const [word] of plain(text).matchAll(WORD)) {
    count(hash(SEED, word), 0, touched)
    if (before !== '') count(hash(hash(SEED, before) ^ 0x20, word), 0, touched)
    letters(` ${word} `, touched)
    before = word
  }
  return packed(touched)
}

function letters(word: string, touched: number[]): void {
  for (let from = 0; from + 3 <= word.length; from++) {
    let code = SEED
    for (let to = from; to < from + 5 && to < word.length; to++) {
      code = mix(code, word.charCodeAt(to))
      if (to >= from + 2) count(code, BUCKETS, touched)
    }
  }
}

function count(code: number, half: number, touched: number[]): void {
  const bucket = half + ((code ^ (code >>> BITS)) & (BUCKETS - 1))
  if (counts[bucket] === 0) touched.push(bucket)
  counts[bucket]!++
}

/** Takes what was counted, and leaves the counters at nought for the next passage. */
function packed(touched: readonly number[]): Features {
  const at = Uint32Array.from(touched)
  const value = new Float32Array(at.length)
  const squares = [0, 0]
  at.forEach((bucket, i) => {
    value[i] = Math.log1p(counts[bucket]!)
    squares[bucket < BUCKETS ? 0 : 1]! += value[i]! ** 2
    counts[bucket] = 0
  })
  at.forEach((bucket, i) => {
    value[i]! /= Math.sqrt(squares[bucket < BUCKETS ? 0 : 1]!)
  })
  return { at, value }
}

function plain(text: string): string {
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
