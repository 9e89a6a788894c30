import type { Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { lowerCaseMarkings } from './lower.ts'

const LEGACY_MARKINGS = phrases`
  (?:NATO |EU |UK )?(?:CONFIDENTIAL|RESTRICTED|PROTECT), CONFIDENTIEL UE, RESTREINT UE, NATO (?:NC|NR)
`

const WORDS = patternWith('gu')`
  (?<![\p{L}\p{N}]|PRIVATE (?:AND|&) |STRICTLY (?:PRIVATE (?:AND|&) )?)${LEGACY_MARKINGS}(?![\p{L}\p{N}])
`

export const legacy: Rule = {
  id: 'markings/legacy',
  title: 'Marking from before 2014, or a foreign one below SECRET',
  paragraphs: ['25', '62'],
  advice: 'Ask the author’s manager which marking applies now: the old marking has no direct equivalent.',
  severity: 'sign-off',
  source: 'https://www.cps.gov.uk/legal-guidance/disclosure-manual-chapter-24',
  limits: "Treats 'private and confidential' as an address, not a marking.",
  *find(reading) {
    for (const something of ['CONFIDENTI', 'RESTRI', 'RESTREINT', 'PROTECT']) {
      for (const mark of lowerCaseMarkings(reading, WORDS, something)) {
        const it = mark.part.text.slice(mark.start, mark.end)
        if (!it.includes(something)) continue
        yield {
          span: { part: mark.part.id, start: mark.start, end: mark.end },
          type: 'LEGACY_MARKING',
          confidence: 0.7,
          because: `Read as a marking of an older or foreign scheme: ${mark.reasons.join('; ')}.`,
        }
      }
    }
  },
  examples: {
    found: [
      'RESTRICTED\nStores return, 2009',
      'CONFIDENTIAL – addressee only\n\nReference request',
      'NATO CONFIDENTIAL\nBrief',
    ],
    clear: [
      'PRIVATE AND CONFIDENTIAL\n\nDear Mr Shah',
      'The helpline is confidential.',
      'PROTECT YOUR HOME THIS WINTER',
    ],
  },
}
