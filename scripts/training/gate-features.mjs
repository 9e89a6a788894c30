// The features of the gate as the product will make them. encoder/gate_features.py does the same.
const BUCKETS = 1 << 16
const WORD = /[\p{L}\p{N}]+(?:[*@#$'’!][\p{L}\p{N}]+)*|[*@#$!?]+|[^\p{L}\p{N}_\s]/gu
const STEM = 5

/** FNV-1a of the code units up to `end`, unfinished. */
function hashOf(text, end) {
  let value = 2166136261
  for (let at = 0; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  return value >>> 0
}
const joined = (first, second) => Math.imul(Math.imul(first, 31) ^ second, 16777619) >>> 0
const bucket = (value) => (value ^ (value >>> 16)) & (BUCKETS - 1)
const START = hashOf('^', 1)
const TILDE = '~'.charCodeAt(0)

/** The buckets of a text, each once. */
export function bucketsOf(text, seen = new Uint8Array(BUCKETS)) {
  const found = []
  const add = (value) => {
    const at = bucket(value)
    if (seen[at] === 0) {
      seen[at] = 1
      found.push(at)
    }
  }
  let before = START
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const own = hashOf(word, word.length)
    add(own)
    add(joined(before, own))
    if (word.length > STEM) add(Math.imul(hashOf(word, STEM) ^ TILDE, 16777619) >>> 0)
    before = own
  }
  for (const at of found) seen[at] = 0
  return found
}
