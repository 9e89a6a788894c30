export type Thresholds = {
  /** One for each head: a higher score is a match. */
  readonly thresholds: readonly number[]
  /** How far below the threshold the words of an email already need the encoder. */
  readonly gate: number
  /** One for each head: how far below the threshold uncertain rules are suppressed. */
  readonly suppressBelow?: readonly number[]
}

/** As the training scripts write them. */
export type StoredThresholds = {
  readonly limits: readonly number[]
  readonly gate: number
  readonly quiet?: readonly number[]
}

export const thresholdsOf = ({ limits, gate, quiet }: StoredThresholds): Thresholds => ({
  thresholds: limits,
  gate,
  ...(quiet ? { suppressBelow: quiet } : {}),
})
