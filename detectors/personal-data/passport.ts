import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const passport: Rule = {
  id: 'personal-data/passport',
  title: 'Passport number',
  advice: 'Remove the number.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  limits:
    'There is no check digit in the number alone, so it is found only beside words or a column that say passport.',
  find: identifier({
    type: 'PASSPORT',
    pattern: /(?<![\w-])(?:\d{3}[ ]?\d{3}[ ]?\d{3}|[A-Z]{1,2}[ ]?\d{7}|[A-Z]\d{8})(?![\w-])/gi,
    confidence: 0.55,
    near: /passport|travel document|biometric residence|\bBRP\b/i,
    required: true,
    because: 'As long as a passport number',
    suggestion: '[passport number removed]',
  }),
  examples: {
    found: [
      'Passport 518 204 793 was found',
      'name | passport\nSample Person | 540917726',
      'His passport number is ZS 1234567.',
    ],
    clear: [
      'Bring your passport. Call 0300 123 4567.',
      'Application 518204793',
      'Passport applications rose to 518,204',
    ],
  },
}
