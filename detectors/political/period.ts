import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { PRAISE, SCORN } from './word-lists.ts'

const NAMED = '<(?:CAND|PARTY|LEADER|CODED|CHANDLE|CTAG)>'

export const period: Rule = phraseRule({
  id: 'political/period',
  title: 'A political opinion in an election period',
  type: 'PERIOD_OPINION',
  paragraphs: ['35', '7', 'A.j'],
  advice: 'Leave it until the poll has closed: no political opinion may be posted in an election period.',
  limits: 'Needs the name of a side and a word of opinion in one sentence.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        ${NAMED}[^.]{0,80}\b(?:${PRAISE}|${SCORN}|i (?:think|reckon|agree|disagree)|right about|wrong about)\b
        |\b(?:i (?:think|reckon|agree|disagree)|in my (?:view|opinion)|imo)\b[^.]{0,120}${NAMED}
      `,
      unless: /alphabetical|equal|right to vote|thank|best known|database|greatest number/,
      why: 'Gives an opinion on a side',
      period: true,
      account: 'personal',
    },
  ],
  examples: {
    found: [
      {
        text: 'I think the Tory candidate was right about the buses.',
        circumstances: { account: 'personal', electionPeriod: true },
      },
      {
        text: 'Labour lied to us about the station.',
        circumstances: { account: 'personal', electionPeriod: true },
      },
    ],
    clear: [
      { text: 'Voted. Now for a bacon sandwich.', circumstances: { account: 'personal', electionPeriod: true } },
      {
        text: 'I think the Tory candidate was right about the buses.',
        circumstances: { account: 'personal', author: 'pcc', electionPeriod: true },
      },
    ],
  },
})
