import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { ELECTORAL, OTHER_VOTE, PRAISE, REFUSED, SIDE } from './word-lists.ts'

const WHY = 'Supports a candidate, a party or an office-holder'
const JOB = '(?:mps?|<HOLDER>|mayor|councillor|<CAND>|<PCC>|politician|member of parliament|commissioner)'
const CEREMONY = pattern`
  lord mayor|high sheriff|thank|work(?:ing)? together|congratulat|condolence|all (?:the )?<?part
  |(?:all|three|four|both|different|other|every|any) <PARTYWORD>|${REFUSED}|${OTHER_VOTE.source}
`

export const endorse: Rule = phraseRule({
  id: 'political/endorse',
  title: 'Support for a candidate, a party or an office-holder',
  type: 'ENDORSEMENT',
  paragraphs: ['7', 'A.h', 'A.i', 'A.j', '35'],
  advice: 'Take the praise or support out, or state the fact without it.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Finds plain support for a named side. The classifier looks for the rest.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        \b(?:proud|happy|glad|delighted|honoured|pleased) to (?:support|back|endorse|stand with) (?:the |our |my )?${SIDE}
        |\b(?:i'm|i am|we're|we are|i'll be) (?:backing|voting for|supporting|voting) (?:the |our |my )?(?:${SIDE}|<NAME>)
        |\b(?:proud|happy|delighted) to (?:support|back|endorse) <NAME> (?:for|in) <NAME>
        |\b(?:my|our) (?:vote|votes) (?:goes|is going|will go) to\b|\bget(?:ting)? behind ${SIDE}
      `,
      with: pattern`${ELECTORAL.source}|to (?:support|back|endorse) <NAME>`,
      unless: CEREMONY,
      why: WHY,
      confidence: 0.8,
    },
    {
      says: pattern`
        \b(?:make|making|makes|be|been|such) (?:a|an|the) (?:\w+ ){0,2}?${PRAISE} (?:\w+ )?${JOB}
        |\b(?:best|finest|most \w+|only decent|brilliant|cracking) (?:\w+ )?${JOB}[^.]{0,60}\b(?:ever|in (?:\w+ )?years|we've had|we have had)\b
        |\b(?:i'd|i would) (?:much )?rather (?:work for|have) <CAND>
      `,
      unless: CEREMONY,
      why: WHY,
    },
    {
      says: pattern`
        \bonly <(?:PARTY|CAND|LEADER)> (?:will|can|has|have|would|ever)\b
        |<(?:PARTY|CAND|LEADER)> (?:will|would) (?:rebuild|fix|deliver|fight for|stand up for|sort|protect|save|put (?:you|us|people) first)\b
        |\bthe only (?:party|candidate|one)\b[^.]{0,40}\b(?:stands? up for|listens|cares|can be trusted)\b
      `,
      unless: CEREMONY,
      why: WHY,
      confidence: 0.8,
    },
    {
      says: /\b(?:are|is|was|were) the only (?:people|party|side|ones?|man|woman|candidate)\b[^.]{0,40}\b(?:who|that)\b/,
      near: /<(?:PARTY|CAND|LEADER)>/,
      unless: /\b(?:not|never) the only\b|\bproject\b|\bwebsite\b|\bservice\b/,
      why: WHY,
    },
    {
      says: pattern`
        (?:${SIDE})(?:'s)?(?: team| lot| group)? (?:is|are|was|were|has been) (?:an? |the |so |such an? |truly |absolutely )*(?:${PRAISE})\b
      `,
      unless: pattern`${CEREMONY.source}|right to vote|at risk|best (?:placed|known|value)`,
      why: WHY,
      period: true,
    },
  ],
  examples: {
    found: [
      'Proud to support our Labour candidate in Hall Green, where the election is on Thursday.',
      { text: 'I’m backing Bev at the election.', circumstances: { account: 'personal' } },
      { text: 'She would make a brilliant councillor.', circumstances: { account: 'personal' } },
      { text: 'Only Labour will rebuild neighbourhood policing.', circumstances: { account: 'personal' } },
    ],
    clear: [
      'The Lord Mayor made an excellent host.',
      'All parties are working together on the plan.',
      'Residents thanked the councillor, who had mended the lamp.',
      {
        text: 'Vote Bev? She would make a brilliant councillor.',
        circumstances: { author: 'pcc', account: 'personal' },
      },
      'Labour will hold its conference in Birmingham next week.',
      'The database covers every party, and the Labour Party used it.',
    ],
  },
})
