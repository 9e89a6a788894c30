export const RETENTION = [
  { basis: 'What has gone out: six years, the time for most claims (Limitation Act 1980)', what: 'released', days: 2192 },
  { basis: 'Rejected drafts: two years', what: 'rejected', days: 730 },
  { basis: 'What nobody followed up: a year', what: 'abandoned', days: 365 },
  { basis: 'Held email: thirty days after the decision', what: 'mail', days: 30 },
  {
    basis: 'Permissions, training, declarations and absences: six years after their end',
    what: 'rows',
    registers: ['permissions', 'training', 'declarations', 'absences'],
    days: 2192,
  },
  { basis: 'Why delegations were given and ended: six years after their last day', what: 'delegations', days: 2192 },
]
