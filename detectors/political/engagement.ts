import type { Rule } from '../contract.ts'
import { pattern, patternWith, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const SIDE = /<(?:PARTY|CAND|LEADER|CODED|CHANDLE|CTAG|HOLDER)>|\bvote \w+ banner|for(?:pcc|mayor)\b/
/** A promise or advice not to do it. */
const NOT_DONE =
  /\b(?:will|do|does|must|may|should|can|shall|would|did) ?(?:not|n't|never)\b|\b(?:won't|can't|shan't|never|nobody|no one|neither|nor)\b/
const WHY = 'Likes, shares or follows political content'

const PICTURE_OF_A_SIDE = phrases`
  backing, back, vote, frame, <CTAG>, <CAND>, <PARTY>, till, until, red, blue, green, yellow, orange, fortnight,
  campaign, banner
`
const AGREEMENT = phrases`
  so true, this 👇, 👇, spot on, every (?:single )?word, bang on, couldn't (?:have )?put it better,
  couldn't agree more, hear,? hear, well said, 💯, nail on the head, took the words
`

export const engagement: Rule = phraseRule({
  id: 'political/engagement',
  title: 'A like, share, follow or frame that lends support',
  type: 'POLITICAL_SHARE',
  paragraphs: ['7', '35', 'A.j'],
  advice: 'Do not like, share or follow it, on any account: it lends support to a party or candidate.',
  limits: 'Judges a share by the handle alone where the draft does not quote the words.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: /\b(?:liked|liking|reposted|reposting|re-?tweet(?:ed|ing|s)?|quote-?(?:post|tweet)(?:ed|ing)?|boost(?:ed|ing)|sharing|shared|share|signal boost)\b/,
      with: SIDE,
      without:
        /information pack|theft|equal|alphabetical|please offer both|charged|arrested|form captain|school council|head (?:boy|girl)|class rep/,
      unless: /share (?:the|your|our) (?:views|experience|data)|shared (?:fund|system|house)/,
      why: WHY,
      account: 'personal',
    },
    {
      says: /\b(?:liked|re-?posted|re-?tweeted|(?:re-?)?shared|reposting|boosting)\b[^.]{0,60}<(?:PARTY|CAND|LEADER|CODED|CHANDLE|CTAG|HOLDER)>/,
      why: WHY,
    },
    {
      says: pattern`
        ^\W*rt\b|\bvia <CHANDLE>|\bfrom <CHANDLE>|<CHANDLE>:
        |\b(?:follow(?: back)?|(?:'m|am|is|are|be|been|now|started|worth|for|keep) following)\b[^.]{0,30}<
          (?:CHANDLE|CAND|PARTY|LEADER)>|\b(?:him|her|them) a follow\b
        |\byou should (?:be )?(?:as well|too)\b|follow back
      `,
      with: SIDE,
      unless: NOT_DONE,
      why: WHY,
    },
    {
      says: pattern`\b(?:profile|cover|header|avatar|banner|frame)\b[^.]{0,60}\b${PICTURE_OF_A_SIDE}`,
      unless: /ukraine|pride|poppy|remembrance|hi-vis|missing|white ribbon|photo frame/,
      why: 'Shows support in a profile picture',
    },
    {
      says: patternWith('u')`\b${AGREEMENT}\b|👇|💯`,
      with: SIDE,
      why: 'Approves of political content',
      account: 'personal',
    },
    {
      says: pattern`
        \b(?:👍|liked?|loving|love) (?:on )?(?:the |this )?<(?:CAND|PARTY|LEADER)>'?s? (?:page|post|video|profile
          |speech|reel)
        |<(?:PARTY|CAND)>(?: group)?'s (?:page|post|video)
      `,
      why: WHY,
    },
    {
      says: /<CHANDLE>/,
      with: /\b(?:right|true|agree|spot on|better|love|great|yes|exactly|real change|join us|follow)\b|👏|👇|❤|💙|✊/u,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:like|liked|likes|share|shared|repost(?:ed)?|retweet(?:ed)?|follow|followed|boost|comment)\b[^.]{0,80}<
          (?:PARTY|CAND|LEADER|CODED|CHANDLE|CTAG|HOLDER|PARTYWORD|GOV)>
      `,
      with: /<(?:PARTY|CAND|LEADER|CODED|CHANDLE|CTAG|PARTYWORD)>|apart|brilliant|every word|true|right|shambles|disgrace/,
      unless: /fund|charged|arrested|views|staff must|please offer|information/,
      without: /equal|alphabetical|staff (?:must|should|may)|reminder/,
      why: WHY,
      kind: 'engagement',
    },
    {
      says: patternWith('u')`
        (?:❤|👍|👏|🔥|💯|love|loving|liked|shared|sharing|reposted|reposting|rt\b)[^.\n]{0,30}
          (?:clip|video|speech|thread|post|reel|article|interview|piece|column|page|story)[^\n]{0,60}<
          (?:HOLDER|LEADER|PARTY|CAND|GOV|PARTYWORD)>
        |(?:shared|sharing|loving|liked|reposted)\b[^\n]{0,30}<(?:HOLDER|LEADER|PARTY|CAND)>[^.\n]{0,30}
          (?:clip|video|speech|thread|post|reel|article|interview|piece|column)
      `,
      unless: /theft|charged|arrested|equal|welcom/,
      why: WHY,
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
      { text: 'Sharing the new missing person appeal.', circumstances: { account: 'personal' } },
    ],
  },
})
