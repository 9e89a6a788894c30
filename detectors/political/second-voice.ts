import type { Circumstances, Rule } from '../contract.ts'
import { heardAs, hearingRule } from '../hearing.ts'
import { besideRules, heard } from './heard.ts'
import { bearsOnPolitics } from './signs.ts'

/**
 * Of what experts labelled in election periods most was politics, on people's own accounts three texts in four, so that there the voice
 * scores every text higher, news of a broken lift too. What bears on politics in no way must make up for it.
 */
const SURE_IN_PERIOD = { corporate: 0.425, personal: 0.5 }

const faintly = (text: string, circumstances: Partial<Circumstances>) => ({
  ...heardAs('political', text, 0.4),
  circumstances,
})

export const secondVoice: Rule = hearingRule({
  id: 'political/second-voice',
  title: 'Reads like support for a side, or against one',
  advice: 'Ask yourself whether a reader could take this for support of a party or candidate; if so, reword it.',
  limits:
    'In an election period a faint hint passes that no word for politics, credit, promises or people stands beside; what somebody is told of, a Thursday or a poster still make it hear politics in harmless texts.',
  groups: {
    political: { type: 'POLITICAL_TONE', paragraphs: ['7', '35', 'A.j'], what: 'taking a side in politics' },
  },
  /** By staff or on an account of the office it may be an appeal in other words. */
  reserved: (reading) => heard(reading).voice !== 'own',
  /** Never words about the rules themselves. */
  when: (reading) => besideRules(heard(reading)).size === 0,
  unless: (hearing, reading) =>
    reading.circumstances.electionPeriod &&
    hearing.sure < SURE_IN_PERIOD[reading.circumstances.account] &&
    !bearsOnPolitics(heard(reading), hearing),
  examples: {
    found: [
      heardAs('political', 'Four more years of this lot? The only way to stop it is on Thursday.'),
      faintly('Remember who closed your library.', { electionPeriod: true, account: 'personal' }),
      faintly('New lamps along the towpath are switched on this evening.', { account: 'personal' }),
    ],
    clear: [
      'Register to vote by Tuesday: it takes five minutes.',
      faintly('New lamps along the towpath are switched on this evening.', {
        electionPeriod: true,
        account: 'personal',
      }),
    ],
  },
})
