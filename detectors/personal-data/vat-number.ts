import { vat } from '../checksums.ts'
import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const vatNumber: Rule = {
  id: 'personal-data/vat-number',
  title: "A sole trader's VAT number",
  advice: "A firm's VAT number is public; remove it where it belongs to a private person.",
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://www.gov.uk/check-uk-vat-number',
  limits:
    'Which numbers belong to sole traders cannot be seen from the number: without words that say so it is a note.',
  find: identifier({
    type: 'VAT_NUMBER',
    pattern: /(?<![\w-])(?:GB[ ]?)?\d{3}[ ]?\d{4}[ ]?\d{2}(?:[ ]?\d{3})?(?![\w-])/g,
    confidence: 0.5,
    valid: vat,
    near: /\bVAT\b/i,
    required: true,
    spare: ({ before, after, zone }) =>
      zone !== undefined ||
      !/sole trader|self[- ]employed|\b(?:his|her|their|Mr|Mrs|Ms|Miss|Dr)\b/.test(before + after),
    because: "Built like a VAT number, and the words say that it is a person's",
    suggestion: '[VAT number removed]',
  }),
  examples: {
    found: ['Her VAT number is GB 999 2710 06, as a sole trader.'],
    clear: ['VAT reg. GB 999 2710 06, Sample Ltd', 'VAT 999 2710 07 of a sole trader'],
  },
}
