import type { Rule } from '../contract.ts'
import { given, inKind } from '../in-kind.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { ANYONE, OTHER_VOTE, THEM } from './word-lists.ts'

const WHY = 'Asks for a vote, or against one'
const ELECTION = pattern`<(?:POLL|CAND|CTAG|CHANDLE|PARTY|HOLDER|LEADER)>|thursday|campaign|re-?elect|\bmay\b|manifesto`
const EXPLAINED = pattern`
  ${OTHER_VOTE.source}|voted|(?:how|who|whom|where|whether|not) to vote|you don't have to|\bid\b|photo|register|per cent
`

export const voteCall: Rule = phraseRule({
  id: 'political/vote-call',
  title: 'An appeal for votes, against someone at the polls, or a campaign’s slogan',
  type: 'VOTE_CALL',
  paragraphs: ['7', '25', '35', 'A.h', 'A.i', 'A.j', 'A.k'],
  advice: 'Take the appeal or slogan out. Encourage people to take part, never to choose a side.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Finds plain appeals, and slogans on the register of parties. The classifier looks for hints.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    {
      says: pattern`
        (?:^|[.,;:!?"'–—-] ?|\b(?:please|pls|just|go|and|should|must|then|will|let's|now|forget to|remember to)[ ]
          |\b(?:ask|urge|beg|want|need)(?:s|ing)? (?:you|you all|all of you|everyone|everybody|people|residents|<POLL>) to )
          vote (?:\d |the |our |your |my |local )*${ANYONE}
        |\bvot(?:e|ing) (?:\d )?for (?:(?:your|our|the) )?(?:\w+ )?${ANYONE}|\ba vote for (?:anyone|anybody|${ANYONE})
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
        \b(?:vote|kick|boot|throw|turf|chuck|sweep)(?:ing)? ${THEM} (?:all )?out\b
        |\b(?:vote|kick|boot|throw|turf|chuck) out (?:the )?${THEM}
        |\bsend(?:ing)? ${THEM} packing|\bget(?:ting)? rid of ${THEM}|\b(?:unseat|oust|topple|dislodge) (?:the )?${ANYONE}
        |\btime for (?:them|him|her|this government|${ANYONE}) to go\b
      `,
      // A pronoun alone names no side.
      near: pattern`${ELECTION.source}|\bvot(?:e|ing)\b`,
      unless: /manager|referee|burglar|tenants|to go (?:on|through|ahead|back)/,
      why: 'Calls for someone to be voted out',
      confidence: 0.8,
    },
    {
      says: pattern`
        \b(?:need|want|earn|count(?:ing)? on|win|ask(?:ing|s)? for|deserves?) your votes?\b|\bvote for me\b
        |\bhelp (?:me|us) (?:win|get (?:back|re-?elected|elected))\b
        |\b(?:lend|give) (?:<\w+>|him|her|me|us) your (?:votes?|support)|\bgive your votes? to\b
        |\b(?:need|want|earn|count(?:ing)? on|ask(?:ing|s)? for) your support\b[^.]{0,60}(?:<POLL>|\bballot)
      `,
      near: pattern`${ELECTION.source}|donat|chip in`,
      unless: OTHER_VOTE,
      why: WHY,
      confidence: 0.8,
    },
    {
      says: /^\W*(?:back|choose|elect) <(?:PCC|CAND|PARTY|LEADER)>\W*$/,
      why: 'Steers a choice at the polls',
      period: true,
      confidence: 0.8,
    },
    { says: /<SLOGAN>/, why: 'Uses a slogan on the register of parties', confidence: 0.8 },
    { says: /<CTAG>/, unless: OTHER_VOTE, period: true, why: 'Uses a campaign hashtag' },
    {
      says: /<EMBLEM>/,
      near: /<(?:CAND|PARTY|CTAG|POLL|CHANDLE)>/,
      why: 'Shows a party’s emblem in the context of an election',
      account: 'personal',
    },
  ],
  examples: {
    found: [
      'Please vote for Raj in Handsworth Wood on the 7th.',
      'You must vote Labour this time.',
      'This government is a disgrace. Vote this lot out!',
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
      'I hope that all of Clayhill will vote Conservative on the day.',
      'Do not forget to vote 1 for your local Green candidate.',
      inKind('social-post', 'Decisions made here, for us. Vote @Plaid_Cymru'),
      given({ kind: 'social-post', electionPeriod: true }, 'Community speedwatch was brill! #VoteBlue #KeepMarcus'),
      given({ account: 'personal' }, 'See you at the polls, friends 🌹'),
      'For the many, not the few: our plan for youth clubs',
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
      'We lent the barriers to the council. The sooner we can get rid of them, the better.',
      'Our volunteers keep lists of candidates for the election. It is time for the site to go live.',
      { text: 'Vote for me on Thursday!', circumstances: { author: 'pcc', account: 'personal', kind: 'social-post' } },
      given(
        { kind: 'email', electionPeriod: true },
        'Keep off anything that favours a party: likes, #VoteBlue frames and banners.',
      ),
      given({ account: 'personal', electionPeriod: true }, 'Come on you blues 💙💙 Red roses pruned, back in bits. 🌹'),
      given({ account: 'personal' }, 'It TASTES of bread and I call that a landslide. #VoteCarbs'),
      'Have your say #YourVote #LocalElections',
    ],
  },
})
