import { BITS, features, PARTICLE, type Sheet } from './name-features.ts'
import { NAME_MODEL } from './name-model.data.ts'

/** Labels: 0 something else, 1 a person, 2 a place, 3 a body. */
export const LABELS = 4
export const PERSON = 1

export type Weights = Int8Array

let weights: Weights | undefined

/** Base64 by hand: this floor has neither Buffer nor atob. The data never changes, so it is read once. */
function decoded(text: string): Weights {
  const bytes = new Int8Array(LABELS << BITS)
  const value = new Uint8Array(128)
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let i = 0; i < 64; i++) value[signs.charCodeAt(i)] = i
  let out = 0
  for (let i = 0; i + 3 < text.length; i += 4) {
    const bits =
      (value[text.charCodeAt(i)]! << 18) |
      (value[text.charCodeAt(i + 1)]! << 12) |
      (value[text.charCodeAt(i + 2)]! << 6) |
      value[text.charCodeAt(i + 3)]!
    if (out < bytes.length) bytes[out++] = (bits >> 16) & 255
    if (out < bytes.length) bytes[out++] = (bits >> 8) & 255
    if (out < bytes.length) bytes[out++] = bits & 255
  }
  return bytes
}

export type Tagged = { readonly labels: Uint8Array; readonly margins: Int16Array }

const slots = new Int32Array(40)
const scores = new Int32Array(LABELS)

/** One label a word, from left to right; only words with a capital can be names here. */
export function tag(page: Sheet): Tagged {
  weights ??= decoded(NAME_MODEL)
  const { tokens } = page
  const labels = new Uint8Array(tokens.length)
  const margins = new Int16Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!token.cap) {
      if (PARTICLE.test(token.lower) && labels[i - 1] === PERSON && tokens[i + 1]?.cap) labels[i] = PERSON
      continue
    }
    const n = features(page, i, labels[i - 1] ?? 0, slots)
    labels[i] = best(n)
    margins[i] = scores[PERSON]! - Math.max(scores[0]!, scores[2]!, scores[3]!)
  }
  return { labels, margins }
}

function best(n: number): number {
  scores.fill(0)
  for (let k = 0; k < n; k++)
    for (let label = 0; label < LABELS; label++) scores[label]! += weights![slots[k]! * LABELS + label]!
  let top = 0
  for (let label = 1; label < LABELS; label++) if (scores[label]! > scores[top]!) top = label
  return top
}
