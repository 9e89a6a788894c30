import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { PRAISE, SCORN } from './word-lists.ts'

const re = (body: string) => new RegExp(body)

export const period: Rule = phraseRule({
  id: 'political/period',
  title: 'A political opinion in an election period',
  type: 'PERIOD_OPINION',
  paragraphs: ['35', '7', 'A.j'],
  advice: 'Leave it until the poll has closed: no political opinion may be posted in an election period.',
  limits: 'Ignores milder opinion outside an election period, when the other rules still apply.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        (?:<(?:CAND|PARTY|LEADER|CODED|CHANDLE|CTAG)>)[^.]{0,120}\b
          (?:${PRAISE}|${SCORN}|i (?:think|reckon|like|agree|disagree|hope)|right|wrong)\b
      `,
      unless: /alphabetical|equal|right to vote|thank/,
      why: 'Gives an opinion on a side',
      period: true,
      account: 'personal',
    },
    {
      says: re(
        `\\b(?:i (?:think|reckon|hope|agree|disagree)|in my (?:view|opinion)|imo|honestly)\\b[^.]{0,120}<(?:CAND|PARTY|LEADER|CODED|GOV|HOLDER)>`,
      ),
      why: 'Gives an opinion on a side',
      period: true,
      account: 'personal',
    },
    {
      says: /\bmanifestos?\b[^.]{0,100}\b(?:i|i've|me|my|we|our|us|finally|at last)\b|\b(?:i|i've|my|finally|at last)\b[^.]{0,60}\bmanifestos?\b/,
      unless:
        /\b(?:all|every|each|both) (?:of )?(?:the )?(?:manifestos?|<\w+>)|\bmanifestos? of (?:all|every|each|both)\b|cadets?\b|school|library|history/,
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
        text: 'The manifesto is out, and page 14 is what I have waited for all my life.',
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
