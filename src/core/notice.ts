export type NoticeKind =
  | 'checked'
  | 'to-decide'
  | 'to-advise'
  | 'nudge'
  | 'escalated'
  | 'overdue'
  | 'nobody-can-decide'
  | 'approved'
  | 'signed-off-in-part'
  | 'advised'
  | 'returned'
  | 'rejected'
  | 'commented'
  | 'comments-asked'
  | 'draft-commented'
  | 'disputed'
  | 'ruled'
  | 'on-hold'
  | 'hold-lifted'
  | 'lapsed'
  | 'reopened'
  | 'to-publish'
  | 'not-sent'
  | 'approval-ends'
  | 'released'
  | 'withdrawn'
  | 'mail-missing'
  | 'mail-gone'
  | 'mail-limit'
  | 'mail-unchecked'
  | 'take-down'
  | 'emergency'
  | 'emergency-review'
  | 'emergency-overdue'
  | 'ratified'
  | 'not-ratified'
  | 'incident'
  | 'review-due'
  | 'out-of-date'
  | 'page-differs'
  | 'delegation-offered'
  | 'delegation-accepted'
  | 'delegation-ended'
  | 'declaration-due'
  | 'training-due'
  | 'password-due'
  | 'sighting'
  | 'interest'
  | 'not-handed-in'
  | 'legal-hold'
  | 'content-erased'
  | 'shared'
  | 'glass-asked'
  | 'glass-answered'
  | 'glass-broken'
  | 'conflict-claimed'
  | 'conflict-answered'
  | 'to-clear'
  | 'declaration-sampled'
  | 'declaration-unjudged'
  | 'declaration-wrong'
  | 'details-changed'
  | 'details-changed-before'
  | 'decider-added'
  | 'password-chosen'
  | 'observing'
  | 'observing-ends'
  | 'all-stopped'
  | 'let-go'
  | 'stop-ended'
  | 'digest'
  | 'anchor'

/** Where the link of a notice leads. */
export type NoticePlace =
  | 'item'
  | 'decide'
  | 'keeping'
  | 'home'
  | 'delegations'
  | 'me'
  | 'registers'
  | 'people'
  | 'mail'
  | 'declaration'
  | 'observed'
  | 'stop'

/** Never carries title or text. */
export type NewNotice = {
  readonly dedupeKey: string
  readonly to: string
  readonly kind: NoticeKind
  /** null for a notice about a delegation or register. */
  readonly item: string | null
  /** ISO 8601, UTC: when it arose, and the earliest time to send it. */
  readonly at: string
  readonly notBefore: string
}

export type Notice = NewNotice & {
  readonly id: string
  readonly attempts: number
  /** `overtaken`: no longer so before it was sent. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'overtaken'
  /** `unclear`: the attempt ended before it knew. */
  readonly trouble?: string | null
}
