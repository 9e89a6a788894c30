import type { Rule } from '../contract.ts'
import { heardAs, hearingRule } from '../hearing.ts'
import { besideRules, heard } from './heard.ts'

export const secondVoice: Rule = hearingRule({
  id: 'political/second-voice',
  title: 'Reads like support for a side, or against one',
  advice: 'Ask yourself whether a reader could take this for support of a party or candidate; if so, reword it.',
  groups: {
    political: { type: 'POLITICAL_TONE', paragraphs: ['7', '35', 'A.j'], what: 'taking a side in politics' },
  },
  /** Never words about the rules themselves. */
  when: (reading) => besideRules(heard(reading)).size === 0,
  examples: {
    found: [heardAs('political', 'Four more years of this lot? The only way to stop it is on Thursday.')],
    clear: ['Register to vote by Tuesday: it takes five minutes.'],
  },
})
