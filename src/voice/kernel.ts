import type { Features } from './features.ts'
import { COLUMNS } from './groups.ts'
import { type WordWeights, wordScores } from './words.ts'

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

/**
 * The product of a vector with each of many, DIMENSIONS numbers apiece. Most of the time that a meaning costs goes by here, so
 * four of them are summed side by side: one sum alone would wait for itself at every step.
 */
export function products(vector: Float32Array, vectors: Int8Array): Float64Array {
  const made = new Float64Array(vectors.length / DIMENSIONS)
  const last = Math.max(0, made.length - 4)
  for (let at = 0; at < made.length; at = at < last ? Math.min(at + 4, last) : made.length) {
    const from = at * DIMENSIONS
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = from; i < from + DIMENSIONS; i++) {
      const one = vector[i - from]!
      a += one * vectors[i]!
      b += one * vectors[i + DIMENSIONS]!
      c += one * vectors[i + 2 * DIMENSIONS]!
      d += one * vectors[i + 3 * DIMENSIONS]!
    }
    made.set([a, b, c, d].slice(0, made.length - at), at)
  }
  return made
}

/** A labelled text: what an expert saw in it, and in what circumstances. */
export type Case = Setting & { readonly group: string | null; readonly why: string }

export type Cases = {
  readonly cases: readonly Case[]
  /** DIMENSIONS bytes a case; times `step` they are the encoder's vector. */
  readonly vectors: Int8Array
  readonly step: number
  /** One a case and column, case by case. */
  readonly coefficients: Float32Array
  readonly words: WordWeights
}

export type Scored = {
  readonly scores: Float64Array
  /** For each column, the case that speaks most for it. */
  readonly nearest: readonly (Case | undefined)[]
}

/** The encoder remembers the vectors of passages that come again, as all but one do while somebody types; what was made of them goes when they go. */
const weighed = new WeakMap<
  Float32Array,
  { readonly learnt: Cases; readonly setting: Setting; readonly scored: Scored }
>()

/** `vector` is the encoder's, of length one. */
export function caseScores(vector: Float32Array, features: Features, setting: Setting, learnt: Cases): Scored {
  const before = weighed.get(vector)
  if (
    before?.learnt === learnt &&
    before.setting.personal === setting.personal &&
    before.setting.period === setting.period &&
    before.setting.free === setting.free
  )
    return before.scored
  const { cases, vectors, step, coefficients } = learnt
  const scores = wordScores(features, learnt.words)
  const nearest = COLUMNS.map((): Case | undefined => undefined)
  const most = COLUMNS.map(() => Number.NEGATIVE_INFINITY)
  products(vector, vectors).forEach((dot, at) => {
    const one = cases[at]!
    const alike = likeness(dot * step, setting, one)
    for (let column = 0; column < COLUMNS.length; column++) {
      const weight = alike * coefficients[at * COLUMNS.length + column]!
      scores[column]! += weight
      if (weight <= most[column]! || one.group !== COLUMNS[column]) continue
      most[column] = weight
      nearest[column] = one
    }
  })
  const scored = { scores, nearest }
  weighed.set(vector, { learnt, setting, scored })
  return scored
}
