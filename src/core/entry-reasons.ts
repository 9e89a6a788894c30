export type LapseReason =
  | 'expired'
  | 'delegation-ended'
  | 'election-period'
  | 'rules-changed'
  | 'registers-changed'
  | 'permission-revoked'
  | 'conflict'

export type CallReason = 'turn' | 'passed' | 'half-time' | 'due' | 'late' | 'moved' | 'away' | 'nobody'

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

export type IncidentReason = 'not-ratified' | 'wrong-declaration'
