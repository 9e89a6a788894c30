import { arrestSummons } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifierRule } from './identifier.ts'

export const arrestSummonsNumber: Rule = identifierRule({
  id: 'personal-data/arrest-summons',
  title: 'Arrest summons number',
  advice: 'Remove the number.',
  limits: 'Accepts a wrong check letter only beside words that label the number.',
  pattern:
    /(?<![\w/-])\d{2}[ /.-]?[A-Z\d]{4}[ /.-]?[A-Z\d]{2}[ /.-]?\d{1,11}(?:[ /.-]?[A-HJ-NP-RT-Z])?(?![\w/-]|\.\d)/gi,
  confidence: 0.5,
  valid: (text) => arrestSummons(text) && /\/|[A-Z]{2}/i.test(text.slice(0, -1)),
  lenient: true,
  near: /arrest[ /-]?(?:and )?summons|\bASNs?\b|\bA\/S\b/i,
  because: 'Has the form of an arrest summons number',
  suggestion: '[arrest summons number removed]',
  examples: {
    found: [
      'Arrest summons number 25/20BW/01/12345Q',
      'ASN 2520BW0112345Q',
      'ASN: 25 20BW 01 12345 Q',
      'A/S no 25.20BW.01.12345Q',
      'asn 25-20BW-01-12345Q',
      'Arrest/summons 25/20BW/01/12345',
    ],
    clear: ['Contract 25/20BW/01/12345R', 'Grant 2520AB', 'Opened 25 2026 12 120', 'Grant 25-20BW-01-12345'],
  },
})
