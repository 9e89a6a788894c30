export type EncoderInput = {
  readonly ids: readonly number[]
  readonly cases: readonly number[]
  readonly exitBelow?: readonly number[]
}

/** Logits by head, a row of logits for each word piece, and a vector of the meaning. */
export type Encoded = {
  readonly passage: Float32Array
  readonly tokens: Float32Array
  readonly vector: Float32Array
}

/** It exited when each logit of the lower layers was below its limit in `exitBelow`. */
export type Outcome = Encoded | 'exited'

export type Question = { readonly passages: readonly EncoderInput[] }
export type Answer = { readonly encoded?: readonly Outcome[]; readonly fault?: string }
