import type { Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { asSpoken, isSpoken } from '../spoken.ts'
import { GSC } from './tiers.ts'

const WORDS =
  /(?<![\p{L}\p{N}])(?:(?:UK|FIVE|GBR|[A-Z]{2,3}\/[A-Z]{2,3}(?:\/[A-Z]{2,3}){0,3}) EYES (?:ONLY|ALPHA|BRAVO)|UKEO)(?![\p{L}\p{N}])/gu
const SPOKEN = /\b(?:UK|U\.K\.|five) eyes[ -](?:only|alpha|bravo)\b/gi
const TALK = /\b(?:caveat|means|what is|when to use|never|policy|training)\b/i

export const eyesOnly: Rule = {
  id: 'markings/eyes-only',
  title: 'National caveat such as UK EYES ONLY',
  paragraphs: ['25', '45', '62'],
  advice: 'Ask the Chief Executive. A national caveat limits who may see this.',
  severity: 'sign-off',
  source: GSC,
  limits: 'Beside SECRET or TOP SECRET, the banner rules report the whole marking too.',
  *find(reading) {
    for (const part of reading.parts) {
      const spoken = isSpoken(part)
      if (!spoken && !part.text.includes('EYES') && !part.text.includes('UKEO')) continue
      for (const found of everyMatch(part.text, spoken ? SPOKEN : WORDS)) {
        const end = found.index + found[0].length
        const line = part.text.slice(Math.max(0, found.index - 60), end + 60)
        if (TALK.test(line)) continue
        yield {
          span: { part: part.id, start: found.index, end },
          type: 'UK_EYES_ONLY',
          confidence: 0.85,
          because: spoken ? 'Spoken as a national caveat.' : 'Read as a national caveat, in capitals.',
        }
      }
    }
  },
  examples: {
    found: [
      asSpoken('The report is UK eyes only, so I will be brief.'),
      'UK EYES ONLY\nNotes of the call',
      'The extract reads as follows:\nUK/US EYES ONLY\nText',
    ],
    clear: [
      'Eyes only on the road, please',
      'The report is UK eyes only, in writing and in small letters',
      'For your eyes only: the new Bond night',
      'The caveat UK EYES ONLY means what it says.',
    ],
  },
}
