import type { Rule } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { PERSONAL } from './cues.ts'
import { type Found, identifierRule } from './identifier.ts'
import { PREMISES } from './in-the-street.ts'
import { columnOf } from './table.ts'

/** Twelve digits from 10 or 20 need words only nearby. */
const misread = ({ text, part, start, before }: Found): boolean =>
  !/^[12]0\d{10}$/.test(text) &&
  /\d/.test(
    /(?:UPRNs?|reference|ref|id|identifier)\b(?![\s\S]*(?:UPRN|reference))[\s\S]*$/i.exec(before)?.[0] ?? '0',
  ) &&
  !/uprn|propert|premises|address/.test(columnOf(part, start))

const ofOffice = ({ part, start }: Found): boolean => {
  const before = part.text.slice(Math.max(0, start - 160), start)
  const lead = before.slice(before.lastIndexOf('\n\n') + 1)
  return PREMISES.test(lead) && !PERSONAL.test(lead)
}

export const uprnNumber: Rule = identifierRule({
  id: 'personal-data/uprn',
  title: 'Unique Property Reference Number',
  advice: 'Remove the number: it is an address.',
  source: 'https://www.geoplace.co.uk/addresses-streets/location-data/the-uprn',
  limits:
    "Needs UPRN, 'property reference' or the council’s number beside it. Treats a place that the office rents or lets as no one’s home.",
  type: 'UPRN',
  pattern: /(?<![\w.-])\d{6,12}(?![\w-])/g,
  confidence: 0.6,
  near: patternWith('i')`
    \bUPRNs?\b|unique property reference
    |(?:property|premises|dwelling|address) (?:ref(?:erence)?|id|identifier)(?: (?:no|number))?\b
    |\b(?:council|local authority|borough)(?:[’']s)? (?:own )?(?:property )?(?:number|reference)\b
  `,
  required: true,
  spare: (found) => misread(found) || ofOffice(found),
  because: 'Gives the reference number of a property',
  suggestion: '[property reference removed]',
  examples: {
    found: [
      'He has Flat 31, Sample Court (property reference 100070418826), and is unwell.',
      'It is on no map. (For parcels the council’s number is 100070418826.)',
      'UPRN 100070123456',
      'ref,uprn\n1,100070123456',
    ],
    clear: [
      'Dear Miss Sample\n\nLEASE OF UNIT 9, SAMPLE QUAY\nTitle WM 418826, UPRN 100070418826, our ref SF/0098117/2',
      'Grant 100070123456',
      'A UPRN is up to 12 digits',
    ],
  },
})
