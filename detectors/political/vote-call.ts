import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { CHOICE_HINTS } from './vote-call-hints.ts'
import { AT_THE_POLLS, VOTE_OBJECTS, VOTERS_CHOICE, WHY } from './vote-call-words.ts'
import { ANYONE, ELECTORAL, OTHER_VOTE, THEM } from './word-lists.ts'

export const voteCall: Rule = phraseRule({
  id: 'political/vote-call',
  title: 'An appeal for votes, or against someone at the polls',
  type: 'VOTE_CALL',
  paragraphs: ['7', '35', 'A.h', 'A.i', 'A.j', 'A.k'],
  advice: 'Take the appeal out: encourage people to take part, never to choose a side.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Misses irony, and hints that only insiders understand.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    {
      says: pattern`\bvot(?:e|ing) (?:for )?(?:the |our |your |my )?(?:\w+ ){0,2}?${ANYONE}`,
      unless: pattern`${OTHER_VOTE.source}|voted|how to vote|vote for <NAME> <NAME>!|you don't have to`,
      why: WHY,
      // An appeal this plain counts whatever the classifier makes of the passage.
      confidence: 0.8,
    },
    {
      says: pattern`
        (?:^|[.,;:!?"'–—-] ?|\b(?:please|just|go|and|to|should|must|then|will|can) )vote (?:for )?${VOTE_OBJECTS}
      `,
      unless: OTHER_VOTE,
      why: WHY,
    },
    { says: /\ba vote for (?:anyone|anybody|the other|<|him|her|us|me|change|chaos)/, unless: OTHER_VOTE, why: WHY },
    {
      says: pattern`
        \b(?:vote|kick|boot|throw|turf|get|chuck|sling|sweep|turn|want) (?:every (?:last )?one of )?
          (?:${THEM}|the lot of them|it) (?:all )?out\b
      `,
      unless: /\bget (?:me|us|it|her|him) out\b|manager|referee/,
      why: 'Calls for someone to be voted out',
    },
    {
      says: pattern`
        \bsend(?:ing)? (?:${THEM}|the lot of them) packing
        |\bget rid of (?:${ANYONE}|everyone|them|the lot|her, and|him, and|this lot)
        |show(?:ing)? (?:them|him|her) the door
        |time for (?:them|him|her|this government|${ANYONE}) to go\b
      `,
      why: 'Calls for someone to be voted out',
    },
    {
      says: pattern`
        \b(?:x|cross|tick|pencil|mark|vote) (?:goes )?(?:next to|by|beside|against|in the box (?:for|next to)|with
          |to) (?:the )?${ANYONE}
        |\bbox (?:our|the|my|your) .{0,20}ticked
        |tick(?:ed|ing)? (?:the )?(?:box|right box)
      `,
      with: ELECTORAL,
      unless: /finger|bullet|check(?:list)?|form\b/,
      why: WHY,
    },
    {
      says: pattern`
        (?<!was |were |been |be |is |duly |newly |are |being |i'm |i was )
          (?:re-?elect(?!ed|ion)|\breturn(?! to\b)) (?:\w+ )?
          (?:${ANYONE}|him|her|me|us|the (?:man|woman|person|one))
      `,
      unless: /returning|return the|statement/,
      with: ELECTORAL,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:lend|give) (?:<\w+>|him|her|me|us) (?:your|their) (?:votes?|support|backing)
        |\b(?:your|every) (?:vote|support) (?:again|this time|next week|on (?:thursday|polling|the)|could|can keep
          |will keep)|asking for your (?:vote|support)
        |\b(?:need|want|earn|count on|win|seek|asks? for) your (?:vote|support)\b
        |deserves? (?:your|our) (?:vote|support)|vote for me\b
      `,
      unless: OTHER_VOTE,
      why: WHY,
    },
    {
      says: /\b(?:four|five|4|5) more years\b|\banother (?:four|five|4) years\b|\b(?:another|a second|a third|one more|second) (?:term|shot|go at it)\b/,
      unless: /autumn|summer term|spring term|school|prison|sentence|imprison|funding for another/,
      with: ELECTORAL,
      why: 'Asks for another term in office',
    },
    {
      says: pattern`
        \bkeep (?:<\w+>|him|her|them|us|me) (?:in (?:post|office|the job|charge|place|power)|on\b
          |at (?:<GOV>|the helm))|\bstick with (?:<\w+>|him|her|us)
        |\b(?:need|want) (?:him|her|<(?:PCC|NAME|HOLDER|CAND|LEADER)>) back\b
        |still (?:be )?(?:<HOLDER>|a <HOLDER>|in office) (?:on|after)
      `,
      why: 'Asks to keep someone in office',
    },
    {
      says: pattern`
        \b(?:voters|residents|people|everyone|everybody|<POLL>)\b.{0,50}\b(?:should|must|ought to|will|know which
          |need to) (?:all )?(?:get )?(?:back|behind|choose|support|pick|elect|reject|punish|judge|remember|deserve
          |trust)\b
      `,
      unless: pattern`${OTHER_VOTE.source}|support (?:each|local|one|victims)`,
      with: /<(?:POLL|CAND|PARTY|PCC|CODED)>|\bvot/,
      why: WHY,
    },
    {
      says: pattern`
        <POLL> ${VOTERS_CHOICE}
        |(?:asks?|asked|urges?d?|message to|tells?|reminds?|invites?d?) <POLL>
        |to <POLL> is\b
      `,
      unless: pattern`
        register|photo|\bid\b|polling|bring|turned away
        |\b(?:should|can|may|must|could|will need to) (?:first |also |always )?(?:speak|ask|call|contact|ring|report
          |tell|apply|go|dial|use|check|write|complain)\b
        |help (?:to|with|in) (?:vot|mark)
        |\b(?:entrance|gate|door|ramp|lift|car park|queue|parking)\b
      `,
      why: 'Addresses voters about their choice',
    },
    {
      says: pattern`
        \b(?:don't|do not|never|please don't|let's not)[^.]{0,30}\b(?:let|give|trust|allow|hand)\b.{0,20}
          (?:<(?:CODED|PARTY|LEADER|GOV|HOLDER|PARTYWORD|CAND)>|\bthem\b|\bhim\b|\bher\b|that shower).{0,30}
          (?:\bin\b|back|another|term|win|near|away|get away|run|take)
      `,
      with: ELECTORAL,
      why: WHY,
    },
    {
      says: /\b(?:don't|do not) let (?:them|him|her)\b/,
      with: ELECTORAL,
      unless: /scam|fraud|burglar|in the house/,
      why: WHY,
      period: true,
    },
    {
      says: /\banyone but (?:the )?<|\banything but (?:the )?<(?:PARTY|CODED|LEADER)>|never (?:trust|vote|kissed) (?:a |the )?<(?:PARTY|HOLDER|LEADER)>/,
      why: WHY,
    },
    {
      says: pattern`
        \bremember\w*\b[^.]{0,60}(?:\bwhen\b|\bon\b|\bin\b|\bat\b)[^.]{0,30}(?:<POLL>|pencil|booth|thursday|\bvote\b
          |polling)
        |(?:when|as|before|while|next time|if) (?:you(?:'re| are)?|we|they|people)[^.]{0,20}
          ${AT_THE_POLLS}[^.]{0,60}(?:think|remember|ask|don't forget|spare a thought)
        |whatever you do on thursday
        |residents (?:will|won't) (?:remember|forget)
        |we (?:will|won't) forget
      `,
      unless: /\bid\b|photo|register|bring/,
      why: 'Tells readers what to think about at the polls',
    },
    {
      says: pattern`
        \bonly one (?:<CAND>|name|of (?:the|them)|<NAME>)[^.]{0,80}
        |\bwho do you trust\b
        |\bwho(?:'s| is) (?:the )?(?:better|best|right|serious)
        |\byou (?:choose|decide)\b|let you decide|your choice on
      `,
      with: /<(?:CAND|POLL|PARTY)>|🗳|\bcandidate/,
      unless: /choose which|equal|alphabetical|\bsay (?:yes|no) to\b|wants? to visit|which (?:room|day|date|table)/,
      why: 'Steers a choice at the polls',
    },
    {
      says: pattern`
        \b(?:make|lets?|let's make) sure (?:<\w+>|he|she|they|him|her|s?he's)[^.]{0,40}
          (?:more years|in post|back|wins?|gets?|still|loses?|term|returned)
        |\bget (?:<NAME>|him|her|<CAND>|<PCC>) (?:over the line|elected|back in|into|in)\b
        |\bhelp (?:us |me |<NAME> )?(?:win|keep|elect|return|get <)
      `,
      with: ELECTORAL,
      why: 'Asks for help to win',
    },
    {
      says: /(?:next|this|in) (?:may|spring|autumn|year)[^.]{0,40}(?:kick|vote|get) (?:them|him|her|this lot)/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:unseat|oust|topple|dislodge|depose|see off|turf out)(?:s|ed|ing)? ${ANYONE}
        |\bwhich (?:lot|side|party|team|crew|bunch|shower|of them) to (?:keep|choose|back|trust|sack|pick|vote|thank
          |blame|believe)\b
      `,
      unless: /police are|historian of|in (?:17|18|19)\\d\\d/,
      why: WHY,
    },
    {
      says: /let's send (?:a|them a|<\w+> a) message|send a message to <(?:GOV|PARTY|LEADER|HOLDER)>|sending <GOV> a message/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:the )?(?:sooner|minute) (?:they|he|she|this lot|<\w+>)[^.]{0,30}(?:gone|out|resigns?|goes|<POLL>
          |let us near)|\broll on (?:the )?(?:<POLL>|may)\b
      `,
      why: 'Wishes someone out of office',
    },
    {
      says: pattern`
        \bneed every (?:last |single )?one of you\b
        |\b(?:look for|find|put (?:a |your )?(?:cross|x|tick) (?:by|beside|against|next to)) my name\b
        |\bmy name(?: is|'s)? (?:the )?(?:first|second|third|fourth|fifth|last|top|bottom)\b
      `,
      unless: /badge|door|list of speakers|programme|envelope|register of/,
      why: WHY,
      period: true,
    },
    {
      says: pattern`
        \b(?:know|guess|remember|see|decide|think)\w*\b[^.]{0,20}\bwhere (?:the|your|that|to put (?:the|your|a|that)
          |to place (?:the|your)) (?:cross|x|pencil|tick)\b
      `,
      unless: /form\b|station|not sure|unsure/,
      why: 'Steers a choice at the polls',
    },
    {
      says: /\b(?:needs?|deserves?|get|getting|back|behind) the (?:man|woman|person|candidate|team|one) who\b/,
      with: ELECTORAL,
      why: WHY,
      period: true,
    },
    {
      says: /\bthink (?:about|of) who\b|\bwho (?:rang you back|shut your|closed (?:the|your)|got you|put it there)\b/,
      with: ELECTORAL,
      why: 'Tells readers what to think about at the polls',
      period: true,
    },
    {
      says: pattern`
        \b(?:don't|do not|never|nobody|no one should|not to) (?:\w+ )?
          (?:vote|elect|lend|back|put (?:a|your) (?:cross|x|tick)|give (?:your )?votes?)\b[^.]{0,30}
          (?:${ANYONE}|them\b|him\b|her\b|anyone|anybody|people who|those who)
      `,
      unless: pattern`${OTHER_VOTE.source}|\b(?:you|they|people|residents|we) (?:don't|do not) elect\b`,
      with: ELECTORAL,
      why: WHY,
    },
    {
      says: pattern`
        \bmake your mark (?:for|against|next|by|beside)\b
        |\bwhich (?:box|name) to (?:mark|tick|cross|choose)\b
        |\b(?:cross|x) (?:by|next to|beside|against) (?:the |our )?(?:<\w+>|anyone|him|her|the)
      `,
      unless: /finger|form\b|first past|one cross/,
      why: WHY,
    },
    ...CHOICE_HINTS,
  ],
  examples: {
    found: [
      'Polling day tomorrow. Vote for the team that put knife arches in our schools.',
      'Please vote for Raj in Handsworth Wood on the 7th.',
      'Next May we get the chance to kick them out.',
      {
        text: 'I need your vote on Thursday to carry on the work.',
        circumstances: { author: 'pcc', kind: 'social-post' },
      },
      {
        text: 'Three sleeps. I need every one of you at the polls. Look for my name, third from the top.',
        circumstances: { author: 'pcc', kind: 'social-post', electionPeriod: true },
      },
      'A vote for anyone else would put the new custody suite at risk.',
    ],
    clear: [
      {
        text: 'Voters who are unsure where to go should call the council, on polling day too.',
        circumstances: { kind: 'press-release', electionPeriod: true },
      },
      {
        text: 'We will remove a comment if it\n– gives a name\n– asks people to vote for a party',
        circumstances: { kind: 'web-page' },
      },
      {
        text: 'If a candidate wants to visit your hall then you decide; say yes to all or to none before the election.',
        circumstances: { kind: 'email', electionPeriod: true },
      },
      'Bring photo ID to vote at a polling station on 4 May.',
      'You don’t elect the Chief Constable. You elect somebody to hire the Chief.',
      'Lines close at nine, and that waltz deserves your vote!',
      'Vote for your favourite police dog name!',
      'Register to vote by Tuesday.',
      'She was duly elected with 91,004 votes.',
      { text: 'Vote for me on Thursday!', circumstances: { author: 'pcc', account: 'personal', kind: 'social-post' } },
    ],
  },
})
