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
  const alike = new Float64Array(cases.length)
  cases.forEach((one, at) => {
    let dot = 0
    const from = at * DIMENSIONS
    for (let i = 0; i < DIMENSIONS; i++) dot += vector[i]! * vectors[from + i]!
    alike[at] = likeness(dot * step, setting, one)
    for (let group = 0; group < GROUPS.length; group++)
      scores[group]! += alike[at]! * coefficients[at * GROUPS.length + group]!
  })
  const nearest = (group: number) =>
    cases
      .map((one, at) => ({ one, weight: alike[at]! * coefficients[at * GROUPS.length + group]! }))
      .filter(({ one }) => one.group === GROUPS[group])
      .reduce<{ one: Case; weight: number } | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined)?.one
  return { scores, nearest }
}
