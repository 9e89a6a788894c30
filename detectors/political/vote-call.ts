import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { ANYONE, ELECTORAL, OTHER_VOTE, THEM } from './word-lists.ts'

const WHY = 'Asks for a vote, or against one'
const OUT = 'Calls for someone to be voted out'
const STEERS = 'Steers a choice at the polls'
const ELECTORAL_SOON = pattern`${ELECTORAL.source}|thursday|\bmay\b|tomorrow|<PCC>`
/** Awards have votes too, so more words are required. */
const ELECTION = pattern`<(?:POLL|CAND|CTAG|CHANDLE|PARTY|CODED|HOLDER)>|thursday|campaign|re-?elect|\bmay\b|manifesto`
const EXPLAINED = pattern`
  ${OTHER_VOTE.source}|voted|(?:how|who|whom|where|whether|not) to vote|you don't have to|\bid\b|photo|register|per cent
`

export const voteCall: Rule = phraseRule({
  id: 'political/vote-call',
  title: 'An appeal for votes, or against someone at the polls',
  type: 'VOTE_CALL',
  paragraphs: ['7', '35', 'A.h', 'A.i', 'A.j', 'A.k'],
  advice: 'Take the appeal out. Encourage people to take part, never to choose a side.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Finds plain appeals. The classifier looks for hints.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    {
      says: pattern`
        (?:^|[.,;:!?"'–—-] ?|\b(?:please|pls|just|go|and|should|must|then|will|let's|now)[ ]
          |\b(?:ask|urge|beg|want|need)(?:s|ing)? (?:you|you all|all of you|everyone|everybody|people|residents|<POLL>) to )
          vote (?:the |our |your |my )?${ANYONE}
        |\bvot(?:e|ing) for (?:\w+ )?${ANYONE}|\ba vote for (?:anyone|anybody|${ANYONE})
        |\bgive (?:me|us|him|her) (?:four|five|another (?:four|five)|\d) more years\b
        |\bvote for (?:me|us|him|her|the (?:man|woman|chap|bloke|lady|lad|lass|one|person|team|candidate|party) )
      `,
      unless: EXPLAINED,
      why: WHY,
      // An appeal this plain counts whatever the classifier makes of the passage.
      confidence: 0.8,
    },
    {
      says: pattern`
        \b(?:vote|kick|boot|throw|turf|chuck|sweep)(?:ing)? (?:every (?:last )?one of )?${THEM} (?:all )?out\b
        |\b(?:vote|kick|boot|throw|turf|chuck) out (?:the )?${THEM}
        |\bsend(?:ing)? ${THEM} packing|\bget(?:ting)? rid of ${THEM}|\b(?:unseat|oust|topple|dislodge) (?:the )?${ANYONE}
        |\btime for (?:them|him|her|this government|${ANYONE}) to go\b
      `,
      unless: /manager|referee|burglar|tenants|to go (?:on|through|ahead|back)/,
      why: OUT,
      confidence: 0.8,
    },
    {
      says: pattern`
        \b(?:need|want|earn|count(?:ing)? on|win|ask(?:ing|s)? for|deserves?) your votes?\b|\bvote for me\b
        |\bhelp (?:me|us) (?:win|get (?:back|re-?elected|elected))\b
        |\b(?:lend|give) (?:<\w+>|him|her|me|us) your (?:votes?|support)|\bgive your votes? to\b
        |\bonly one (?:<CAND>|name|choice|party)\b[^.]{0,60}(?:<POLL>|ballot|paper|stood|fought|cared)
      `,
      with: pattern`${ELECTION.source}|donat|chip in`,
      unless: OTHER_VOTE,
      why: WHY,
      confidence: 0.8,
    },
    {
      says: /\b(?:need|want|earn|count(?:ing)? on|ask(?:ing|s)? for) your support\b/,
      with: /<POLL>|\bballot/,
      unless: EXPLAINED,
      why: WHY,
      confidence: 0.8,
    },
    {
      says: pattern`
        \b(?:four|five) more years\b|\b(?:another|a second|a third) term\b|\bre-?elect (?:\w+ )?(?:${ANYONE}|him|her|me|us)
        |\bkeep (?:<\w+>|him|her|them|us|me) (?:in (?:post|office|the job|power)|at the helm)
        |\b(?:let|help) (?:<\w+>|him|her|me|us) finish the job\b
      `,
      with: ELECTORAL,
      unless: /summer term|spring term|autumn|school|prison|sentence|teaching|contract/,
      why: 'Asks for another term in office',
    },
    {
      says: pattern`
        \b(?:don't|do not|never) (?:let|give|trust|allow|elect|lend)\b.{0,20}(?:${THEM}).{0,30}\b(?:in|back|another|term|win|near|away)\b
        |\bdon't vote (?:for )?(?:${THEM})|\banyone but (?:the )?${ANYONE}
      `,
      with: ELECTORAL,
      unless: EXPLAINED,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:back|choose|trust|support) (?:me|us) (?:on|at|this|again|and)\b
        |\bremember\w*\b[^.]{0,60}\b(?:when|as|while) you(?:'re| are)? (?:vote|voting|in the booth|pick up the pencil|at the ballot)
        |\bremember\w*\b[^.]{0,40}\b(?:on polling day|in the polling booth|at the ballot box)
        |\b(?:that is|that's|it is|the) (?:the )?choice (?:is (?:clear|simple|yours)|on|in front of|between)\b
      `,
      with: ELECTORAL_SOON,
      unless: EXPLAINED,
      why: STEERS,
    },
    {
      says: /^\W*(?:back|choose|elect) <(?:PCC|CAND|PARTY|LEADER)>\W*$/,
      why: STEERS,
      period: true,
      confidence: 0.8,
    },
    { says: /\bwhich (?:lot|side) to (?:keep|choose|back|trust|sack)\b/, why: STEERS },
    {
      says: pattern`
        \bfinish the job\b|\bfour more years\b|\bstick with <(?:PCC|NAME|CAND|HOLDER|PARTY)>
        |\byou (?:all )?know (?:what to do|who to|where to put)\b|\bchoose (?:wisely|carefully|experience|safety|change)\b
        |\b(?:make|put) (?:your|that|a) (?:mark|cross|x) (?:for|against|next to|by|beside) (?:the )?(?:${ANYONE}|my name)
        |\bthink about who\b[^.]{0,60}\b(?:closed|shut|opened|saved|cut)\b
      `,
      with: pattern`${ELECTORAL_SOON.source}|\bterm\b|\bfour more years\b|stick with`,
      unless: pattern`${EXPLAINED.source}|scam|deal\b|menu`,
      why: STEERS,
      period: true,
    },
  ],
  examples: {
    found: [
      'Please vote for Raj in Handsworth Wood on the 7th.',
      'You must vote Labour this time.',
      'On Thursday we get the chance to kick them out. Vote!',
      { text: 'I need your vote on Thursday.', circumstances: { author: 'pcc', kind: 'social-post' } },
      {
        text: 'The others would close your stations. Give us five more years and we will open ten.',
        circumstances: { author: 'pcc', kind: 'newsletter' },
      },
      'I am asking for your support at the ballot box next week.',
      { text: 'Choose Simon.', circumstances: { electionPeriod: true } },
      { text: 'Back Simon. He backs you.', circumstances: { electionPeriod: true } },
      'A vote for anyone else would put the new custody suite at risk.',
      'You too can help the Tenants’ Alliance unseat Councillor Frith.',
      { text: 'On the first of May you know what to do.', circumstances: { electionPeriod: true } },
    ],
    clear: [
      'Voters who are unsure where to go should call the council, on polling day too.',
      'Bring photo ID to vote at a polling station on 4 May.',
      'The Electoral Commission’s Your Vote Matters page was used by the Labour Party and by two newspapers.',
      'Candidates were asked to explain why a voter should choose them.',
      'Lines close at nine, and that waltz deserves your vote!',
      'Vote for your favourite police dog name!',
      'We need your support for the survey about the ballot boxes in the museum: photo ID is not asked for.',
      'She was duly elected with 91,004 votes.',
      'Our volunteers keep lists of candidates for the election. It is time for the site to go live.',
      { text: 'Vote for me on Thursday!', circumstances: { author: 'pcc', account: 'personal', kind: 'social-post' } },
    ],
  },
})
