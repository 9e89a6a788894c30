import type { Progress } from './state.ts'

export const PROGRESS: Record<Progress, string> = {
  new: 'New',
  checking: 'Being checked',
  blocked: 'Blocked',
  awaiting: 'Waiting for sign-off',
  returned: 'Returned for changes',
  rejected: 'Rejected',
  recalled: 'Taken back',
  approved: 'Approved',
  releasing: 'Going out',
  released: 'Released',
  withdrawn: 'Withdrawn',
  lapsed: 'Approval no longer valid',
  scheduled: 'Scheduled',
  expired: 'Expired',
}
