import type { Features } from './features.ts'
import { GROUPS } from './groups.ts'
import { type WordWeights, wordScores } from './words.ts'

/**
 * Kernel ridge regression over labelled cases (Saunders, Gammerman and Vovk, 1998): a passage is weighed by its likeness to each,
 * in meaning (a Gaussian of the encoder's vectors and the circumstances) and in words (see features.ts).
 */
export const DIMENSIONS = 512
/** What words weigh beside meaning. */
export const WORDS = 0.7
/** What one difference in circumstances weighs beside the meaning. */
const APART = 0.04

export type Setting = { readonly personal: boolean; readonly period: boolean }

/** Likeness in meaning and circumstances of two passages, 0 to 1; `dot` is the product of their vectors of length one. */
export function likeness(dot: number, one: Setting, other: Setting): number {
  const apart =
    Number(one.personal !== other.personal) +
    Number(one.period !== other.period) +
    Number((one.personal && one.period) !== (other.personal && other.period))
  return Math.exp(2 * dot - 2 - APART * apart)
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
  /** One a case and group, case by case. */
  readonly coefficients: Float32Array
  readonly words: WordWeights
}

export type Scored = {
  readonly scores: Float64Array
  /** For a group, the case that speaks most for it. */
  readonly nearest: (group: number) => Case | undefined
}

/** `vector` is the encoder's, of length one. */
export function caseScores(vector: Float32Array, features: Features, setting: Setting, learnt: Cases): Scored {
  const { cases, vectors, step, coefficients } = learnt
  const scores = wordScores(features, learnt.words)
  const alike = products(vector, vectors).map((dot, at) => likeness(dot * step, setting, cases[at]!))
  for (let at = 0; at < cases.length; at++)
    for (let group = 0; group < GROUPS.length; group++)
      scores[group]! += alike[at]! * coefficients[at * GROUPS.length + group]!
  const nearest = (group: number) =>
    cases
      .map((one, at) => ({ one, weight: alike[at]! * coefficients[at * GROUPS.length + group]! }))
      .filter(({ one }) => one.group === GROUPS[group])
      .reduce<{ one: Case; weight: number } | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined)?.one
  return { scores, nearest }
}
