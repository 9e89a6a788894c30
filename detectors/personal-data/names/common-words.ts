import { bytesOf } from './base64.ts'
import { COMMON_WORDS } from './common-words.data.ts'

/**
 * Words that English writes without a capital, as a Bloom filter of two hashes: about one unknown word in twenty-five is taken for known.
 * Made by scripts/training/common-words.ts.
 */
export const COMMON_BITS = 18
const MASK = (1 << COMMON_BITS) - 1
const filter = bytesOf(COMMON_WORDS, 1 << (COMMON_BITS - 3))

/** Two places in the filter for the hash of a word. */
export const first = (hash: number): number => (Math.imul(hash, 0x85ebca6b) >>> 7) & MASK
export const second = (hash: number): number => (Math.imul(hash ^ 0x5bd1e995, 0xc2b2ae35) >>> 9) & MASK

export function isCommon(hash: number): boolean {
  const a = first(hash)
  const b = second(hash)
  return (filter[a >> 3]! & (1 << (a & 7))) !== 0 && (filter[b >> 3]! & (1 << (b & 7))) !== 0
}
