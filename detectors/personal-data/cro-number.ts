import { croNumber as croCheck } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifierRule } from './identifier.ts'

export const croNumber: Rule = identifierRule({
  id: 'personal-data/cro-number',
  title: 'Criminal Records Office number',
  advice: 'Remove the number: it leads to fingerprints and a criminal record.',
  limits: 'Accepts a wrong check letter only beside CRO.',
  pattern: /(?<![\w/-])(?:\d{1,6}\/\d{2}[A-Z]|SF\d{2}\/\d{1,6}[A-Z])(?![\w/-])/gi,
  confidence: 0.5,
  valid: (text) => croCheck(text) && text.length >= 8,
  lenient: true,
  near: /\bCRO\b|criminal records? office|fingerprint/i,
  not: /\b(?:invoice|order|contract|grant|planning|application|room|flat|item|section)\b/i,
  because: 'Has the form of a Criminal Records Office number',
  suggestion: '[CRO number removed]',
  examples: {
    found: ['CRO 123456/85V', 'cro number SF97/4321U'],
    clear: ['Planning 123456/85V', 'Route 12/34B'],
  },
})
