import { iban } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { oneLine } from '../pattern.ts'
import { ofBody } from './bank-account.ts'
import { identifierRule } from './identifier.ts'

/** Small letters and digits occur in any text. */
const known = (text: string): boolean =>
  text === text.toUpperCase() ||
  /^(?:gb|ie|de|fr|es|it|nl|be|pl|pt|ro|lt|lv|bg|hu|cz|sk|at|ch|se|no|dk|fi|gr|cy|mt)/i.test(text)

export const ibanNumber: Rule = identifierRule({
  id: 'personal-data/iban',
  title: 'International bank account number',
  advice: 'Remove the account number.',
  limits: oneLine`
    Treats a specimen number as real unless the text says that it is one.
  `,
  source: 'https://www.iso.org/standard/81090.html',
  pattern:
    /\b(?:[A-Z]{2}\d{2}[ -]?(?:[A-Z\d]{4}[ -]?){2,7}[A-Z\d]{1,4}|[a-z]{2}\d{2}[ -]?[a-z\d]{4}[ -]?(?:\d{4}[ -]?){1,6}\d{1,4})\b/g,
  confidence: 0.7,
  valid: (text) => known(text) && iban(text),
  near: /\bIBAN\b|account|bank/i,
  spare: ofBody,
  because: 'Has the form of an international bank account number',
  suggestion: '[account number removed]',
  examples: {
    found: [
      'Please put it back to PL61 1090 1014 0000 0712 1981 2874 and not on our card.',

      'We owe her £84, to gb37 midl 4027 1861 0933 48.',
      'IBAN GB37 MIDL 4027 1861 0933 48',
      'Pay GB37MIDL40271861093348 by Friday',
    ],
    clear: [
      'Pay from abroad:\n- account number (IBAN) - GB37 MIDL 4027 1861 0933 48\n- account name - HMRC Sample',
      'A specimen that is not real: GB82 WEST 1234 5698 7654 32.',
      'GB37 MIDL 4027 1861 0933 48 isn’t real; do not send it money.',
      'IBAN DE89 3704 0044 0532 0130 01',
      'Decision notice WMPC 0092 0260 0001 2',
    ],
  },
})
