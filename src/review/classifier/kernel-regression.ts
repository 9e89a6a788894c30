import type { Features } from './features.ts'
import { COLUMNS } from './heads.ts'
import { products } from './products.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/**
 * Kernel ridge regression over labelled cases (Saunders, Gammerman and Vovk, 1998): a passage is scored by its
 * similarity to each case in meaning (a Gaussian of encoder vectors and circumstances) and in words (see
 * features.ts).
 */
export const DIMENSIONS = 512
/** How fast similarity falls with the distance of two vectors. */
const DECAY = 3
/** Weight of words beside meaning. */
export const WORD_WEIGHT = 0.7
/** Weight of one difference in circumstances beside meaning. */
const SETTING_WEIGHT = 0.04
/** What a person free to campaign may write is a breach for others, so the two are compared little. */
const FREE_WEIGHT = 0.4

/** A personal account, an election period, and an author free to campaign. */
export type Setting = { readonly personal: boolean; readonly period: boolean; readonly free: boolean }

/**
 * Similarity of two passages in meaning and circumstances, 0 to 1; `dot` is the dot product of their unit vectors.
 */
export function similarity(dot: number, one: Setting, other: Setting): number {
  const differences =
    Number(one.personal !== other.personal) +
    Number(one.period !== other.period) +
    Number((one.personal && one.period) !== (other.personal && other.period))
  return Math.exp(DECAY * (dot - 1) - SETTING_WEIGHT * differences - FREE_WEIGHT * Number(one.free !== other.free))
}

/** Training texts, with one coefficient for each column. */
export type Examples = {
  /** DIMENSIONS bytes for each text; times `step` they are the encoder's vector. */
  readonly vectors: Int8Array
  readonly step: number
  /** One for each text and column, text by text. */
  readonly coefficients: Float32Array
  /** Absent where circumstances do not matter. */
  readonly settings?: readonly Setting[]
}

/** Adds the weighted similarity of the examples to each column; `onWeight` gets the weight of each. */
export function addSimilarity(
  scores: Float64Array,
  vector: Float32Array,
  setting: Setting,
  { vectors, step, coefficients, settings }: Examples,
  onWeight?: (at: number, column: number, weight: number) => void,
): void {
  const columns = scores.length
  products(vector, vectors).forEach((dot, at) => {
    const alike = similarity(dot * step, setting, settings ? settings[at]! : setting)
    for (let column = 0; column < columns; column++) {
      const weight = alike * coefficients[at * columns + column]!
      scores[column]! += weight
      onWeight?.(at, column, weight)
    }
  })
}

/** A labelled text: its group, the label's reason, and its circumstances. */
export type LabelledCase = Setting & { readonly group: string | null; readonly why: string }

export type LabelledCases = Examples & { readonly settings: readonly LabelledCase[]; readonly words: WordWeights }

export type CaseScores = {
  readonly scores: Float64Array
  /** For each column, the case of its group with the highest weight. */
  readonly nearest: readonly (LabelledCase | undefined)[]
}

/**
 * Memoises `make` by the vector of a text: the encoder returns the same object for the same text, and the entry is
 * collected with it.
 */
export function memoizeByVector<Model, Made>(
  make: (vector: Float32Array, features: Features, setting: Setting, model: Model) => Made,
) {
  const memory = new WeakMap<Float32Array, { readonly model: Model; readonly setting: Setting; readonly made: Made }>()
  return (vector: Float32Array, features: Features, setting: Setting, model: Model): Made => {
    const before = memory.get(vector)
    if (before?.model === model && same(before.setting, setting)) return before.made
    const made = make(vector, features, setting, model)
    memory.set(vector, { model, setting, made })
    return made
  }
}

const same = (one: Setting, other: Setting): boolean =>
  one.personal === other.personal && one.period === other.period && one.free === other.free

/** `vector` is the encoder's, of length one. */
export const caseScores = memoizeByVector((vector, features, setting, model: LabelledCases): CaseScores => {
  const scores = wordScores(features, model.words)
  const nearest = COLUMNS.map((): LabelledCase | undefined => undefined)
  const highest = COLUMNS.map(() => Number.NEGATIVE_INFINITY)
  addSimilarity(scores, vector, setting, model, (at, column, weight) => {
    const one = model.settings[at]!
    if (weight <= highest[column]! || one.group !== COLUMNS[column]) return
    highest[column] = weight
    nearest[column] = one
  })
  return { scores, nearest }
})
