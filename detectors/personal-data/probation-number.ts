import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const probationNumber: Rule = {
  id: 'personal-data/probation-number',
  title: 'Probation case reference number',
  advice: 'Remove the number.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  limits: 'There is no check digit: found only beside words about probation.',
  find: identifier({
    type: 'PROBATION_NUMBER',
    pattern: /(?<![\w/-])[A-Z]\d{6}(?![\w/-])/gi,
    confidence: 0.6,
    near: /\bCRN\b|probation|case reference number|delius|on licence|community order/i,
    required: true,
    because: 'Built like a probation reference',
    suggestion: '[probation number removed]',
  }),
  examples: {
    found: ['CRN X123456', 'His probation number is D998877.'],
    clear: ['Form X123456', 'Probation spent £123456'],
  },
}
