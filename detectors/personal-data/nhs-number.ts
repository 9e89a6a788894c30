import { nhs } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { oneLine, patternWith, phrases } from '../pattern.ts'
import { BREAK, type Found, identifierRule } from './identifier.ts'

/** By range, Scotland by date of birth; 9 is for tests. */
const ISSUED = /^(?:3[2-9]|[4679]|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2]))/

const YEAR_S = 31_557_600

/** One timestamp in eleven passes the check digit. */
function isTime({ text, before, reading }: Found): boolean {
  const years = Math.abs(Number(text) - Date.parse(reading.circumstances.today) / 1000) / YEAR_S
  return /^\d{10}$/.test(text) && /[=:]\s?["']?$/.test(before) && years < 3
}

const OTHER_NUMBERS = phrases`
  call, tel, phone, ring, dial, fax, invoice, order, transaction, receipt, meeting, passcode, VAT, UTR, contract, tender,
  charity, company, purchase, booking, tracking, serial, ISBN, account, grant, reference
`

export const nhsNumber: Rule = identifierRule({
  id: 'personal-data/nhs-number',
  title: 'NHS number',
  advice: 'Take the number out, or use a reference that means nothing to others.',
  source: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  limits: oneLine`
    Misses a number with a wrong check digit, mistyped or not. If no word labels it, also misses numbers from ranges
    that were never issued, and recent times of computers.
  `,
  pattern: patternWith('g')`
    (?<![\d./-])(?:\d{3}${BREAK}\d{3}${BREAK}\d{4}|\d{3}[._/]\d{3}[._/]\d{4})(?![\d/-]|\.\d)
  `,
  valid: nhs,
  confidence: 0.5,
  near: /\bNHS\b|\bpatients?\b|hospital (?:no|number|records?)|medical record/i,
  not: patternWith('i')`\b${OTHER_NUMBERS}\b|[£$€]\s?$`,
  spare: (found) =>
    !found.near &&
    (/^0/.test(found.text) ||
      !ISSUED.test(found.text.replace(/\D/g, '')) ||
      /[\n._/]/.test(found.text) ||
      isTime(found)),
  because: 'Has the form of an NHS number: ten digits',
  suggestion: '[NHS number removed]',
  examples: {
    found: [
      'Forename    Ottilie\nNHS no.     999 000\n            0018\nInjury      Wrist',
      'NHS number 999 000 0018 is on file',
      'Patient: 9990000026',
      'NHS no 999.000.0018',
      'NHS: 999/000/0018',
      'Her NHS number is 179 568 7193',
      'Discharged yesterday (1712689991)',
      'The nurse taps his number, 999 000 0034, into a tablet.',
      'name,nhs no,ward\nSample Person,9990000042,7',
    ],
    clear: ['Yes 999\n000 0018 in all', 'Meeting ID 999 000 0018', 'x-stamp: v1; t=1795687193; s=00'],
  },
})
