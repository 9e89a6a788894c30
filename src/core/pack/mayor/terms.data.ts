import type { Terms } from '../terms.ts'

export const TERMS: Terms = {
  office: 'Mayor’s office',
  head: 'Mayor',
  headInFull: 'Mayor of the combined authority',
  deputy: 'Deputy Mayor',
  chiefExecutive: 'Director of Policing',
  independentReviewer: 'Monitoring Officer',
  plan: 'Police and Crime Plan',
  policy: 'communications code',
}
