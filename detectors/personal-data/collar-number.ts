import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const collarNumber: Rule = {
  id: 'personal-data/collar-number',
  title: "An officer's collar or warrant number",
  advice: 'Leave out the number; rank and force are enough.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '32'],
  limits: 'One- and two-digit numbers are found only beside collar, shoulder or warrant.',
  find: identifier({
    type: 'COLLAR_NUMBER',
    pattern:
      /(?<![\w-])(?:(?:W?PC|W?DC|PS|DS|PCSO|Sgt|DI|TDC|A\/PS|T\/DS|SC|Constable|Sergeant)[ ]?(?:[A-Z]{0,2}\d{3,5})|(?<=\b(?:PC|DC|PS|DS|Sgt|Sergeant|Constable|PCSO|Inspector|Insp)[ ](?:[A-Z][\w'’-]{1,15}[ ]){0,2}[A-Z][\w'’-]{1,20},? \(?)(?<named>\d{3,5})(?= ?[,.)]|$)|(?:collar|shoulder|warrant|epaulette)[ ](?:no|number|num)?\.?:?[ ]{0,2}(?<it>[A-Z]{0,2}[ ]?\d{1,6})|(?:collar|shoulder|warrant)[ ](?:no|number)s?[^.\n]{1,20}?(?<=[ :(])(?<other>\d{3,6}))(?![\w-])/gi,
    confidence: 0.65,
    near: /collar|shoulder number|warrant number|officer|\bOIC\b|flagged/i,
    not: /\b(?:laptop|desktop|computer|monitor|windows|section)\b|£\s?$/i,
    spare: ({ text, before }) =>
      /^(?:DI|SC|DS|PS|DC)[ ]?(?:19|20)\d\d$/.test(text) ||
      /^(?:PC|DC|PS|Constable|Sgt)?[ ]?(?:0000|1234)$/i.test(text) ||
      (/^(?:19|20)\d\d$/.test(text) && /\b(?:in|since|until|from|by)$/i.test(before.trimEnd())) ||
      (/^[a-z]/.test(text) && !/^(?:pc|dc|ps|ds|pcso|sgt|constable|sergeant)\b/.test(text) && /^[a-z]{2}\d/.test(text)),
    because: 'A rank with a number, or a number said to be a collar or warrant number',
    suggestion: '[officer number removed]',
  }),
  examples: {
    found: ['PC 6672 attended', 'collar number 21847', 'OIC PC 9026 cell 14', 'Warrant no. 104233'],
    clear: [
      'PC Thaddeus Sample-Garbutt, collar number C 114, was stabbed on 19 July 1907.',
      '40 PCs were bought',
      'We need 250 PCs',
      'PC numbers rose to 8,005',
      'The DC 2026 conference',
    ],
  },
}
