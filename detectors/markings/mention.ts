import type { Rule } from '../contract.ts'
import { classifiedSightings } from './classify.ts'

const MAX_MENTIONS = 20

export const mention: Rule = {
  id: 'markings/mention',
  title: 'Name of a tier, only mentioned',
  paragraphs: ['25'],
  advice: 'Do nothing if this only mentions the tier. If the text itself is SECRET, stop.',
  severity: 'note',
  limits: 'Reports capitals only, at most twenty in a draft.',
  *find(reading) {
    let reported = 0
    for (const one of classifiedSightings(reading)) {
      if (one.how !== 'mention' || !one.sighting.capitals || one.sighting.form !== 'plain') continue
      if (reported++ >= MAX_MENTIONS) return
      const { part, start, end } = one.sighting
      const because = `Names a tier, but not as a marking: ${one.reason}.`
      yield { span: { part: part.id, start, end }, type: 'MARKING_MENTION', confidence: 0.5, because }
    }
  },
  examples: {
    found: ['Items marked SECRET must be locked away.', 'It is not SECRET.'],
    clear: ['The secret of a good stew', 'SECRETARY OF STATE'],
  },
}
