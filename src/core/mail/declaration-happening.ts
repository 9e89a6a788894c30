/** A role that judges sampled declarations. */
export type DeclarationJudge = 'data-protection-officer' | 'chief-executive'

/** Why a declaration is sampled: one of the sender's first, or drawn by chance. */
export type SampleReason = 'first' | 'share'

export type Sample = {
  readonly because: SampleReason
  readonly judge: DeclarationJudge
  /** ISO 8601: until when the judge may read the email. */
  readonly until: string
}

/** What senders do about their own held mail, and what becomes of their declarations. */
export type DeclarationHappening =
  /** Until November 2026: the sender released held mail for a reason. Now it is `mail-declared`. */
  | { readonly what: 'self-released'; readonly version: string; readonly reason: string }
  /** The sender cleared it. `statement`: the version of the wording. Never the words that were found. */
  | {
      readonly what: 'mail-declared'
      readonly version: string
      readonly shown: string
      readonly statement: string
      readonly findings: readonly { readonly rule: string; readonly count: number }[]
      readonly sample?: Sample
    }
  /** Somebody other than its sender was shown the email: the first time on a day. */
  | { readonly what: 'mail-opened'; readonly version: string }
  /** The sender leaves the decision to an approver. */
  | { readonly what: 'sign-off-asked'; readonly version: string }
  | {
      readonly what: 'declaration-judged'
      readonly version: string
      readonly outcome: 'right' | 'wrong'
      readonly reason?: string
    }
