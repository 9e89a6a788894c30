/** Why an approval lapsed. */
export type LapseReason =
  | 'expired'
  | 'delegation-ended'
  | 'election-period'
  | 'rules-changed'
  | 'registers-changed'
  | 'permission-revoked'
  | 'conflict'

/** Why somebody was notified of an item. */
export type CallReason = 'turn' | 'passed' | 'half-time' | 'due' | 'late' | 'moved' | 'away' | 'nobody'

/** Reasons for reminders after approval or release. */
export type ReminderReason =
  | 'to-publish'
  | 'not-sent'
  | 'approval-ends'
  | 'review-due'
  | 'out-of-date'
  | 'take-down'
  | 'emergency-review'
  | 'emergency-overdue'
  | 'declaration-unjudged'

/** Why an incident was opened: an emergency release was not ratified, or a sender's declaration was wrong. */
export type IncidentReason = 'not-ratified' | 'wrong-declaration'
