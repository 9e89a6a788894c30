import type { Rule } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { identifierRule } from './identifier.ts'

export const uprnNumber: Rule = identifierRule({
  id: 'personal-data/uprn',
  title: 'Unique Property Reference Number',
  advice: 'Remove the number: it is an address.',
  source: 'https://www.geoplace.co.uk/addresses-streets/location-data/the-uprn',
  limits:
    "Needs UPRN, 'property reference' or the council’s number beside it. Treats a place that the office rents or lets as no one’s home.",
  pattern: /(?<![\w.-])\d{6,12}(?![\w-])/g,
  confidence: 0.6,
  near: patternWith('i')`
    \bUPRNs?\b|unique property reference
    |(?:property|premises|dwelling|address) (?:ref(?:erence)?|id|identifier)(?: (?:no|number))?\b
    |\b(?:council|local authority|borough)(?:[’']s)? (?:own )?(?:property )?(?:number|reference)\b
  `,
  required: true,
  because: 'Gives the reference number of a property',
  suggestion: '[property reference removed]',
  examples: {
    found: [
      'He has Flat 31, Sample Court (property reference 100070418826), and is unwell.',
      'It is on no map. (For parcels the council’s number is 100070418826.)',
      'UPRN 100070123456',
      'ref,uprn\n1,100070123456',
    ],
    clear: ['Grant 100070123456', 'A UPRN is up to 12 digits'],
  },
})
