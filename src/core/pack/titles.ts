import type { ApproverRole } from '../entry.ts'
import type { Terms } from './terms.ts'

export function titlesOf(terms: Terms): Readonly<Record<ApproverRole, string>> {
  return {
    'chief-executive': terms.chiefExecutive,
    'independent-reviewer': terms.independentReviewer,
    'data-protection-officer': 'data protection officer',
    manager: 'author’s manager',
    sender: 'sender',
  }
}
