import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const probationNumber: Rule = {
  id: 'personal-data/probation-number',
  title: 'Probation case reference number',
  advice: 'Remove the number.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  limits: 'There is no check digit: found only beside words about probation, or right behind a name.',
  find: identifier({
    type: 'PROBATION_NUMBER',
    pattern: /(?<![\w/-])[A-Z]\d{6}(?![\w/-])/gi,
    confidence: 0.6,
    near: /\bCRN\b|probation|case reference number|delius|on licence|community order|unpaid work|pay-?back|\bsupervis\w+|\bcurfew|\btag(?:ged)?\b|\b\d+ hours\b|offender (?:manager|no|number|ref)|\bRAR\b|\bMAPPA\b|convicted|sentenced/i,
    required: true,
    behindName: true,
    because: 'Built like a probation reference',
    suggestion: '[probation number removed]',
  }),
  examples: {
    found: [
      'Gavin Sample-Pugh (case X418207) was given 180 hours.',
      'Her officer tells us that X418207 breached her curfew.',
      'CRN X123456',
      'His probation number is D998877.',
    ],
    clear: ['Form X123456', 'Probation spent £123456'],
  },
}
