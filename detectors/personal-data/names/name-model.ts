import { bytesOf } from './base64.ts'
import { BITS, features, PARTICLE, type Sheet } from './name-features.ts'
import { NAME_MODEL } from './name-model.data.ts'

/** Labels: 0 other, 1 person, 2 place, 3 organisation. */
export const LABELS = 4
export const PERSON = 1

export type Weights = Int8Array

let weights: Weights | undefined

export type Tagged = { readonly labels: Uint8Array; readonly margins: Int16Array }

const slots = new Int32Array(40)
const scores = new Int32Array(LABELS)

/** Left to right; only capitalised ones can be names. */
export function tag(page: Sheet): Tagged {
  weights ??= new Int8Array(bytesOf(NAME_MODEL, LABELS << BITS).buffer)
  const { tokens } = page
  const labels = new Uint8Array(tokens.length)
  const margins = new Int16Array(tokens.length)
  for (const i of page.capitals) {
    const between = tokens[i - 1]
    if (labels[i - 2] === PERSON && !between!.cap && PARTICLE.test(between!.lower)) labels[i - 1] = PERSON
    const n = features(page, i, labels[i - 1] ?? 0, slots)
    labels[i] = best(n)
    margins[i] = scores[PERSON]! - Math.max(scores[0]!, scores[2]!, scores[3]!)
  }
  return { labels, margins }
}

function best(n: number): number {
  scores.fill(0)
  for (let k = 0; k < n; k++) {
    const row = slots[k]! * LABELS
    for (let label = 0; label < LABELS; label++) scores[label]! += weights![row + label]!
  }
  let top = 0
  for (let label = 1; label < LABELS; label++) if (scores[label]! > scores[top]!) top = label
  return top
}
