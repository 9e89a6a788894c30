import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { REFUSED, SCORN } from './word-lists.ts'

const NAMED = '<(?:PARTY|LEADER|CAND|CODED|CHANDLE)>'
const REPORT = pattern`
  \b(?:said|says|told|called|reminded|accused|denie[sd]|claimed|according|reported|survey|motion|debate|court
    |history|pages?|search(?:es)?)\b|${REFUSED}|work(?:ing)? together
`

export const attack: Rule = phraseRule({
  id: 'political/attack',
  title: 'An attack on a party, a candidate, an office-holder or a government',
  type: 'ATTACK',
  paragraphs: ['7', '25', 'A.i', 'A.j', '35'],
  advice: 'Take the attack out. State the facts of what the policy means for the area.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Finds scorn for a named side in one sentence. The classifier looks for the rest.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        ${NAMED}[^.!?]{0,80}\b${SCORN}\b|\b${SCORN}\b[^.!?]{0,60}${NAMED}
        |<(?:GOV|HOLDER)> (?:is|are|was|were|has|have) (?:\w+ ){0,3}?${SCORN}\b
      `,
      unless: REPORT,
      why: 'Attacks a party or a politician',
    },
    {
      says: pattern`(?:<(?:OFFICE|PCC)>|\bthe office\b|\bwe\b) (?:has |have )?(?:accus\w+|blam\w+|condemn\w*) (?:${NAMED}|<(?:GOV|HOLDER)>)`,
      why: 'Accuses a party or a politician in the office’s name',
    },
  ],
  examples: {
    found: [
      { text: 'The Tories wrecked our stations.', circumstances: { account: 'personal' } },
      { text: 'Useless, the lot of them: Labour should be ashamed.', circumstances: { account: 'personal' } },
    ],
    clear: [
      'The Labour group accused the Conservatives of failing victims, the paper reports.',
      'The Labour Party and the Green Party sent their plans.',
      { text: 'The Tories wrecked our stations.', circumstances: { author: 'pcc', account: 'personal' } },
    ],
  },
})
