/** UTF-16 offsets, `end` exclusive; 0 to 0 means the whole part. */
export type Span = { readonly part: string; readonly start: number; readonly end: number }

/**
 * A sentence at fault, or with `suppressed` a harmless passage. `confidence`: calibrated; `like`: the nearest example's
 * reason.
 */
export type ClassifierMatch = Span & {
  readonly group: string
  readonly confidence: number
  readonly like?: string
  readonly suppressed?: true
  readonly family?: ClassifierFamily
  /** Other groups of the family that the sentence is over the threshold of. */
  readonly also?: readonly string[]
  /** note: over the lower threshold. hold: over the one of this setting. */
  readonly level?: 'note' | 'hold'
  /** Logits from the shipped threshold for a hold; a note has less than zero. */
  readonly above?: number
}

export type ClassifierFamily = 'political' | 'conduct' | 'confidentiality' | 'claims' | 'facts'

export type ThresholdSetting = {
  readonly kind: 'mail' | 'prose' | 'post'
  readonly account: 'office' | 'own'
  /** `free`: no politically restricted post. */
  readonly author: 'staff' | 'free'
  readonly period: boolean
}

/** In logits: a positive shift holds less. */
export type ThresholdShift = ThresholdSetting & { readonly family: ClassifierFamily; readonly shift: number }
