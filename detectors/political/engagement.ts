import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const SIDE = '<(?:PARTY|CAND|LEADER|CODED|CHANDLE|CTAG|HOLDER)>'
const NEUTRAL = pattern`
  \b(?:not|n't|never|nobody|neither|must|should|cannot|can't|won't) (?:\w+ ){0,2}(?:lik|shar|repost|follow|re-?tweet)
  |charged|arrested|theft|equal|alphabetical|information|staff (?:must|may|should)|school council|head (?:boy|girl)|share (?:the|your|our) (?:views|data)
  |shared by (?:<\w+> and|politicians|all)|by <HOLDER>|across|poppy|pride
`
const WHY = 'Likes, shares or follows political content'

export const engagement: Rule = phraseRule({
  id: 'political/engagement',
  title: 'A like, share, follow or frame that lends support',
  type: 'POLITICAL_SHARE',
  paragraphs: ['7', '35', 'A.j'],
  advice: 'Do not like, share or follow it, on any account: it lends support to a party or candidate.',
  limits: 'Judges a share by the name or handle where the draft does not quote the words.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        \b(?:liked|liking|loved|reposted|reposting|re-?tweet(?:ed|ing)?|quote-?(?:post|tweet)(?:ed|ing)?|boost(?:ed|ing)|shared|sharing)\b[^.\n]{0,60}${SIDE}
        |^\W*rt\b[^\n]{0,10}<CHANDLE>|\bvia <CHANDLE>
        |\b(?:i'm|i am|now|started|worth|go) following\b[^.]{0,20}<(?:CHANDLE|CAND|PARTY|LEADER)>|\bgive (?:<\w+>|him|her|them) a follow\b
      `,
      with: pattern`${SIDE}`,
      unless: NEUTRAL,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:profile|cover|header|avatar) (?:pic|picture|photo|frame|banner)\b[^.]{0,40}(?:\bbacking\b|\bi'm with\b|\bvote\b|${SIDE})
        |\btwibbon\b[^.]{0,40}(?:${SIDE}|<NAME>)
      `,
      unless: pattern`${NEUTRAL.source}|ukraine|remembrance|missing|white ribbon|includes? (?:likes|no)`,
      why: 'Shows support in a profile picture',
    },
    {
      says: pattern`\b(?:like|liked|love|share|shared|repost|follow|followed|boost|👍|❤)\b[^.]{0,80}${SIDE}|^\W*(?:👍|❤)[^.]{0,60}${SIDE}`,
      unless: NEUTRAL,
      why: WHY,
      kind: 'engagement',
    },
    {
      says: /\b(?:so true|spot on|every (?:single )?word|bang on|couldn't (?:have )?put it better|couldn't agree more|well said)\b/,
      near: pattern`${SIDE}`,
      unless: NEUTRAL,
      why: 'Approves of political content',
      account: 'personal',
    },
  ],
  examples: {
    found: [
      {
        text: 'Liked and reposted: Cllr Dawes’ take-down of the Tory budget. Spot on as ever.',
        circumstances: { account: 'personal' },
      },
      {
        text: 'RT @LabourWestMids: Only Labour will rebuild neighbourhood policing.',
        circumstances: { account: 'personal' },
      },
      { text: 'Changed my profile pic to the ‘I’m backing Bev’ frame.', circumstances: { account: 'personal' } },
    ],
    clear: [
      {
        text: 'Please keep off anything that favours a party. That includes likes, profile frames and banners.',
        circumstances: { kind: 'email', electionPeriod: true },
      },
      'Please share: our drink-drive campaign starts on Monday.',
      'Staff must not like, share or comment on posts by candidates in the pre-election period.',
      'The page was shared by politicians from across the spectrum, Labour and Conservative.',
      { text: 'Sharing the new missing person appeal.', circumstances: { account: 'personal' } },
    ],
  },
})
