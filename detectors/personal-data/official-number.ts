import { utr, vat } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { oneLine, patternWith } from '../pattern.ts'
import { BREAK, type Found, ruleOfNumbers } from './identifier.ts'
import { privateBetween } from './names/people.ts'

/** A driving licence: surname padded with nines, year, month (plus 50), day, year, initials. */
function licence(text: string): boolean {
  const plain = text.replace(/[ \n>-]/g, '').toUpperCase()
  const [, month, day] = /^[A-Z9]{5}\d(\d\d)(\d\d)\d[A-Z][A-Z9][A-Z\d]{3}$/.exec(plain)?.map(Number) ?? []
  if (month === undefined || day === undefined) return /^\d{8}$/.test(plain)
  return month <= 62 && month % 50 >= 1 && month % 50 <= 12 && day >= 1 && day <= 31
}

const ALONE =
  /sole trader|self[- ]employed|freelance|trades? (?:alone|as (?:him|her)self|from home)|one-(?:man|woman) band|\b(?:his|her|their|Mr|Mrs|Ms|Miss|Dr)\b/i
const FIRM = /\b(?:Ltd|Limited|plc|LLP|CIC|company|Inc|our|charity)\b/i
/** A firm's VAT number is public. */
const ofTrader = ({ part, reading, start, end, before, after }: Found): boolean =>
  ALONE.test(before + after) ||
  (!FIRM.test(before + after) && privateBetween(part, reading, start - 120, end + 40).length > 0)

const USUAL_NI = /^[A-Z]{2}[ -]?(?:\d{2}[ -]?){3}[A-D]$/i

export const officialNumber: Rule = ruleOfNumbers({
  id: 'personal-data/official-number',
  title: 'National Insurance, passport, driving licence or tax number of a person',
  advice: 'Remove the number: only payroll and the authority that gave it need it.',
  source: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
  limits: oneLine`
    Needs words or a column for passports and tax, and for a driving licence of Northern Ireland. Cannot tell the VAT
    number of a sole trader from a firm’s without words that say so.
  `,
  numbers: [
    {
      type: 'NI_NUMBER',
      pattern:
        /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][ .]?[A-CEGHJ-NPR-TW-Z][ ./-]?(?:\d[ ./-]?){5}\d(?:[ ./-]?[A-D])?(?![\w-]|[./]\d)/gi,
      confidence: 0.6,
      // Without its last letter, or with points, only the words around it tell.
      spare: ({ text, near }) => (!near && !USUAL_NI.test(text)) || /^\D*(?:0\D*){6}$/.test(text),
      near: /national insurance|\bNI(?:NO|N)?\b|\bN\.I\.|nat\.? ins|insurance no/i,
      not: /\b(?:invoice|order|parts?(?: no)?|job|stock|lot|model|serial|batch|flight|grant|licen[cs]e plate)\b/i,
      because: 'Has the form of a National Insurance number: two letters, six digits and a letter',
      suggestion: '[National Insurance number removed]',
    },
    {
      type: 'PASSPORT',
      pattern: /(?<![\w-])(?:\d{3}[ .-]?\d{3}[ .-]?\d{3}|[A-Z]{1,2}[ ]?\d{7}|[A-Z]\d{8})(?![\w-])/gi,
      confidence: 0.55,
      near: /passport|\bPPT\b|travel document|biometric residence|\bBRP\b/i,
      required: true,
      because: 'Has the length of a passport number',
      suggestion: '[passport number removed]',
    },
    {
      type: 'DRIVING_LICENCE',
      pattern: patternWith('gi')`
        \b[A-Z]{1,5}9{0,4}[ -]?\d{6}${BREAK}[A-Z]{1,2}9?[A-Z\d]{3}\b
        |\b\d{8}\b(?=[^\n]{0,30}\bNI licence)
      `,
      valid: licence,
      confidence: 0.65,
      near: /licen[cs]e|\bDVLA\b|\bdriver\b/i,
      because: 'Has the form of a driving licence number: surname, date of birth and initials',
      suggestion: '[licence number removed]',
    },
    {
      type: 'UTR',
      pattern: /(?<![\w.-])(?:\d{5}[ .-]?\d{5}K?|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{4}[ .-]\d{3}[ .-]\d{3})(?![\w-])/g,
      confidence: 0.55,
      valid: utr,
      near: /\bUTR\b|tax(?:payer)? ref|unique taxpayer|self[- ]assessment|\bHMRC\b/i,
      required: true,
      because: 'Has the form of a tax reference: ten digits',
      suggestion: '[tax reference removed]',
    },
    {
      type: 'VAT_NUMBER',
      pattern: /(?<![\w-])(?:GB[ ]?)?\d{3}[ ]?\d{4}[ ]?\d{2}(?:[ ]?\d{3})?(?![\w-])/gi,
      confidence: 0.5,
      valid: vat,
      near: /\bVAT\b/i,
      required: true,
      says: ({ text }) => /^GB/i.test(text),
      spare: (found) => found.zone !== undefined || !ofTrader(found),
      because: "Has the form of a VAT number, described as a person's",
      suggestion: '[VAT number removed]',
    },
  ],
  examples: {
    found: [
      'She might live on any street in Walsall; her NI number is AB 12 34 56 C.',
      'national insurance: ab123456c',
      'NI JR 62 05 19 A',
      'NI: J R 6 2 0 5 1 9 A',
      'NI number JR.62.05.19.A',
      'NINO JR620519',
      'Passport 518 204 793 was found',
      'PPT 518-204-793',
      'name | passport\nSample Person | 540917726',
      'Coach to Lille, 14 May\nname | passport\nSample Person | 540917726',
      'name | passport\n\nSample Person | 540917726\nSample Other | 540917727',
      'His passport number is ZS 1234567.',
      'Licence HEFFE911074DJ9WK – six points',
      'Name  MORGAN Sample\nLic   MORGA 657054\n      SM9IJ\nCar   none',
      'licence no. MORGA 657054 SM9IJ',
      'driver number LEE99802153A99AB',
      'Sample Artist (UTR 1955839661)',
      'self assessment 22345 67890',
      'UTR 19558-39661',
      'utr 1955 839 661',
      'Lysander Sample-Mott, who mends scooters (gb999271006), owes us £40.',
      'Lysander Sample-Mott trades alone, from home, under VAT number GB 999 2710 06.',
      'Her VAT number is GB 999 2710 06, as a sole trader.',
    ],
    clear: [
      'A N Other, 1 Any Street, Anytown, NI number AB 12 34 56 C',
      '(b) your National Insurance number, [AA 00 00 00 A]',
      'the spare part AB 12 34 56 D is on its way',
      'The made-up number AB123456C, which is fictitious',
      'Passport applications rose to 518,204',
      'Licence HEFFE913974DJ9WK',
      'Part no. ABCDE999999AB1CD',
      'Transaction 1955839661',
      'UTR 1955839662',
      'Sample Ltd (GB 999 2710 06) mends scooters.',
    ],
  },
})
