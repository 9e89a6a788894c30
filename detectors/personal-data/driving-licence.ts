import type { Rule } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { BREAK, identifierRule } from './identifier.ts'

/** Surname padded with nines, year, month (plus 50), day, year, initials. */
function sensible(text: string): boolean {
  const plain = text.replace(/[ \n>-]/g, '').toUpperCase()
  const found = /^[A-Z9]{5}\d(\d\d)(\d\d)\d[A-Z][A-Z9][A-Z\d]{3}$/.exec(plain)
  if (!found) return /^\d{8}$/.test(plain)
  const month = Number(found[1]) % 50
  const day = Number(found[2])
  return Number(found[1]) <= 62 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

export const drivingLicence: Rule = identifierRule({
  id: 'personal-data/driving-licence',
  title: 'Driving licence number',
  advice: 'Remove the number: it contains the surname and date of birth.',
  source: 'https://www.gov.uk/view-driving-licence',
  limits:
    'Cannot verify the check characters, which are not public; checks the date and initials. Finds Northern Ireland licences only beside words.',
  pattern: patternWith('gi')`
    \b[A-Z]{1,5}9{0,4}[ -]?\d{6}${BREAK}[A-Z]{1,2}9?[A-Z\d]{3}\b
    |\b\d{8}\b(?=[^\n]{0,30}\bNI licence)
  `,
  valid: sensible,
  confidence: 0.65,
  near: /licen[cs]e|\bDVLA\b|\bdriver\b/i,
  because: 'Has the form of a driving licence number: surname, date of birth and initials',
  suggestion: '[licence number removed]',
  examples: {
    found: [
      'Licence HEFFE911074DJ9WK – six points',
      'Name  MORGAN Sample\nLic   MORGA 657054\n      SM9IJ\nCar   none',
      'licence no. MORGA 657054 SM9IJ',
      'driver number LEE99802153A99AB',
    ],
    clear: ['Licence HEFFE913974DJ9WK', 'Part no. ABCDE999999AB1CD'],
  },
})
