import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'

/** Ten digits, the last a modulus-11 check digit. */
function valid(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

export const nhsNumber: Rule = {
  id: 'personal-data/nhs-number',
  title: 'NHS number',
  advice: 'Remove the number, or use a reference that means nothing outside the organisation.',
  severity: 'sign-off',
  paragraphs: ['18', '46'],
  source: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  find: pattern({
    type: 'NHS_NUMBER',
    pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
    confidence: 0.5,
    valid,
    near: /\bNHS\b|patient/i,
    because: 'Ten digits whose last is the right check digit for an NHS number',
  }),
  examples: {
    found: ['NHS number 999 000 0018 is on file', 'Patient: 9990000026'],
    clear: ['NHS number 999 000 0019', 'Call 0300 123 4567', 'Invoice 1234567890'],
  },
}
