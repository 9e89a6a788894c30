import type { Rule } from '../contract.ts'
import { findTiers } from './classify.ts'
import { GSC } from './tiers.ts'

export const officialSensitive: Rule = {
  id: 'markings/official-sensitive',
  title: 'OFFICIAL-SENSITIVE',
  paragraphs: ['25', '62'],
  advice: 'Ask the Chief Executive. OFFICIAL-SENSITIVE text may be released only when it is no longer sensitive.',
  severity: 'sign-off',
  source: GSC,
  limits: 'Lower case counts only in a field, label or sentence that says so, and in speech: other rules find those.',
  find: findTiers(['OFFICIAL_SENSITIVE'], ['banner', 'inline']),
  examples: {
    found: [
      'Annex B [OFFICIAL-SENSITIVE – take out before publication]\n- Stations to close',
      'OFFICIAL-SENSITIVE [COMMERCIAL]\n\nLease of Unit 9',
      'Subject: OFFICIAL: SENSITIVE - grievance outcome',
    ],
    clear: [
      'The e-learning covers OFFICIAL, OFFICIAL-SENSITIVE, SECRET and TOP SECRET.',
      'Ask me first if this is OFFICIAL-SENSITIVE. The whole course takes an hour.',
      'When should I use OFFICIAL-SENSITIVE? Ask the information manager.',
      'This is a sensitive official matter.',
    ],
  },
}
