import type { Features } from './features.ts'
import { COLUMNS } from './heads.ts'
import { products } from './products.ts'
import { type WordWeights, wordScores } from './word-scores.ts'

/**
 * Kernel ridge regression over labelled cases (Saunders, Gammerman and Vovk, 1998): a passage is weighed by its likeness to each,
 * in meaning (a Gaussian of the encoder's vectors and the circumstances) and in words (see features.ts).
 */
export const DIMENSIONS = 512
/** How fast likeness falls with the distance of two meanings. */
const NEAR = 3
/** What words weigh beside meaning. */
export const WORDS = 0.7
/** What one difference in circumstances weighs beside the meaning. */
const APART = 0.04
/** Who is free to campaign is judged by what others so free said: what one may say is a breach for the other. */
const FREE = 0.4

/** Where it is said, when, and whether by somebody who is not politically restricted. */
export type Setting = { readonly personal: boolean; readonly period: boolean; readonly free: boolean }

/** Likeness in meaning and circumstances of two passages, 0 to 1; `dot` is the product of their vectors of length one. */
export function likeness(dot: number, one: Setting, other: Setting): number {
  const apart =
    Number(one.personal !== other.personal) +
    Number(one.period !== other.period) +
    Number((one.personal && one.period) !== (other.personal && other.period))
  return Math.exp(NEAR * (dot - 1) - APART * apart - FREE * Number(one.free !== other.free))
}

/** Texts that were learnt from, and what each says for each column. */
export type Likened = {
  /** DIMENSIONS bytes a text; times `step` they are the encoder's vector. */
  readonly vectors: Int8Array
  readonly step: number
  /** One a text and column, text by text. */
  readonly coefficients: Float32Array
  /** In which circumstances each stood; absent = that makes no difference. */
  readonly settings?: readonly Setting[]
}

/** Adds to each column what those texts say for it that are like this one; `told` hears what each of them says. */
export function addLikeness(
  scores: Float64Array,
  vector: Float32Array,
  setting: Setting,
  { vectors, step, coefficients, settings }: Likened,
  told?: (at: number, column: number, weight: number) => void,
): void {
  const columns = scores.length
  products(vector, vectors).forEach((dot, at) => {
    const alike = likeness(dot * step, setting, settings ? settings[at]! : setting)
    for (let column = 0; column < columns; column++) {
      const weight = alike * coefficients[at * columns + column]!
      scores[column]! += weight
      told?.(at, column, weight)
    }
  })
}

/** A labelled text: what an expert saw in it, and in what circumstances. */
export type Case = Setting & { readonly group: string | null; readonly why: string }

export type Cases = Likened & { readonly settings: readonly Case[]; readonly words: WordWeights }

export type Scored = {
  readonly scores: Float64Array
  /** For each column, the case that speaks most for it. */
  readonly nearest: readonly (Case | undefined)[]
}

/**
 * What is made of a text, kept by its vector: the encoder remembers the vectors of texts that come again, as signatures do and all passages but one while
 * somebody types; what was made of them goes when they go.
 */
export function byVector<Learnt, Made>(
  make: (vector: Float32Array, features: Features, setting: Setting, learnt: Learnt) => Made,
) {
  const made = new WeakMap<Float32Array, { readonly learnt: Learnt; readonly setting: Setting; readonly made: Made }>()
  return (vector: Float32Array, features: Features, setting: Setting, learnt: Learnt): Made => {
    const before = made.get(vector)
    if (before?.learnt === learnt && same(before.setting, setting)) return before.made
    const fresh = make(vector, features, setting, learnt)
    made.set(vector, { learnt, setting, made: fresh })
    return fresh
  }
}

const same = (one: Setting, other: Setting): boolean =>
  one.personal === other.personal && one.period === other.period && one.free === other.free

/** `vector` is the encoder's, of length one. */
export const caseScores = byVector((vector, features, setting, learnt: Cases): Scored => {
  const scores = wordScores(features, learnt.words)
  const nearest = COLUMNS.map((): Case | undefined => undefined)
  const most = COLUMNS.map(() => Number.NEGATIVE_INFINITY)
  addLikeness(scores, vector, setting, learnt, (at, column, weight) => {
    const one = learnt.settings[at]!
    if (weight <= most[column]! || one.group !== COLUMNS[column]) return
    most[column] = weight
    nearest[column] = one
  })
  return { scores, nearest }
})
