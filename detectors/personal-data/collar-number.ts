import type { Part, Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { identifierRule } from './identifier.ts'
import { columnOf } from './table.ts'

const OFFICER_NUMBERS = phrases`
  (?:W?PC|W?DC|PS|DS|PCSO|Sgt|DI|TDC|A\/PS|T\/DS|SC|Constable|Sergeant)(?:[ /]|\.[ ]?)?(?:[A-Z]{0,2}\d{3,5}),
  (?<=\b(?:PC|DC|PS|DS|Sgt|Sergeant|Constable|PCSO|Inspector|Insp)[ ](?:[A-Z][\w'’-]{1,15}[ ]){0,2}
    [A-Z][\w'’-]{1,20},? \(?)(?<named>\d{3,5})(?= ?[,.)]|$),
  (?:collar|shoulder|warrant|epaulette)[ ](?:card[ ])?(?:no|number|num)?\.?:?[ ]{0,2}(?<it>[A-Z]{0,2}[ ]?\d{1,8}),
  (?:collar|shoulder|warrant)[ ](?:no|number)s?[^.\n]{1,20}?(?<=[ :(])(?<other>\d{3,6}),
  (?<=(?:^|[\n|\t;] ?|,))(?<cell>[A-Z]{0,2}\d{3,6})(?= ?(?:$|[\n|,\t;]))
`

/** Counts only in a column of such numbers. */
const isBareCell = (part: Part, start: number, before: string): boolean =>
  /(?:^|[\n|\t;] ?|,)$/.test(before) && !COLLAR_COLUMN.test(columnOf(part, start))

const AFTER_WHICH_YEARS =
  /\b(?:in|since|until|from|by|January|February|March|April|May|June|July|August|September|October|November|December)$/i

const COLLAR_COLUMN = /collar|shoulder|warrant|epaulette/i

export const collarNumber: Rule = identifierRule({
  id: 'personal-data/collar-number',
  title: "An officer's collar or warrant number",
  advice: 'Leave out the number; rank and force are enough.',
  paragraphs: ['18', '26', '32'],
  limits: 'Finds one- and two-digit numbers only beside collar, shoulder or warrant.',
  pattern: patternWith('gi')`(?<![\w-])${OFFICER_NUMBERS}(?![\w@-])`,
  confidence: 0.65,
  near: /collar|shoulder number|warrant number|officer|\bOIC\b|flagged/i,
  not: /\b(?:laptops?|desktops?|computers?|monitors?|windows|section)\b|£\s?$/i,
  spare: ({ text, before, after, part, start }) =>
    (before.endsWith('/') && after.startsWith('/')) ||
    (/^[A-Z]{0,2}\d+$/i.test(text) && isBareCell(part, start, before)) ||
    (/^DC \d{5}$/.test(text) && /\bWashington,? $/.test(before)) ||
    /^(?:PC|DC|PS|Constable|Sgt)?[ ]?(?:0000|1234)$/i.test(text) ||
    (/^(?:1[5-9]|20)\d\d$/.test(text) && AFTER_WHICH_YEARS.test(before.trimEnd())),
  because: 'Gives a rank with a number, or a collar or warrant number',
  suggestion: '[officer number removed]',
  examples: {
    found: [
      'Write to DC Ann Sample, DC 20507, about the job.',
      'PC Ann Sample (warrant no. 0044817)',
      'PC 6672 attended',
      'Sgt. 6672 attended with DC/4471',
      'warrant card 104233',
      'Name | Collar\nSampleworth | 4471\nOakes | 4472',
      'collar number 21847',
      'OIC PC 9026 cell 14',
      'Warrant no. 104233',
    ],
    clear: [
      'The conference is in DC in May 2020, and the council meets in June.',
      'Write to 131 M Street, NE Washington, DC 20507.',
      'PC numbers rose to 8,005',
      'PC 2000 monitors',
      'Name | Miles\nSampleworth | 4471\nOakes | 4472',
    ],
  },
})
