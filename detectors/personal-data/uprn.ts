import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const uprnNumber: Rule = {
  id: 'personal-data/uprn',
  title: 'Unique Property Reference Number',
  advice: 'Remove the number: it is an address.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://www.geoplace.co.uk/addresses-streets/location-data/the-uprn',
  limits: 'Found only beside UPRN or the words property reference.',
  find: identifier({
    type: 'UPRN',
    pattern: /(?<![\w.-])\d{6,12}(?![\w-])/g,
    confidence: 0.6,
    near: /\bUPRNs?\b|unique property reference|(?:property|premises|dwelling|address) (?:ref(?:erence)?|id|identifier)(?: (?:no|number))?\b/i,
    required: true,
    because: 'A number said to be the reference of a property',
    suggestion: '[property reference removed]',
  }),
  examples: {
    found: [
      'He has Flat 31, Sample Court (property reference 100070418826), and is unwell.',
      'UPRN 100070123456',
      'ref,uprn\n1,100070123456',
    ],
    clear: ['Grant 100070123456', 'A UPRN is up to 12 digits'],
  },
}
