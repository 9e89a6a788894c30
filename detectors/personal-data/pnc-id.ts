import { pncId } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifierRule } from './identifier.ts'

export const pncIdentifier: Rule = identifierRule({
  id: 'personal-data/pnc-id',
  title: 'Police National Computer ID',
  advice: 'Remove the ID: it leads to a criminal record.',
  source: 'https://www.gov.uk/government/organisations/acro-criminal-records-office',
  limits: 'Accepts a wrong check letter only beside PNC.',
  pattern: /(?<![\w/-])(?:(?:19|20)?\d{2}[ ]?\/[ ]?\d{1,7}[ ]?[A-Z]|(?:19|20)\d{9}[A-Z])(?![\w/-])/gi,
  confidence: 0.55,
  valid: pncId,
  lenient: true,
  near: /\bPNC(?:[ _-]?ID)?\b|police national computer|criminal record/i,
  not: /\b(?:invoice|order|contract|grant|planning|application|minute|item)\b/i,
  spare: ({ text, near }) => !near && /\d [A-Z]$/i.test(text),
  because: 'Has the form of a Police National Computer ID',
  suggestion: '[PNC ID removed]',
  examples: {
    found: ['PNC 2011/0000456M', 'pnc id: 98/7654321e', '(PNCID 2011/456M)', 'PNC ID 2011/0000456 M'],
    clear: ['Planning application 2011/0000456M', 'Decision 2011/0000456X', 'Season 2025/26', 'On 11/456 M was late'],
  },
})
