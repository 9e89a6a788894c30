/** Why a notice is sent. The sender chooses the words by it. */
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

/** A notice to one person. It names an item and a reason, and never carries title or text. */
export type NewNotice = {
  /** Two notices with one key are one. */
  readonly dedupeKey: string
  /** Id of a registered person. */
  readonly to: string
  readonly kind: NoticeKind
  /** null for a notice about a delegation or a register. */
  readonly item: string | null
  /** ISO 8601, UTC: when it arose, and the earliest time to send it. */
  readonly at: string
  readonly notBefore: string
}

export type Notice = NewNotice & {
  readonly id: string
  /** Number of attempts that began. */
  readonly attempts: number
  /** waiting: to be sent. sent: accepted by a mail system. failed: given up. */
  readonly state: 'waiting' | 'sent' | 'failed'
  /** Code of the last failure. `unclear`: the attempt died before it knew. */
  readonly trouble?: string | null
}
