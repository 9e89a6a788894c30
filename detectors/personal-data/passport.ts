import type { Rule } from '../contract.ts'
import { oneLine } from '../pattern.ts'
import { identifierRule } from './identifier.ts'

export const passport: Rule = identifierRule({
  id: 'personal-data/passport',
  title: 'Passport number',
  advice: 'Remove the number.',
  limits: oneLine`
    Has no check digit: needs words or a column for passports, or a list row after a name and a date of birth.
  `,
  pattern: /(?<![\w-])(?:\d{3}[ .-]?\d{3}[ .-]?\d{3}|[A-Z]{1,2}[ ]?\d{7}|[A-Z]\d{8})(?![\w-])/gi,
  confidence: 0.55,
  near: /passport|\bPPT\b|travel document|biometric residence|\bBRP\b/i,
  required: true,
  because: 'Has the length of a passport number',
  suggestion: '[passport number removed]',
  examples: {
    found: [
      'Passport 518 204 793 was found',
      'PPT 518-204-793',
      'name | passport\nSample Person | 540917726',
      'Coach to Lille, 14 May\nname | passport\nSample Person | 540917726',
      'name | passport\n\nSample Person | 540917726\nSample Other | 540917727',
      'His passport number is ZS 1234567.',
    ],
    clear: [
      'Bring your passport. Call 0300 123 4567.',
      'Application 518204793',
      'Passport applications rose to 518,204',
    ],
  },
})
