import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { SCORN, SIDE } from './word-lists.ts'

const WHY = 'Attacks a party, a candidate, an office-holder or a government'
/** Anyone may complain about the police, the courts and the weather. */
const REPORT = pattern`
  charged|arrested|sentenced|court heard|convicted|investigat
  |was jailed|protest(?:ers)? passed|criminal damage|windows
  |inspectors?|national audit
  |(?:reminded|warned|told) the (?:meeting|panel|committee|member)
  |(?:taken|took|struck|cut) out
  |was (?:removed|withdrawn|deleted)|has apologi[sz]ed
  |\bused the words?\b
  |\b(?:vacanc\w+|references?|job|post) (?:of|for|as)\b
  |no action:|not upheld
`

const BLAMED_FOR = phrases`
  voted against, blocked, skip(?:ped|s)?, (?:nowhere|never) (?:to be )?(?:seen|turn(?:s|ed)? up),
  only (?:find|turn up|show up|appear), camera about, asleep
`
const ALL_OF_THEM = phrases`
  every (?:last )?one of (?:these|them|those|the), all of (?:them|these), the (?:whole )?lot of them, they all
`

export const attack: Rule = phraseRule({
  id: 'political/attack',
  title: 'An attack on a party, a candidate, an office-holder or a government',
  type: 'ATTACK',
  paragraphs: ['7', '25', 'A.i', 'A.j', '35'],
  advice: 'Take the attack out. State the facts of what the policy means for the area.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Allows a Commissioner’s criticism of a policy. Misses sarcasm without a harsh word.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`${SIDE}[^.]{0,110}?\b${SCORN}`,
      unless: pattern`${REPORT.source}|<PARTYWORD> (?:wall)|worse weather`,
      why: WHY,
    },
    { says: pattern`\b${SCORN}\b[^.]{0,90}?${SIDE}`, unless: REPORT, why: WHY },
    {
      says: pattern`\b${SCORN}\b`,
      with: /<(?:PARTY|LEADER|CODED)>|<GOV>[^\n]{0,40}\n|<HOLDER>[^\n]{0,60}\n/,
      unless: REPORT,
      without: /officers recovered|police dog|victims' code|season|villa|albion|wolves/,
      why: WHY,
      account: 'personal',
    },
    {
      says: /\b(?:the|got the|have the|they've the|has the) (?:nerve|cheek|gall|brass neck) to (?:ask|stand|come|knock|want|promise|lecture)\b/,
      near: /\bvot|\b(?:four|five|4|5) years\b|<(?:PARTY|CAND|POLL|HOLDER|GOV|CODED)>|\bterm\b|retweet|repost/,
      why: WHY,
    },
    {
      says: /\bguess which (?:group|party|side|lot|councillors?|ones?|<\w+>)|\b(?:the one|the lot|the group|those) that's always (?:on|banging on) about\b/,
      near: /<(?:HOLDER|PARTY|PARTYWORD)>|group|council/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:right|good|best|lovely|better) (?:result|outcome|news)\b[^.]{0,60}
          (?:<CODED>|\b(?:that|this|the other) lot\b)
        |(?:<CODED>|\b(?:that|this|the other) lot\b)[^.]{0,40}\b(?:found out|find out|learn\w*|know|see|got|get)
          \b[^.]{0,30}\b(?:how it feels|what it's like|what's coming|their marching orders|the message)\b
      `,
      unless: /villa|blues|match|league|quiz|final/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:years|decade)s? of <PARTY>
        |<PARTY>(?:'s)? (?:cuts|austerity|chaos|neglect|mess|tax|taxes|waste|vandalism|failure)
        |thanks to (?:the )?<(?:PARTY|GOV)>'?s? (?:cuts|failure|neglect)
        |under (?:the |these |this )?<(?:PARTY|CODED)>
        |happened under|whose <PARTYWORD>
        |\bthank(?:s be| goodness| god| heavens| the lord)[^.]{0,30}(?:gone|out)\b
      `,
      unless: /elected for|elected under|group (?:moved|seconded)/,
      why: WHY,
    },
    {
      says: pattern`(?:${SIDE}|<NAME>)[^.]{0,40}${BLAMED_FOR}`,
      with: /<(?:CAND|PARTY|HOLDER|CODED|LEADER)>/,
      unless:
        /panel voted against|members voted|council voted|\babstain|voted (?:for|in favour)\b[^.]{0,80}voted against/,
      why: WHY,
    },
    {
      says: /\b(?:off the record|not from us|don't attribute|no need to say (?:it|who)|without our name|not for attribution|between us)\b/,
      with: /<(?:CAND|PARTY|HOLDER|CODED|LEADER)>/,
      why: 'Briefs anonymously about a politician',
    },
    {
      says: /\b(?:verdict|judg(?:e)?ment|damning)\b[^.]{0,30}(?:on|about|against) (?:the )?<(?:GOV|PARTY|LEADER|HOLDER|CODED)>/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:stop(?:ping)?|end|scrap|bin|ditch) this <?GOV
        |stopping <GOV>|start with stopping|\bout,? out\b
        |\b${ALL_OF_THEM}[^.,]{0,20} (?:has|have|must|need|needs|ought)(?: got)?(?: to)? go\b
        |\b(?:resign|sack(?:ed)?)\b[^.]{0,20}<(?:HOLDER|LEADER|GOV)>
        |<(?:HOLDER|LEADER|GOV)>[^.]{0,20}\b(?:resign|must go|has to go|should go|out now)\b
      `,
      unless: /resigned (?:as|on)|resignation of/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:fell|rose|down|up|cut|better|worse) under (?:them|us|him|her|<\w+>)\b[^.]{0,60}(?:<CODED>|other)
        |\b(?:ever notice|funny how|strange how|isn't it odd|anyone else notice|shame)\b[^.]{0,40}<
          (?:PARTY|HOLDER|CODED|CAND|LEADER)>
      `,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:some|other|certain) <CAND>[^.]{0,40}(?:want to|would|plan to) (?:close|cut|scrap|sell|axe)
        |<CAND> (?:want|wants) to (?:close|cut|scrap|sell|axe)
        |says it all\b|\bthree cheeks\b|\bmiddle finger\b
      `,
      with: /<(?:CAND|PARTY|LEADER|HOLDER|POLL)>/,
      why: WHY,
    },
    {
      says: pattern`
        <(?:CAND|PARTYWORD|PARTY|CODED)>[^.]{0,30}(?:won't work|don't add up|doesn't add up|do not add up|adds? up)
        |only (?:the )?<PCC>'?s?[^.]{0,20}(?:add up|plan)
        |(?:rejects?|rebuts?|correct) (?:the )?(?:claims|<PARTY>|<CAND>|figures)
      `,
      with: /<(?:CAND|PARTY|CODED|PARTYWORD|POLL)>/,
      why: WHY,
    },
    {
      says: /\btax after tax\b|\bbroken britain\b|\btwo-tier\b|\bnasty <PARTYWORD>|<PARTYWORD> does nasty|\bno one deserves to lose more\b/,
      why: WHY,
      account: 'personal',
    },
    {
      says: pattern`
        \b(?:funny|strange|odd|surprise,? surprise|curious|interesting)\b[^.]{0,60}\b(?:missed|absent|nowhere|never
          |no-show|didn't|hasn't|hadn't)\b
        |\b(?:he|she|they)(?:'s|'ve| has| have)? (?:missed|skipped|dodged|ducked)\b
      `,
      with: /<(?:HOLDER|CAND|PARTY|LEADER)>/,
      unless: /train|bus\b|penalty/,
      why: WHY,
    },
    {
      says: pattern`
        \btime (?:we had|for|they made way for|to make way for|we got) (?:somebody|someone|anybody|a) (?:else|new
          |different|change)|\bmake way for someone\b
        |\bbring on (?:the |a )?<POLL>
        |\b(?:roll on|can't come|cannot come)\b[^.]{0,20}<POLL>
      `,
      with: /<(?:HOLDER|CAND|PARTY|LEADER|GOV|POLL)>/,
      why: WHY,
    },
    {
      says: /<PCC>[^.]{0,60}\b(?:disaster|useless|clueless|hopeless|joke|waste of)\b|\b(?:disaster|useless|hopeless)\b[^.]{0,40}<PCC>/,
      with: /got back|get back|gets back|re-?elect|<POLL>|challenger|<CAND>|<PARTY>/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:slip|feed|leak|pass|drop|give|hand|remind|point)\b[^.]{0,40}\b(?:journalists?|reporters?|press|paper
          |mail|lobby|post)\b[^.]{0,60}<(?:CAND|PARTY|HOLDER|LEADER|CODED)>
      `,
      unless: /all candidates|equal/,
      why: 'Briefs anonymously about a politician',
    },
  ],
  examples: {
    found: [
      {
        text: 'The right result for once, and about time that lot found out how it feels.',
        circumstances: { kind: 'email' },
      },
      'Forty residents came. Two councillors did. Guess which group couldn’t be bothered?',
      {
        text: 'This government is a disgrace and the sooner they’re gone the better.',
        circumstances: { account: 'personal' },
      },
      'Unlike the last Commissioner, whose party treated the police as a punchbag, we will invest.',
      'Fourteen years of Tory cuts and still they lecture us.',
    ],
    clear: [
      'Five Conservative members voted for the motion, four Labour members voted against and the Liberal Democrat abstained.',
      'The Minister used the word “shambles” of the timetable.',
      'The Commissioner opposes the closure of the magistrates’ court and has written to the minister.',
      'A man has been charged with damaging posters outside a councillor’s home.',
      { text: 'The Tories wrecked neighbourhood policing.', circumstances: { author: 'pcc', account: 'personal' } },
      { text: 'Manager out. Chairman out. What a shambles of a season.', circumstances: { account: 'personal' } },
    ],
  },
})
