import { bytesOf } from './base64.ts'
import { BITS, features, PARTICLE, type Sheet } from './name-features.ts'
import { NAME_MODEL } from './name-model.data.ts'
import { isFunctionWord } from './name-words.ts'

/** Labels: 0 other, 1 person, 2 place, 3 organisation. */
export const LABELS = 4
export const PERSON = 1

/** The four weights of a feature, in one number. */
let weights: Int32Array | undefined

export type Tagged = { readonly labels: Uint8Array; readonly margins: Int16Array }

const slots = new Int32Array(40)
const scores = new Int32Array(LABELS)

/** Left to right; only capitalised ones can be names. */
export function tag(page: Sheet): Tagged {
  weights ??= new Int32Array(bytesOf(NAME_MODEL, LABELS << BITS).buffer)
  const { tokens } = page
  const labels = new Uint8Array(tokens.length)
  const margins = new Int16Array(tokens.length)
  for (const i of page.capitals) {
    const between = tokens[i - 1]
    if (labels[i - 2] === PERSON && !between!.cap && PARTICLE.test(between!.lower)) labels[i - 1] = PERSON
    if (isAlone(page, i)) continue
    const n = features(page, i, labels[i - 1] ?? 0, slots)
    labels[i] = best(n)
    margins[i] = scores[PERSON]! - Math.max(scores[0]!, scores[2]!, scores[3]!)
  }
  return { labels, margins }
}

/** A function word between words in lower case: no label of it makes a name. */
function isAlone({ tokens }: Sheet, i: number): boolean {
  const [before, word, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  if (before?.cap || !next?.word || next.cap || (tokens[i + 2]?.cap && PARTICLE.test(next.lower))) return false
  return isFunctionWord(word.lower)
}

function best(n: number): number {
  let [other, person, place, body] = [0, 0, 0, 0]
  for (let k = 0; k < n; k++) {
    const four = weights![slots[k]!]!
    other += (four << 24) >> 24
    person += (four << 16) >> 24
    place += (four << 8) >> 24
    body += four >> 24
  }
  scores[0] = other
  scores[PERSON] = person
  scores[2] = place
  scores[3] = body
  let top = 0
  for (let label = 1; label < LABELS; label++) if (scores[label]! > scores[top]!) top = label
  return top
}
