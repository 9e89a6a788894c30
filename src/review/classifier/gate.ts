import type { ClassifierFamily } from '../../../detectors/contract.ts'
import type { Passage } from './passages.ts'

export type GateWeights = {
  readonly families: readonly ClassifierFamily[]
  /** Even. */
  readonly width: number
  readonly steps: { readonly pieces: number; readonly direct: number }
  readonly hidden: readonly (readonly number[])[]
  readonly hidden_bias: readonly number[]
  readonly last: readonly (readonly number[])[]
  readonly last_bias: readonly number[]
  /** A passage with a higher logit of any family needs the encoder. */
  readonly limit: number
  /** A sentence with a higher logit of the family is read alone; no other family is read so. */
  readonly alone: Readonly<Partial<Record<ClassifierFamily, number>>>
}

/** A small model on unordered word pieces: which passages of mail the encoder must score. */
export type Gate = {
  readonly weights: GateWeights
  /** `width` numbers for each word piece, then one for each family. */
  readonly tables: Int8Array
}

/** The weights of each unit in a row: lists of lists take twice as long. Empty units make them a multiple of `AT_ONCE`. */
type Flat = { readonly hidden: Float64Array; readonly bias: Float64Array; readonly last: Float64Array }

const AT_ONCE = 4

const flatWeights = new WeakMap<GateWeights, Flat>()

function flatOf(weights: GateWeights): Flat {
  const before = flatWeights.get(weights)
  if (before) return before
  const { hidden, hidden_bias: biases, last, steps } = weights
  const units = Array.from({ length: Math.ceil(biases.length / AT_ONCE) * AT_ONCE }, (_, unit) => unit)
  const flat = {
    hidden: Float64Array.from(units.flatMap((unit) => hidden.map((row) => (row[unit] ?? 0) * steps.pieces))),
    bias: Float64Array.from(units, (unit) => biases[unit] ?? 0),
    last: Float64Array.from(last.flat()),
  }
  flatWeights.set(weights, flat)
  return flat
}

export function gateLogits(passage: Passage, gate: Gate): readonly number[] {
  const { width, families, steps, last_bias: constants } = gate.weights
  const { hidden, bias, last } = flatOf(gate.weights)
  const ids = idsOf(passage)
  const root = Math.sqrt(Math.max(ids.length, 1))
  const units = unitsOf(columnsOf(ids, gate.tables, width, root), hidden, bias)
  const direct = directSums(ids, gate.tables, startOfDirect(gate), families.length)
  const logits = constants.map((constant, family) => constant + (direct[family]! * steps.direct) / root)
  for (let unit = 0; unit * logits.length < last.length; unit++) {
    const value = units[unit]!
    if (value <= 0) continue
    const from = unit * logits.length
    for (let family = 0; family < logits.length; family++) logits[family]! += value * last[from + family]!
  }
  return logits
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

function idsOf({ sentences }: Passage): Int32Array {
  const ids = new Int32Array(sentences.reduce((count, sentence) => count + sentence.length, 0))
  let at = 0
  for (const sentence of sentences) for (const { id } of sentence) ids[at++] = id
  return ids
}

/** Sums and highest numbers of the columns. Two columns at a time stay in registers: twice as fast as row by row. */
function columnsOf(ids: Int32Array, tables: Int8Array, width: number, root: number): Float64Array {
  const columns = new Float64Array(2 * width)
  const count = ids.length
  for (let column = 0; column < width; column += 2) {
    let sum = 0
    let nextSum = 0
    let most = -128
    let nextMost = -128
    for (let at = 0; at < count; at++) {
      const from = ids[at]! * width + column
      const value = tables[from]!
      const next = tables[from + 1]!
      sum += value
      nextSum += next
      most = Math.max(most, value)
      nextMost = Math.max(nextMost, next)
    }
    columns[column] = sum / root
    columns[column + 1] = nextSum / root
    columns[width + column] = most
    columns[width + column + 1] = nextMost
  }
  return columns
}

function unitsOf(inputs: Float64Array, hidden: Float64Array, bias: Float64Array): Float64Array {
  const units = bias.slice()
  const count = inputs.length
  for (let unit = 0; unit < units.length; unit += AT_ONCE) {
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    const from = unit * count
    for (let at = 0; at < count; at++) {
      const input = inputs[at]!
      first += input * hidden[from + at]!
      second += input * hidden[from + count + at]!
      third += input * hidden[from + 2 * count + at]!
      fourth += input * hidden[from + 3 * count + at]!
    }
    units[unit]! += first
    units[unit + 1]! += second
    units[unit + 2]! += third
    units[unit + 3]! += fourth
  }
  return units
}

function directSums(ids: Int32Array, tables: Int8Array, from: number, count: number): Int32Array {
  const sums = new Int32Array(count)
  for (const id of ids) for (let at = 0; at < count; at++) sums[at]! += tables[from + id * count + at]!
  return sums
}
