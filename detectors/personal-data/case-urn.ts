import type { Rule } from '../contract.ts'
import { identifierRule } from './identifier.ts'

export const caseUrn: Rule = identifierRule({
  id: 'personal-data/case-urn',
  title: 'Case reference (URN) of the police and prosecutors',
  advice: 'Remove the reference, or say only which court heard the case.',
  source: 'https://www.gov.uk/guidance/find-a-case-using-a-urn',
  limits: 'Has no check digit: needs words such as URN, case or CPS.',
  pattern:
    /(?<![\w/-])(?:\d{2}[ /.-]?[A-Z][A-Z\d][ /.-]?\d{5}[ /.-]?\d{2}|\d{2}[ /.-][A-Z][A-Z\d][ /.-]\d{4,6}[ /.-]\d{2})(?![\w/-]|\.\d)/gi,
  confidence: 0.6,
  near: /\bURN\b|unique reference|\bcases?\b|\bCPS\b|charged?|court|prosecut/i,
  required: true,
  because: 'Has the form of a case URN: eleven characters',
  suggestion: '[case reference removed]',
  examples: {
    found: [
      'It is a real one, because the made-up ones had no links.\nURN 20BW1234526',
      'URN 20BW1234526',
      'URN: 20-BW-12345-26',
      'urn 20.BW.1234.26',
      'The case (01 TP 00123 26) is listed for May.',
    ],
    clear: ['A made-up one, to show the form: URN 20BW1234526', 'Order 20BW1234526', 'URN 123'],
  },
})
