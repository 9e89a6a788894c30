export type DeclarationJudge = 'data-protection-officer' | 'chief-executive'

/** Why a declaration is sampled: one of the sender's first, or drawn by chance. */
export type SampleReason = 'first' | 'share'

export type Sample = {
  readonly because: SampleReason
  readonly judge: DeclarationJudge
  /** ISO 8601: until when the judge may read the email. */
  readonly until: string
}

export type DeclarationHappening =
  /** Until November 2026: the sender released held mail for a reason. Now it is `mail-declared`. */
  | { readonly what: 'self-released'; readonly version: string; readonly reason: string }
  | {
      readonly what: 'mail-declared'
      readonly version: string
      readonly shown: string
      readonly statement: string
      readonly findings: readonly { readonly rule: string; readonly count: number }[]
      readonly sample?: Sample
    }
  /** Somebody other than the sender saw it for the first time on a day. */
  | { readonly what: 'mail-opened'; readonly version: string }
  | { readonly what: 'sign-off-asked'; readonly version: string }
  | {
      readonly what: 'declaration-judged'
      readonly version: string
      readonly outcome: 'right' | 'wrong'
      readonly reason?: string
    }
