import type { Terms } from '../terms.ts'

export const TERMS: Terms = {
  office: 'OPCC',
  head: 'Commissioner',
  headInFull: 'Police and Crime Commissioner',
  deputy: 'Deputy Commissioner',
  chiefExecutive: 'Chief Executive',
  independentReviewer: 'independent reviewer',
  plan: 'Police and Crime Plan',
  policy: 'communications policy',
}
