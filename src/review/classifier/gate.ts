import type { ClassifierFamily } from '../../../detectors/contract.ts'
import type { Passage } from './passages.ts'

export type GateWeights = {
  readonly families: readonly ClassifierFamily[]
  readonly width: number
  readonly steps: { readonly pieces: number; readonly direct: number }
  readonly hidden: readonly (readonly number[])[]
  readonly hidden_bias: readonly number[]
  readonly last: readonly (readonly number[])[]
  readonly last_bias: readonly number[]
  /** A passage with a higher logit of any family needs the encoder. */
  readonly limit: number
}

/** A small model on unordered word pieces: which passages of mail the encoder must score. */
export type Gate = {
  readonly weights: GateWeights
  /** `width` numbers for each word piece, then one for each family. */
  readonly tables: Int8Array
}

/** Reading it is twice as fast as reading lists of lists. */
const flatHidden = new WeakMap<GateWeights, Float64Array>()

function hiddenOf(weights: GateWeights): Float64Array {
  const before = flatHidden.get(weights)
  if (before) return before
  const flat = Float64Array.from(weights.hidden.flat())
  flatHidden.set(weights, flat)
  return flat
}

export function gateLogits(passage: Passage, gate: Gate): readonly number[] {
  const { total, most, direct, count } = summed(passage, gate)
  const { width, steps, hidden_bias: hiddenBias, last, last_bias: lastBias } = gate.weights
  const root = Math.sqrt(Math.max(count, 1))
  const units = Float64Array.from(hiddenBias)
  const hidden = hiddenOf(gate.weights)
  for (let at = 0; at < width; at++) {
    const [mean, highest] = [(total[at]! * steps.pieces) / root, most[at]! * steps.pieces]
    const [byMean, byHighest] = [at * units.length, (width + at) * units.length]
    for (let unit = 0; unit < units.length; unit++)
      units[unit]! += mean * hidden[byMean + unit]! + highest * hidden[byHighest + unit]!
  }
  return lastBias.map((bias, family) => {
    let logit = bias + (direct[family]! * steps.direct) / root
    for (let unit = 0; unit < units.length; unit++) logit += Math.max(0, units[unit]!) * last[unit]![family]!
    return logit
  })
}

/** What the word pieces alone add. */
export function directLogit({ sentences }: Passage, family: number, gate: Gate): number {
  const { families, steps } = gate.weights
  const directAt = startOfDirect(gate)
  let [sum, count] = [0, 0]
  for (const pieces of sentences) {
    count += pieces.length
    for (const { id } of pieces) sum += gate.tables[directAt + id * families.length + family]!
  }
  return (sum * steps.direct) / Math.sqrt(Math.max(count, 1))
}

const startOfDirect = ({ weights: { width, families }, tables }: Gate): number =>
  (tables.length / (width + families.length)) * width

function summed({ sentences }: Passage, gate: Gate) {
  const { tables } = gate
  const { width, families } = gate.weights
  const total = new Int32Array(width)
  const most = new Int8Array(width).fill(-128)
  const direct = new Int32Array(families.length)
  const directAt = startOfDirect(gate)
  let count = 0
  for (const sentence of sentences) {
    count += sentence.length
    for (const { id } of sentence) {
      const row = id * width
      for (let at = 0; at < width; at++) {
        const value = tables[row + at]!
        total[at]! += value
        if (value > most[at]!) most[at] = value
      }
      const directRow = directAt + id * direct.length
      for (let family = 0; family < direct.length; family++) direct[family]! += tables[directRow + family]!
    }
  }
  return { total, most, direct, count }
}
