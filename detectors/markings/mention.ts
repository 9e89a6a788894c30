import type { Rule } from '../contract.ts'
import { weighed } from './weigh.ts'

const MOST = 20

export const mention: Rule = {
  id: 'markings/mention',
  title: 'The name of a tier, only mentioned',
  paragraphs: ['25'],
  advice: 'Nothing to do if this only speaks of the tier; if the text itself is SECRET, stop.',
  severity: 'note',
  limits: 'Tells only of capitals; at most twenty in a draft.',
  *find(reading) {
    let told = 0
    for (const one of weighed(reading)) {
      if (one.how !== 'mention' || !one.sighting.capitals || one.sighting.form !== 'plain') continue
      if (told++ >= MOST) return
      const { part, start, end } = one.sighting
      yield {
        span: { part: part.id, start, end },
        type: 'MARKING_MENTION',
        confidence: 0.5,
        because: `The name of a tier, not taken for a marking: ${one.reasons.join('; ')}.`,
      }
    }
  },
  examples: {
    found: ['Items marked SECRET must be locked away.', 'It is not SECRET.'],
    clear: ['The secret of a good stew', 'SECRETARY OF STATE'],
  },
}
