/** Why an approval no longer stands. */
export type LapseReason =
  | 'expired'
  | 'delegation-ended'
  | 'election-period'
  | 'rules-changed'
  | 'permission-revoked'
  | 'conflict'

/** Why somebody was called to an item. */
export type CallReason = 'turn' | 'passed' | 'half-time' | 'due' | 'late' | 'moved' | 'away' | 'nobody'

/** What people are reminded of once something was approved or has gone out. */
export type ReminderReason =
  | 'to-publish'
  | 'not-sent'
  | 'approval-ends'
  | 'review-due'
  | 'out-of-date'
  | 'take-down'
  | 'emergency-review'
  | 'emergency-overdue'
