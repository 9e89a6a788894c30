import { bytesOf } from '../../base64.ts'
import { COMMON_WORDS } from './common-words.data.ts'

/** A Bloom filter with two hashes: one unknown word in 25 passes. Made by scripts/training/common-words.ts. */
export const COMMON_BITS = 18
const MASK = (1 << COMMON_BITS) - 1
const filter = bytesOf(COMMON_WORDS)

export const first = (hash: number): number => (Math.imul(hash, 0x85ebca6b) >>> 7) & MASK
export const second = (hash: number): number => (Math.imul(hash ^ 0x5bd1e995, 0xc2b2ae35) >>> 9) & MASK

export function isCommon(hash: number): boolean {
  const a = first(hash)
  const b = second(hash)
  return (filter[a >> 3]! & (1 << (a & 7))) !== 0 && (filter[b >> 3]! & (1 << (b & 7))) !== 0
}
