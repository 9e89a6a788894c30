import { utr } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifierRule } from './identifier.ts'

export const utrNumber: Rule = identifierRule({
  id: 'personal-data/utr',
  title: 'Unique Taxpayer Reference',
  advice: 'Remove the tax reference.',
  source: 'https://www.gov.uk/find-utr-number',
  limits: 'Needs words about tax near it.',
  pattern:
    /(?<![\w.-])\d{5}[ .-]?\d{5}K?(?![\w-])|(?<![\w.-])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\w-])|(?<![\w.-])\d{4}[ .-]\d{3}[ .-]\d{3}(?![\w-])/g,
  confidence: 0.55,
  valid: utr,
  near: /\bUTR\b|tax(?:payer)? ref|unique taxpayer|self[- ]assessment|\bHMRC\b/i,
  required: true,
  because: 'Has the form of a tax reference: ten digits',
  suggestion: '[tax reference removed]',
  examples: {
    found: ['Sample Artist (UTR 1955839661)', 'self assessment 22345 67890', 'UTR 19558-39661', 'utr 1955 839 661'],
    clear: ['Transaction 1955839661', 'UTR 1955839662'],
  },
})
