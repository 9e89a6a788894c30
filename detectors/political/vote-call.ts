import type { Rule } from '../contract.ts'
import { saying } from './heard.ts'
import { ANYONE, ELECTORAL, OTHER_VOTE, THEM } from './words.ts'

/** An election is spoken of, or the days before one. */
const ELECTORAL_SOON = new RegExp(
  `${ELECTORAL.source}|thursday|this week|next week|\\bchoice\\b|\\bmay\\b|tomorrow|<PCC>`,
)
const WHY = 'It asks for a vote, or against one'
const re = (body: string) => new RegExp(body)

export const voteCall: Rule = saying({
  id: 'political/vote-call',
  title: 'An appeal for votes, or against somebody at the polls',
  type: 'VOTE_CALL',
  paragraphs: ['7', '35', 'A.h', 'A.i', 'A.j', 'A.k'],
  advice: 'Take the appeal out: encourage people to take part, never to choose a side.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Irony, and a hint that only those who know the campaign understand, pass unseen.',
  voices: ['restricted', 'channel'],
  sayings: [
    {
      says: re(`\\bvot(?:e|ing) (?:for )?(?:the |our |your |my )?(?:\\w+ ){0,2}?${ANYONE}`),
      unless: re(`${OTHER_VOTE.source}|voted|how to vote|vote for <NAME> <NAME>!|you don't have to`),
      why: WHY,
      // So plain an appeal stands whatever the passage reads like.
      confidence: 0.8,
    },
    {
      says: /(?:^|[.,;:!?"'–—-] ?|\b(?:please|just|go|and|to|should|must|then|will|can) )vote (?:for )?(?:experience|change|safer|the (?:team|one|man|woman|person|candidate|party)|continuity|anyone but|more|a (?:new|different|better|safer)|me|us|him|her|them out|against|with your|like|wisely|to (?:keep|stop|get|protect|save))/,
      unless: OTHER_VOTE,
      why: WHY,
    },
    { says: /\ba vote for (?:anyone|anybody|the other|<|him|her|us|me|change|chaos)/, unless: OTHER_VOTE, why: WHY },
    {
      says: re(
        `\\b(?:vote|kick|boot|throw|turf|get|chuck|sling|sweep|turn|want) (?:every (?:last )?one of )?(?:${THEM}|the lot of them|it) (?:all )?out\\b`,
      ),
      unless: /\bget (?:me|us|it|her|him) out\b|manager|referee/,
      why: 'It calls for somebody to be removed at the polls',
    },
    {
      says: re(
        `\\bsend(?:ing)? (?:${THEM}|the lot of them) packing|\\bget rid of (?:${ANYONE}|everyone|them|the lot|her, and|him, and|this lot)|show(?:ing)? (?:them|him|her) the door|time for (?:them|him|her|this government|${ANYONE}) to go\\b`,
      ),
      why: 'It calls for somebody to be removed at the polls',
    },
    {
      says: re(
        `\\b(?:x|cross|tick|pencil|mark|vote) (?:goes )?(?:next to|by|beside|against|in the box (?:for|next to)|with|to) (?:the )?${ANYONE}|\\bbox (?:our|the|my|your) .{0,20}ticked|tick(?:ed|ing)? (?:the )?(?:box|right box)`,
      ),
      with: ELECTORAL,
      unless: /finger|bullet|check(?:list)?|form\b/,
      why: WHY,
    },
    {
      says: re(
        `(?<!was |were |been |be |is |duly |newly |are |being |i'm |i was )(?:re-?elect(?!ed|ion)|\\breturn(?! to\\b)) (?:\\w+ )?(?:${ANYONE}|him|her|me|us|the (?:man|woman|person|one))`,
      ),
      unless: /returning|return the|statement/,
      with: ELECTORAL,
      why: WHY,
    },
    {
      says: /\b(?:lend|give) (?:<\w+>|him|her|me|us) (?:your|their) (?:votes?|support|backing)|\b(?:your|every) (?:vote|support) (?:again|this time|next week|on (?:thursday|polling|the)|could|can keep|will keep)|asking for your (?:vote|support)|\b(?:need|want|earn|count on|win|seek|asks? for) your (?:vote|support)\b|deserves? (?:your|our) (?:vote|support)|vote for me\b/,
      unless: OTHER_VOTE,
      why: WHY,
    },
    {
      says: /\b(?:four|five|4|5) more years\b|\banother (?:four|five|4) years\b|\b(?:another|a second|a third|one more|second) (?:term|shot|go at it)\b/,
      unless: /autumn|summer term|spring term|school|prison|sentence|imprison|funding for another/,
      with: ELECTORAL,
      why: 'It asks for another term in office',
    },
    {
      says: /\bkeep (?:<\w+>|him|her|them|us|me) (?:in (?:post|office|the job|charge|place|power)|on\b|at (?:<GOV>|the helm))|\bstick with (?:<\w+>|him|her|us)|\b(?:need|want) (?:him|her|<(?:PCC|NAME|HOLDER|CAND|LEADER)>) back\b|still (?:be )?(?:<HOLDER>|a <HOLDER>|in office) (?:on|after)/,
      why: 'It asks to keep somebody in office',
    },
    {
      says: re(
        `\\b(?:voters|residents|people|everyone|everybody|<POLL>)\\b.{0,50}\\b(?:should|must|ought to|will|know which|need to) (?:all )?(?:get )?(?:back|behind|choose|support|pick|elect|reject|punish|judge|remember|deserve|trust)\\b`,
      ),
      unless: re(`${OTHER_VOTE.source}|support (?:each|local|one|victims)`),
      with: /<(?:POLL|CAND|PARTY|PCC|CODED)>|\bvot/,
      why: WHY,
    },
    {
      says: /<POLL> (?:who|which|that|should|deserve|to choose|know|to (?:back|reject|judge|choose|remember|decide))|(?:asks?|asked|urges?d?|message to|tells?|reminds?|invites?d?) <POLL>|to <POLL> is\b/,
      unless:
        /register|photo|\bid\b|polling|bring|turned away|\b(?:should|can|may|must|could|will need to) (?:first |also |always )?(?:speak|ask|call|contact|ring|report|tell|apply|go|dial|use|check|write|complain)\b|help (?:to|with|in) (?:vot|mark)|\b(?:entrance|gate|door|ramp|lift|car park|queue|parking)\b/,
      why: 'It speaks to voters about their choice',
    },
    {
      says: /\b(?:don't|do not|never|please don't|let's not)[^.]{0,30}\b(?:let|give|trust|allow|hand)\b.{0,20}(?:<(?:CODED|PARTY|LEADER|GOV|HOLDER|PARTYWORD|CAND)>|\bthem\b|\bhim\b|\bher\b|that shower).{0,30}(?:\bin\b|back|another|term|win|near|away|get away|run|take)/,
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
      says: /\bremember\w*\b[^.]{0,60}(?:\bwhen\b|\bon\b|\bin\b|\bat\b)[^.]{0,30}(?:<POLL>|pencil|booth|thursday|\bvote\b|polling)|(?:when|as|before|while|next time|if) (?:you(?:'re| are)?|we|they|people)[^.]{0,20}(?:vote|get your <POLL>|<POLL>|hold(?:ing)? the pencil|in (?:that|the) booth|go in (?:that|the))[^.]{0,60}(?:think|remember|ask|don't forget|spare a thought)|whatever you do on thursday|residents (?:will|won't) (?:remember|forget)|we (?:will|won't) forget/,
      unless: /\bid\b|photo|register|bring/,
      why: 'It tells readers what to think of at the polls',
    },
    {
      says: /\bonly one (?:<CAND>|name|of (?:the|them)|<NAME>)[^.]{0,80}|\bwho do you trust\b|\bwho(?:'s| is) (?:the )?(?:better|best|right|serious)|\byou (?:choose|decide)\b|let you decide|your choice on/,
      with: /<(?:CAND|POLL|PARTY)>|🗳|\bcandidate/,
      unless: /choose which|equal|alphabetical|\bsay (?:yes|no) to\b|wants? to visit|which (?:room|day|date|table)/,
      why: 'It steers a choice at the polls',
    },
    {
      says: /\b(?:make|lets?|let's make) sure (?:<\w+>|he|she|they|him|her|s?he's)[^.]{0,40}(?:more years|in post|back|wins?|gets?|still|loses?|term|returned)|\bget (?:<NAME>|him|her|<CAND>|<PCC>) (?:over the line|elected|back in|into|in)\b|\bhelp (?:us |me |<NAME> )?(?:win|keep|elect|return|get <)/,
      with: ELECTORAL,
      why: 'It asks for help to win',
    },
    {
      says: /(?:next|this|in) (?:may|spring|autumn|year)[^.]{0,40}(?:kick|vote|get) (?:them|him|her|this lot)/,
      why: WHY,
    },
    {
      says: re(
        `\\b(?:unseat|oust|topple|dislodge|depose|see off|turf out)(?:s|ed|ing)? ${ANYONE}|\\bwhich (?:lot|side|party|team|crew|bunch|shower|of them) to (?:keep|choose|back|trust|sack|pick|vote|thank|blame|believe)\\b`,
      ),
      unless: /police are|historian of|in (?:17|18|19)\\d\\d/,
      why: WHY,
    },
    {
      says: /let's send (?:a|them a|<\w+> a) message|send a message to <(?:GOV|PARTY|LEADER|HOLDER)>|sending <GOV> a message/,
      why: WHY,
    },
    {
      says: /\b(?:the )?(?:sooner|minute) (?:they|he|she|this lot|<\w+>)[^.]{0,30}(?:gone|out|resigns?|goes|<POLL>|let us near)|\broll on (?:the )?(?:<POLL>|may)\b/,
      why: 'It wishes somebody out of office',
    },
    {
      says: /\bneed every (?:last |single )?one of you\b|\b(?:look for|find|put (?:a |your )?(?:cross|x|tick) (?:by|beside|against|next to)) my name\b|\bmy name(?: is|'s)? (?:the )?(?:first|second|third|fourth|fifth|last|top|bottom)\b/,
      unless: /badge|door|list of speakers|programme|envelope|register of/,
      why: WHY,
      period: true,
    },
    {
      says: /\b(?:know|guess|remember|see|decide|think)\w*\b[^.]{0,20}\bwhere (?:the|your|that|to put (?:the|your|a|that)|to place (?:the|your)) (?:cross|x|pencil|tick)\b/,
      unless: /form\b|station|not sure|unsure/,
      why: 'It steers a choice at the polls',
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
      why: 'It tells readers what to think of at the polls',
      period: true,
    },
    {
      says: re(
        `\\b(?:don't|do not|never|nobody|no one should|not to) (?:\\w+ )?(?:vote|elect|lend|back|put (?:a|your) (?:cross|x|tick)|give (?:your )?votes?)\\b[^.]{0,30}(?:${ANYONE}|them\\b|him\\b|her\\b|anyone|anybody|people who|those who)`,
      ),
      unless: re(`${OTHER_VOTE.source}|\\b(?:you|they|people|residents|we) (?:don't|do not) elect\\b`),
      with: ELECTORAL,
      why: WHY,
    },
    {
      says: /\bmake your mark (?:for|against|next|by|beside)\b|\bwhich (?:box|name) to (?:mark|tick|cross|choose)\b|\b(?:cross|x) (?:by|next to|beside|against) (?:the |our )?(?:<\w+>|anyone|him|her|the)/,
      unless: /finger|form\b|first past|one cross/,
      why: WHY,
    },
    {
      says: /\b(?:back|choose|trust|support|pick) (?:me|us|him|her|<(?:PCC|CAND|NAME)>)\b[^.]{0,30}(?:<POLL>|thursday|at the|this week|tomorrow|and i'll|and we'll|to finish|to carry on)|\bfinish (?:the|what|this) (?:job|work|i started|we started|he started|she started)|\b(?:rely|count|depend|counting|relying) on (?:your|you|everyone's) (?:support|votes?|backing)|\b(?:counting|relying) on you (?:on|this|next)/,
      with: ELECTORAL_SOON,
      unless: /victims|jury/,
      why: WHY,
    },
    {
      says: re(
        `\\b(?:turf|kick|boot|vote|throw|chuck|sling|clear|get) out (?:the |this |that |every )?(?:${ANYONE}|shower|lot\\b|whole lot)`,
      ),
      unless: /officers|burglar|tenants|fans/,
      why: 'It calls for somebody to be removed at the polls',
    },
    {
      says: /\b(?:only|just|really only) one (?:person|name|candidate|man|woman|choice|of them|box|side|way to)|\b(?:one of the (?:people|names|candidates|five|four|six) (?:standing|on the))|\b(?:the|a|clear|real|simple|stark|straight) choice (?:is|in front|facing|between|this|on|before|for)\b|that's the choice|choose (?:wisely|carefully|well\b|safety|experience|progress)|\bor (?:chaos|decline|disaster|going backwards?)\b|\byou (?:all )?know (?:what to do|who|which|where to put)\b|\bmake it count\b[^.]{0,20}for|(?:residents|people|everyone) know(?:s)? who/,
      with: ELECTORAL_SOON,
      unless: /\bid\b|register|in five people|in four|in three|per cent|scam|deal\b|menu|curry/,
      why: 'It steers a choice at the polls',
      period: true,
    },
    {
      says: /\b(?:take|taking|taken|drag\w*|go|going|goes|slid\w*|turn\w*|send\w*|put\w*) (?:us |you |them |it |things |(?:the |our |this )\w+ )?(?:all )?(?:back(?:wards)?) (?:to|years|decades|in time|\d|into|ten|twenty)\b|\b(?:us|you|region|area|force|county|city) backwards\b|\bbad old days\b|\bback to square one\b|\b(?:undo|unpick|reverse|throw away|wreck|tear up|squander|lose|undoing) (?:everything|all (?:that|the|this|we)|the (?:progress|gains|good work)|what (?:we|he|she|<PCC>))|\bhand(?:ing)? (?:the keys|over|it|<PCC>|things|power) (?:back )?to (?:people|those|someone|somebody|a |the |<|anyone)|\bthe alternative (?:is|would|will|means)\b|\bdon't (?:risk|gamble|chance|throw)\b[^.]{0,20}(?:it|on|away|with)/,
      with: ELECTORAL_SOON,
      unless: /scam|bank|fraud|password|betting|roads?\b/,
      why: 'It warns of what another choice at the polls would bring',
      period: true,
    },
    {
      says: /\b(?:others|some|the rest|they) (?:just )?(?:talk|promise|shout|moan|complain|criticise)\b[^\n]{0,60}(?:deliver|acts?\b|does\b|gets? on)|<PCC> (?:delivers|gets things done|has delivered|acts)\b|\btheir (?:plan|record|way|answer|offer)[^\n]{0,60}(?:<PCC>|\bour|\bours)\b/,
      with: /<(?:POLL|CAND|PARTY)>|\bvot|ballot|thursday|polling/,
      why: 'It steers a choice at the polls',
      period: true,
    },
    {
      says: /\bvot(?:e|ed|ing) for (?:you|your lot|your party|your side|your man|your woman|us)\b[^\n]{0,60}(?:will|this time|again|now|going to)|\b(?:won|got|earned|has|have|'s got) (?:my|our|everyone's|a lot of our) votes?\b/,
      unless: OTHER_VOTE,
      why: WHY,
    },
    {
      says: /\b(?:say no more|not (?:allowed|supposed) to say|can'?t say (?:who|why|which|any more|more)|couldn't possibly (?:comment|say)|naming no names|no names|keep (?:schtum|shtum|quiet|mum)|my lips are sealed|you can guess|guess (?:who|which)|nudge|iykyk|if you know,? you know|draw your own conclusions?|readers? can do|do the rest|join the dots|do the maths?)\b|\b(?:something|all|very|head to toe in) (?:very )?(?:red|blue|yellow|orange|green|turquoise|purple)\b[^.]{0,20}\b(?:thursday|friday|polling|tomorrow|the day)/,
      with: /<(?:POLL|CAND|PCC|PARTY|CODED)>|\bvot|thursday|\bx\b|\bthe \d+th\b|\bmay\b/,
      unless: /missing|investigation|surprise|birthday/,
      why: 'It hints at a side before a poll',
      period: true,
    },
    {
      says: /\b(?:not|n't|never) deserves? (?:your|our|a|any|another) (?:x|cross|votes?|support|term|chance)\b|\bdeserves? your (?:x|cross)\b|\brepay (?:it|us|me|him|her|them)\b[^.]{0,30}<POLL>|\bi need (?:every one|each and every one|all) of you\b|\bkeep (?:that|this|the) (?:fella|feller|man|woman|lady|chap|lad|lass|one|bloke|team|guy) (?:in|on|there|where)\b|\bif (?:<(?:PCC|NAME|CAND)>|he|she)(?:'s not| is not| isn't|'s no longer) (?:here|in post|there|back|around|in charge)\b|\bwho (?:we|this \w+|the \w+) needs?\b/,
      with: /<(?:POLL|PCC|CAND|NAME)>|\bvot|\bx\b|come (?:may|june)|👏|❤|rt'?d|repost/u,
      unless: /jury|missing/,
      why: WHY,
      period: true,
    },
    {
      says: /\bremember (?:who|what|which|whose|how)\b|\b(?:it would be|you'd be|be) (?:a )?(?:strange|daft|odd|foolish|mad|silly)\b|\b(?:sack|sacked|change|swap|switch|dig up|fire)\b[^.]{0,30}\b(?:builder|horses?|captain|pilot|driver|plant|manager|surgeon|gardener|doctor)s?\b|\bgardeners know\b|\bhalfway (?:up|through|across)\b/,
      with: /\bin may\b|thursday|<POLL>|\bvot|ballot|\brosette|<EMBLEM>/,
      unless: /\bid\b|poppy|fallen|remembrance/,
      why: 'It steers a choice at the polls',
      period: true,
    },
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
