import { classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { Circumstances, Rule } from '../contract.ts'
import { oneLine } from '../pattern.ts'
import { besideGuidance } from './guidance.ts'
import { politicalReading } from './political-reading.ts'
import { concernsPolitics } from './signs.ts'

/**
 * Most labelled texts from election periods were political, three in four of those on personal accounts, so there the classifier
 * scores every text higher. A text that does not concern politics must reach a higher score.
 */
const SURE_IN_PERIOD = { corporate: 0.425, personal: 0.5 }

const faintly = (text: string, circumstances: Partial<Circumstances>) => ({
  ...classifiedAs('political', text, 0.4),
  circumstances,
})

export const secondVoice: Rule = classifierRule({
  id: 'political/second-voice',
  title: 'Reads like support for or against a side',
  advice: 'Check whether a reader could take this as support for a party or candidate. If so, reword it.',
  limits: oneLine`
    In an election period, misses a faint hint without words for politics, credit, promises or people nearby. A
    Thursday or a poster may still make a harmless text look political.
  `,
  groups: {
    political: { type: 'POLITICAL_TONE', paragraphs: ['7', '35', 'A.j'], what: 'May take a side in politics' },
  },
  /** From staff or a corporate account, it may be an appeal in other words. */
  reserved: (reading) => politicalReading(reading).speakerKind !== 'own',
  /** Never guidance on the rules. */
  when: (reading) => besideGuidance(politicalReading(reading)).size === 0,
  unless: (classified, reading) =>
    reading.circumstances.electionPeriod &&
    classified.confidence < SURE_IN_PERIOD[reading.circumstances.account] &&
    !concernsPolitics(politicalReading(reading), classified),
  examples: {
    found: [
      classifiedAs('political', 'Four more years of this lot? The only way to stop it is on Thursday.'),
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
