import { vat } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { type Found, identifierRule } from './identifier.ts'
import { privateBetween } from './names/people.ts'

const ALONE =
  /sole trader|self[- ]employed|freelance|trades? (?:alone|as (?:him|her)self|from home)|one-(?:man|woman) band|\b(?:his|her|their|Mr|Mrs|Ms|Miss|Dr)\b/i
const FIRM = /\b(?:Ltd|Limited|plc|LLP|CIC|company|Inc|our|charity)\b/i

const ofPerson = ({ part, reading, start, end, before, after }: Found): boolean =>
  ALONE.test(before + after) ||
  (!FIRM.test(before + after) && privateBetween(part, reading, start - 120, end + 40).length > 0)

export const vatNumber: Rule = identifierRule({
  id: 'personal-data/vat-number',
  title: "A sole trader's VAT number",
  advice: "A firm's VAT number is public. Remove it where it belongs to a private person.",
  source: 'https://www.gov.uk/check-uk-vat-number',
  limits: 'Cannot tell a sole trader’s number from a firm’s: without words that say so it is a note.',
  pattern: /(?<![\w-])(?:GB[ ]?)?\d{3}[ ]?\d{4}[ ]?\d{2}(?:[ ]?\d{3})?(?![\w-])/gi,
  confidence: 0.5,
  valid: vat,
  near: /\bVAT\b/i,
  required: true,
  // The country prefix identifies it.
  says: ({ text }) => /^GB/i.test(text),
  spare: (found) => found.zone !== undefined || !ofPerson(found),
  because: "Has the form of a VAT number, described as a person's",
  suggestion: '[VAT number removed]',
  examples: {
    found: [
      'Lysander Sample-Mott, who mends scooters (gb999271006), owes us £40.',
      'Lysander Sample-Mott trades alone, from home, under VAT number GB 999 2710 06.',
      'Her VAT number is GB 999 2710 06, as a sole trader.',
    ],
    clear: [
      'Sample Ltd (GB 999 2710 06) mends scooters.',
      'VAT reg. GB 999 2710 06, Sample Ltd',
      'VAT 999 2710 07 of a sole trader',
    ],
  },
})
