import { matchAt } from '../around.ts'
import type { Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { GSC } from './tiers.ts'

const WORDS = patternWith('gu')`
  (?<![\p{L}\p{N}])(?:(?:UK|FIVE|GBR|[A-Z]{2,3}(?:\/[A-Z]{2,3}){1,4}) EYES (?:ONLY|ALPHA|BRAVO)|UKEO)(?![\p{L}\p{N}])
`
const TALK = /\b(?:caveat|means|what is|when to use|never|policy|training)\b/i

export const eyesOnly: Rule = {
  id: 'markings/eyes-only',
  title: 'National caveat such as UK EYES ONLY',
  paragraphs: ['25', '45', '62'],
  advice: 'Ask the Chief Executive. A national caveat limits who may see this.',
  severity: 'sign-off',
  source: GSC,
  limits: 'Beside SECRET or TOP SECRET, the banner rules report the whole marking too.',
  *find({ parts }) {
    for (const part of parts)
      for (const found of everyMatch(part.text, WORDS))
        if (!TALK.test(part.text.slice(Math.max(0, found.index - 60), found.index + found[0].length + 60)))
          yield matchAt(part, found, 'UK_EYES_ONLY', 0.85, 'Read as a national caveat, in capitals.')
  },
  examples: {
    found: ['UK EYES ONLY\nNotes of the call', 'The extract reads as follows:\nUK/US EYES ONLY\nText'],
    clear: [
      'Eyes only on the road, please',
      'The report is UK eyes only, in writing and in small letters',
      'For your eyes only: the new Bond night',
      'The caveat UK EYES ONLY means what it says.',
    ],
  },
}
