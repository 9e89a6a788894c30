import { lineBefore } from '../around.ts'
import { oneLine, patternWith } from '../pattern.ts'
import { DATE } from './dates.ts'
import { type Found, identifierRule } from './identifier.ts'

/** Hotels, carriers and borders ask for name, date and passport. */
const IN_A_LIST = patternWith('iu')`
  ^[\s>•*–-]{0,4}(?:\d{1,2}[.)] ?)?\p{Lu}[\p{L}’'-]+,? \p{Lu}[^\d\n]{1,50}(?:${DATE})[ ]?[,;|*•·/–—\t-]?[ ]*$
`

const listed = ({ part, start }: Omit<Found, 'near' | 'zone'>): boolean =>
  IN_A_LIST.test(lineBefore(part.text, start, 110))

export const passport = identifierRule({
  id: 'personal-data/passport',
  title: 'Passport number',
  advice: 'Remove the number.',
  limits: oneLine`
    Has no check digit: needs words or a column for passports, or a list row after a name and a date of birth.
  `,
  type: 'PASSPORT',
  pattern: /(?<![\w-])(?:\d{3}[ .-]?\d{3}[ .-]?\d{3}|[A-Z]{1,2}[ ]?\d{7}|[A-Z]\d{8})(?![\w-])/gi,
  confidence: 0.55,
  near: /passport|\bPPT\b|travel document|biometric residence|\bBRP\b/i,
  required: true,
  says: listed,
  because: 'Has the length of a passport number',
  suggestion: '[passport number removed]',
  examples: {
    found: [
      '1) Mirabel Sample * 30-03-77 * 540 917 726\n2) Idris Sample * 11-12-1990 * 129830446 * window seat',
      '3. Nkechi Sample (youth panel), 30/11/2008, 540917726',
      'Passport 518 204 793 was found',
      'PPT 518-204-793',
      'name | passport\nSample Person | 540917726',
      'Coach to Lille, 14 May\nname | passport\nSample Person | 540917726',
      'name | passport\n\nSample Person | 540917726\nSample Other | 540917727',
      'His passport number is ZS 1234567.',
    ],
    clear: [
      'Mirabel Sample, 30-03-77, then 540 917 things',
      'Bring your passport. Call 0300 123 4567.',
      'Application 518204793',
      'Passport applications rose to 518,204',
    ],
  },
})
