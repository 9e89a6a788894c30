import type { Rule } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { identifierRule } from './identifier.ts'

export const probationNumber: Rule = identifierRule({
  id: 'personal-data/probation-number',
  title: 'Probation case reference number',
  advice: 'Remove the number.',
  limits: 'Has no check digit: needs words about probation, or a name directly before it.',
  pattern: /(?<![^\W_]|[/-])[A-Z]\d{6}(?![^\W_]|[/-])/gi,
  confidence: 0.6,
  near: patternWith('i')`
    \bCRN\b|probation|case reference number|delius|on licence
    |community order|unpaid work|pay-?back|\bsupervis\w+
    |\bcurfew|\btag(?:ged)?\b|\b\d+ hours\b
    |offender (?:manager|no|number|ref)|\bRAR\b|\bMAPPA\b
    |convicted|sentenced
    |\b(?:his|her|their) (?:probation |supervising )?officer(?:[’']s)? (?:ref(?:erence)?|number)\b
  `,
  required: true,
  behindName: true,
  because: 'Has the form of a probation reference',
  suggestion: '[probation number removed]',
  examples: {
    found: [
      'He came out in May. His officer’s reference is X418207 if you need her.',
      'Picture: SAMPLE_Jermaine_A6174FK_X418207_out_June.jpg',
      'Gavin Sample-Pugh (case X418207) was given 180 hours.',
      'Her officer tells us that X418207 breached her curfew.',
      'CRN X123456',
      'His probation number is D998877.',
    ],
    clear: ['Form X123456', 'Probation spent £123456'],
  },
})
