import { luhn } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { patternWith, phrases, wordSet } from '../pattern.ts'
import { identifierRule } from './identifier.ts'

const TEST_CARDS = wordSet`
  4111111111111111 4242424242424242 4012888888881881 5555555555554444 5105105105105100 378282246310005
  371449635398431 4000056655665556 5200828282828210 6011111111111117
`

const NUMBERS = phrases`
  [2-6]\d{3}(?:[ ._-]?\d{4}){3}, 3[47]\d{2}[ ._-]?\d{6}[ ._-]?\d{5}, 3[47]\d{3}(?:[ ._-]\d{5}){2},
  3[0689]\d{2}[ ._-]?\d{6}[ ._-]?\d{4}, (?:50|5[6-9]|6\d)\d{10,17}
`

export const card: Rule = identifierRule({
  id: 'personal-data/card',
  title: 'Payment card number',
  advice: 'Remove the card number. It must never be sent or published.',
  source: 'https://www.iso.org/standard/70484.html',
  limits: 'Ignores well-known test numbers of card makers.',
  pattern: patternWith('g')`(?<![\w.-])${NUMBERS}(?![\w-]|\.\d)`,
  confidence: 0.7,
  valid: (text) => luhn(text) && !TEST_CARDS.has(text.replace(/\D/g, '')),
  near: /\bcard\b|visa|mastercard|amex|american express|maestro|debit|credit|expir/i,
  // A number of fourteen digits passes by chance too often.
  spare: ({ text, near }) => !near && text.replace(/\D/g, '').length === 14,
  because: 'Has the form of a payment card number',
  suggestion: '[card number removed]',
  examples: {
    found: [
      'card: 3492 820015 67894',
      'She paid with 34928.20015.67894',
      'Diners card 30569309025904',
      'Card number 4532.0151.1283.0366',
      'Visa card, for the travel costs: 4532 0151 1283 0366',
      'She paid with 4532015112830366',
    ],
    clear: [
      'Reference 30569309025904',
      'such as 4111 1111 1111 1111',
      'Card 4532 0151 1283 0367',
      'Ref 1234 5678 9012 3456',
    ],
  },
})
