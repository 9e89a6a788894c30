import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { asSpoken, isSpoken } from '../spoken.ts'
import { classifiedSightings } from './classify.ts'
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
const hasPortion = ({ text }: Part) => text.includes('(O')

type Place = { readonly part: Part; readonly start: number; readonly end: number }

function* placesOf(words: RegExp, parts: readonly Part[]): Iterable<Place> {
  for (const part of parts)
    for (const { 0: found, index } of everyMatch(part.text, words))
      yield { part, start: index, end: index + found.length }
}

const matchOf = ({ part, start, end }: Place, confidence: number, because: string): Match => ({
  span: { part: part.id, start, end },
  type: 'OFFICIAL_SENSITIVE',
  confidence,
  reserved: true,
  because,
})

export const officialSensitive: Rule = {
  id: 'markings/official-sensitive',
  title: 'OFFICIAL-SENSITIVE',
  paragraphs: ['25', '62'],
  advice: 'Ask the Chief Executive. OFFICIAL-SENSITIVE text may be released only when it is no longer sensitive.',
  severity: 'sign-off',
  source: GSC,
  limits: 'Finds lower case only in a field or label, and in speech.',
  *find(reading) {
    const { parts } = reading
    for (const { sighting, how, reason } of classifiedSightings(reading))
      if (sighting.tier === 'OFFICIAL_SENSITIVE' && how !== 'mention')
        yield matchOf(sighting, 0.9, `Read as the marking OFFICIAL-SENSITIVE: ${reason}.`)
    for (const place of placesOf(WORDS, parts.filter(isWritten)))
      if (SAYS_SO.test(place.part.text.slice(Math.max(0, place.start - BEFORE), place.start)))
        yield matchOf(place, 0.8, 'Read as the marking OFFICIAL-SENSITIVE: the text says that it is.')
    for (const place of placesOf(SPOKEN, parts.filter(isSpoken)))
      yield matchOf(place, 0.7, 'The marking OFFICIAL-SENSITIVE is spoken.')
    for (const place of placesOf(PORTION, parts.filter(hasPortion))) {
      const start = place.part.text.lastIndexOf('(', place.end)
      yield matchOf({ ...place, start }, 0.7, 'Read as a portion mark of OFFICIAL-SENSITIVE: it begins a paragraph.')
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
