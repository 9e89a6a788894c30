/** Why somebody is written to. The sender's words hang on it; a notice itself holds no words. */
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
  | 'details-changed'
  | 'details-changed-before'
  | 'digest'
  | 'anchor'

/** A message that is to reach one person once. It names an item and says why; never a title, a text or a reason. */
export type NewNotice = {
  /** The same key twice is one notice. */
  readonly dedupeKey: string
  /** The id of a person on the register. */
  readonly to: string
  readonly kind: NoticeKind
  /** The item it is about; null when it is about a delegation or a register. */
  readonly item: string | null
  /** ISO 8601, UTC: when it arose, and before when it must not be sent. */
  readonly at: string
  readonly notBefore: string
}

export type Notice = NewNotice & {
  readonly id: string
  /** How often somebody began to send it. */
  readonly attempts: number
  /** waiting: to be sent. sent: a mail system took it. failed: given up. */
  readonly state: 'waiting' | 'sent' | 'failed'
  /** What the last attempt met with: a code. `unclear`: whoever tried did not live to say whether it was sent. */
  readonly trouble?: string | null
}
