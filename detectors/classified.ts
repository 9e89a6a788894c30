/** UTF-16 offsets into the text of one part; `end` is exclusive. 0 to 0 means the whole part. */
export type Span = { readonly part: string; readonly start: number; readonly end: number }

/**
 * A sentence in which the classifier finds a breach, or with `suppressed` a passage that it finds harmless. `confidence`:
 * a calibrated probability; `like`: the reason of the nearest labelled example.
 */
export type ClassifierMatch = Span & {
  readonly group: string
  readonly confidence: number
  readonly like?: string
  readonly suppressed?: true
  readonly family?: ClassifierFamily
  /** note: above the lower threshold. hold: above the threshold of its family in this setting. */
  readonly level?: 'note' | 'hold'
  /** Distance to the shipped threshold for a hold, in logits; below zero for a note. */
  readonly above?: number
}

/** Groups of the classifier that share a threshold. */
export type ClassifierFamily = 'political' | 'conduct' | 'confidentiality' | 'claims' | 'facts'

/** Where a threshold of the classifier applies. */
export type ThresholdSetting = {
  readonly kind: 'mail' | 'prose' | 'post'
  readonly account: 'office' | 'own'
  /** `free`: holds no politically restricted post. */
  readonly author: 'staff' | 'free'
  readonly period: boolean
}

/** In logits: a positive shift raises the threshold, so that less is held. */
export type ThresholdShift = ThresholdSetting & { readonly family: ClassifierFamily; readonly shift: number }
