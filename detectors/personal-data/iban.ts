import { iban } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

/** Numbers of banks that do not exist, printed to show the form. */
const SHOWN: ReadonlySet<string> = new Set(['GB82WEST12345698765432', 'GB33BUKB20201555555555'])

export const ibanNumber: Rule = {
  id: 'personal-data/iban',
  title: 'International bank account number',
  advice: 'Remove the account number.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://www.iso.org/standard/81090.html',
  find: identifier({
    type: 'IBAN',
    pattern: /\b[A-Z]{2}\d{2}[ -]?(?:[A-Z\d]{4}[ -]?){2,7}[A-Z\d]{1,4}\b/g,
    confidence: 0.7,
    valid: iban,
    near: /\bIBAN\b|account|bank/i,
    spare: ({ text }) => SHOWN.has(text.replace(/[ -]/g, '')),
    because: 'Built like an international bank account number',
    suggestion: '[account number removed]',
  }),
  examples: {
    found: ['IBAN GB37 MIDL 4027 1861 0933 48', 'Pay GB37MIDL40271861093348 by Friday'],
    clear: [
      'It looks like GB82 WEST 1234 5698 7654 32.',
      'IBAN DE89 3704 0044 0532 0130 01',
      'Decision notice WMPC 0092 0260 0001 2',
    ],
  },
}
