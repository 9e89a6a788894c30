import type { Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { asSpoken, isSpoken } from '../spoken.ts'
import { lowerCaseMarkings } from './lower.ts'
import { GSC } from './tiers.ts'

const WORDS = /(?<![\p{L}\p{N}])OFFICIAL[\s:\-–—_]{0,4}SENSITIVE(?![\p{L}\p{N}])/gu
const SPOKEN = /\bofficial[,:]?[ -]sensitive\b/gi
/** 'This paper is OFFICIAL-SENSITIVE', 'the attached report has been marked as OFFICIAL-SENSITIVE'. */
const SAYS_SO = patternWith('i')`
  (?<!\b(?:if|when|whether|unless|once|suppose|mark) )\b(?:this|these|the (?:attached|enclosed|following|above|whole|entire))
    (?: \w+){0,3}? (?:is|are|remains?|has been|have been)(?: (?:all|now|still|hereby|protectively))*
    (?: (?:marked|classified|graded|designated|treated|stamped))?(?: (?:as|at))? ["'“‘]?$
`
const PORTION = /^[ \t]{0,8}(?:\d{1,3}[.)]?[ \t]{1,4})?\((?:O-S|OS)\)(?=[ \t])/gm

const BEFORE = 120
const isWritten = ({ kind, text }: Part) => kind !== 'label' && kind !== 'recipients' && text.includes('SENSITIVE')

export const officialSensitive: Rule = {
  id: 'markings/official-sensitive',
  title: 'OFFICIAL-SENSITIVE',
  paragraphs: ['25', '62'],
  advice: 'Ask the Chief Executive. OFFICIAL-SENSITIVE text may be released only when it is no longer sensitive.',
  severity: 'sign-off',
  source: GSC,
  limits: 'Finds lower case only in a field or label, and in speech.',
  *find(reading) {
    for (const mark of lowerCaseMarkings(reading, WORDS, 'SENSITIVE'))
      yield {
        span: { part: mark.part.id, start: mark.start, end: mark.end },
        type: 'OFFICIAL_SENSITIVE',
        confidence: 0.9,
        reserved: true,
        because: `Read as the marking OFFICIAL-SENSITIVE: ${mark.reasons.join('; ')}.`,
      }
    for (const part of reading.parts.filter(isWritten))
      for (const found of everyMatch(part.text, WORDS))
        if (SAYS_SO.test(part.text.slice(Math.max(0, found.index - BEFORE), found.index)))
          yield {
            span: { part: part.id, start: found.index, end: found.index + found[0].length },
            type: 'OFFICIAL_SENSITIVE',
            confidence: 0.8,
            reserved: true,
            because: 'Read as the marking OFFICIAL-SENSITIVE: the text says that it is.',
          }
    for (const part of reading.parts.filter(isSpoken))
      for (const found of everyMatch(part.text, SPOKEN))
        yield {
          span: { part: part.id, start: found.index, end: found.index + found[0].length },
          type: 'OFFICIAL_SENSITIVE',
          confidence: 0.7,
          reserved: true,
          because: 'The marking OFFICIAL-SENSITIVE is spoken.',
        }
    for (const part of reading.parts) {
      if (!part.text.includes('(O')) continue
      for (const found of everyMatch(part.text, PORTION))
        yield {
          span: { part: part.id, start: found.index + found[0].lastIndexOf('('), end: found.index + found[0].length },
          type: 'OFFICIAL_SENSITIVE',
          confidence: 0.7,
          reserved: true,
          because: 'Read as a portion mark of OFFICIAL-SENSITIVE: it begins a paragraph.',
        }
    }
  },
  examples: {
    found: [
      asSpoken('These slides are marked official, sensitive.'),
      'Annex B [OFFICIAL-SENSITIVE – take out before publication]\n- Stations to close',
      'OFFICIAL-SENSITIVE [COMMERCIAL]\n\nLease of Unit 9',
      'Subject: OFFICIAL: SENSITIVE - grievance outcome',
      '(O) The meeting is at two.\n(O-S) Salary details are at annex 1.',
      'Protective marking: OFFICIAL SENSITIVE',
      'The minutes follow.\n\nThis paper is OFFICIAL-SENSITIVE and must stay inside the office.\n\nRegards',
    ],
    clear: [
      'The e-learning covers OFFICIAL, OFFICIAL-SENSITIVE, SECRET and TOP SECRET.',
      'Ask me first if this is OFFICIAL-SENSITIVE. The whole course takes an hour.',
      'When should I use OFFICIAL-SENSITIVE? Ask the information manager.',
      'This is a sensitive official matter.',
      asSpoken('An official was sensitive about it.'),
    ],
  },
}
