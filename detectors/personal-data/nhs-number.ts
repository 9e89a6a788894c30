import { nhs } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const nhsNumber: Rule = {
  id: 'personal-data/nhs-number',
  title: 'NHS number',
  advice: 'Remove the number, or use a reference that means nothing outside the organisation.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  limits: 'A ten-digit number without the right check digit passes, also when mistyped.',
  find: identifier({
    type: 'NHS_NUMBER',
    pattern: /(?<![\d./-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-]|\.\d)/g,
    valid: nhs,
    confidence: 0.5,
    near: /\bNHS\b|\bpatients?\b|hospital (?:no|number|records?)|medical record/i,
    not: /\b(?:call|tel|phone|ring|dial|fax|invoice|order|transaction|receipt|meeting|conference|passcode|VAT|UTR|taxpayer|contract|tender|charity|company|purchase|booking|tracking|serial|ISBN|account|grant|reference)\b|[£$€]\s?$/i,
    spare: ({ text, near }) => !near && /^0/.test(text),
    because: 'Ten digits built like an NHS number',
    suggestion: '[NHS number removed]',
  }),
  examples: {
    found: [
      'NHS number 999 000 0018 is on file',
      'Patient: 9990000026',
      'The nurse taps his number, 999 000 0034, into a tablet.',
      'name,nhs no,ward\nSample Person,9990000042,7',
    ],
    clear: [
      'NHS number 999 000 0019',
      'Call 0300 123 4567',
      'Invoice 1234567890',
      'Transaction 9990000018 was published',
      'Meeting ID 999 000 0018',
    ],
  },
}
