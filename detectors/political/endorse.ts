import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { CARED, HAS_DONE_MORE, STOOD_FOR, SUPERLATIVES, WHAT_A } from './endorse-words.ts'
import { phraseRule } from './phrase-rule.ts'
import { ELECTORAL, MUCH_PRAISE, PRAISE, SIDE } from './word-lists.ts'

const WHY = 'Supports a candidate, a party or an office-holder'
const JOB = '(?:mps?|<HOLDER>|mayor|<PCC>|councillor|commissioner|<CAND>|politician|member of parliament|leader)'
const CEREMONY = pattern`
  lord mayor|high sheriff
  |thank(?:ed|s|ing)?(?: you to)? (?:the |every |all )
  |work(?:ing)? together|all <?parti?e?s
  |<(?:NAME|HOLDER)> \((?:con|lab|ld|lib|green|<\w+>)\)[^\n]*\((?:con|lab|ld|lib|green|<\w+>)\)
  |three <?part
  |(?:all|three|four|both|different|other) <PARTYWORD>
  |every party|from all|of all parties
`

export const endorse: Rule = phraseRule({
  id: 'political/endorse',
  title: 'Support for a candidate, a party or an office-holder',
  type: 'ENDORSEMENT',
  paragraphs: ['7', 'A.h', 'A.i', 'A.j', '35'],
  advice: 'Take the praise or support out, or state the fact without it.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'May miss support by nickname, and praise of a politician who is not on the registers.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        \b(?:only|just) one (?:<(?:PARTYWORD|CAND|PARTY|HOLDER)>|party|side)\b[^.]{0,60}\b${STOOD_FOR}\b
      `,
      why: WHY,
    },
    {
      says: pattern`
        <(?:PARTY|HOLDER|CAND|PARTYWORD)>[^.]{0,40}\b(?:who|that|which) (?:stood|fought|spoke|stuck|campaigned
          |battled|pushed|saved) (?:up |out )?(?:for|against|your|the|our)\b
      `,
      near: /\b(?:remember|may\b|vot|thank|other lot|grateful|forget|cross)|<(?:POLL|CODED)>/,
      why: WHY,
    },
    {
      says: pattern`
        \bonly one (?:side|lot|party|team|<\w+>) (?:has |have |had |that |who |which )?(?:ever |really |actually )*
          ${CARED}\b
        |\bno <?(?:PARTY|PARTYWORD|GOV|other party|party|government)>? (?:has|had|in )[^.]{0,60}\b
          (?:done|did|given|gave|spent) (?:as|so|more|half as)\b
      `,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:anyone|anybody|any) (?:else )?(?:they|we|you|the others|the rest) (?:could|might|can|will) (?:put up
          |field|choose|pick|select)\b
        |\bwhy i'?m? ?(?:am )?(?:for|backing|voting for|with) <(?:NAME|CAND|PARTY|HOLDER)>
      `,
      why: WHY,
    },
    {
      says: /anyone better|fingers crossed for|all the best for|rooting for/,
      with: /chief constable to account|<NAME>/,
      unless: /exam|interview|match|race/,
      why: WHY,
      period: true,
      account: 'personal',
    },
    {
      says: pattern`\b(?:make|making|be|been|makes) (?:a|an|the) (?:\w+ ){0,3}?${JOB}`,
      unless: /will be a|should be a <HOLDER>-|to be an? <HOLDER> you/,
      with: pattern`${PRAISE}`,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:proud|happy|glad|delighted|honoured|pleased|right) to (?:support|back|endorse|vote|stand with
          |be backing)\b.{0,40}(?:${SIDE}|<NAME>)
      `,
      why: WHY,
      with: /<(?:CAND|PARTY|HOLDER|POLL|PARTYWORD|CTAG)>|for <NAME>|<NAME> for <NAME>/,
    },
    {
      says: pattern`
        \b(?:i'm|i am|we're|we are|am|are|is|'s) (?:proudly |right )?(?:backing|supporting|rooting for
          |campaigning for|behind|voting(?: for)?|with) (?:<(?:NAME|PARTY|CAND|HOLDER|LEADER|PARTYWORD|PCC)>|bev\b
          |him|her|them)
      `,
      with: ELECTORAL,
      unless: /supporting victims|in touch|with <NAME> (?:at|in|from|and)/,
      why: WHY,
    },
    {
      says: pattern`
        'i'm backing|\bi'm (?:backing|with) \w+'
        |who i'm (?:voting|backing)
        |\bvoting (?:for )?<(?:PARTY|CAND|LEADER|PARTYWORD)>
        |voted (?:for )?(?:<(?:PARTY|LEADER)>|him|her) (?:every|again|all)
        |\b(?:gets?|got|has|have|won|earned)(?: \w+)? (?:my|mine|our) (?:vote|and my)
        |he's got mine|she's got mine
        |\b(?:gets|has) my (?:vote|support)|\bmy vote (?:is|goes)\b
      `,
      why: WHY,
    },
    {
      says: pattern`${SIDE}[^.]{0,60}\b${PRAISE}\b|\b${PRAISE}\b[^.]{0,60}${SIDE}`,
      with: pattern`
        <(?:PARTY|CAND|LEADER|CODED|PARTYWORD|CHANDLE|POLL)>
        |<HOLDER>[^.]{0,60}(?:best|excellent|keep|years|years to come|ideas|superb|strongest)
        |(?:best|excellent|strongest) (?:<HOLDER>|mp\b)
      `,
      unless: pattern`
        ${CEREMONY.source}|not |n't|never|worst|joke
        |trust (?:them|him)|equal|alphabetical|charged|police are
        |investigat|attend|(?:party|<PARTY>) conference|panel
        |lord mayor|welcom\w+ (?:the )?<HOLDER> to|couldn't
      `,
      why: WHY,
    },
    {
      says: pattern`
        \bgood luck\b|\bbest of luck\b
        |\ball the (?:very best|best|luck)\b|\bfingers crossed for\b
        |\bwish(?:ing)? (?:him|her|them|<\w+>) (?:luck|well|all)
      `,
      with: /<(?:CAND|PARTY|HOLDER|CTAG)>|seat\b|<NAME>[^.]{0,30}thursday|thursday|better to hold/,
      unless: /exam|board|interview|race|marathon|match/,
      why: WHY,
      account: 'personal',
    },
    {
      says: pattern`
        \b(?:get|getting|right|all|fully) behind (?:him|her|<NAME>|<CAND>|<HOLDER>)
        |\bstreets ahead\b|\bwip(?:ed?|ing) the floor\b
        |\bsmash(?:ed|ing) it\b|\bnailed it\b
        |\b(?:obvious|clear|know) who won\b
        |\bwon (?:it|the debate|that|the hustings)\b|\brun rings\b
        |\bhead and shoulders\b|\bmiles better\b|\bby a mile\b
      `,
      with: /<(?:CAND|PARTY|HOLDER|POLL|LEADER)>|debate|\bmp\b|mayor/,
      why: WHY,
    },
    {
      says: pattern`
        \bonly (?:grown-ups?|ones?|people|party|person|<PARTY>|<CAND>|politicians?|<PCC>|serious|adults?)
          \b[^.]{0,60}\b(?:who|that|talking|in the|standing|telling|give|willing|brave|can|will|with)\b
        |they're the (?:only )?ones who
        |the only (?:person|one|ones|people|party) (?:in|with|who|talking)
      `,
      with: /<(?:PARTY|CAND|LEADER|HOLDER|CODED|PARTYWORD)>/,
      why: WHY,
    },
    {
      says: pattern`
        <(?:HOLDER|CAND|PARTY|LEADER)>[^.]{0,40}(?:has|have|is|are|'s) (?:done more|right\b|so right|spot on
          |our only hope|the future)|\bsay what you like about <
        |done more for|\bgive two hoots\b|\bhands in their pockets\b
      `,
      with: /<(?:PARTY|CAND|LEADER|HOLDER|PARTYWORD)>/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:rather|sooner) (?:work for|have|see|it was) (?:the )?<(?:CAND|CODED|HOLDER|NAME)>
        |better to hold|can't think of anyone better
        |cannot think of anyone better|anyone better than
        |\bhave not met a <CAND>|so ready for the job
        |\bfor years, i know\b|\beasily the (?:best|strongest)
        |best of the bunch|pick of the (?:bunch|crop)
        |\bstrongest of the\b|came out a believer
        |\b(?:finally|at last),? (?:a|an|someone|somebody)[^.]{0,20}(?:<HOLDER>|politician|who talks)
        |\bshe's the one\b|\bhe's the one\b
      `,
      with: ELECTORAL,
      why: WHY,
    },
    {
      says: /\bjoin(?:ed|ing)? (?:the|my|a) (?:<?PARTY|<PARTYWORD>)|\bjoin(?:ed)? <(?:PARTY|PARTYWORD)>|\bbest tenner\b|\b(?:signed up|paid) to <PARTY>/,
      unless: /search|tea/,
      why: 'Presents joining a party as an example to others',
    },
    {
      says: pattern`
        \bcommend(?:s|ing)? (?:the )?(?:work of )?(?:our )?(?:\w+ )?${SIDE}
        |keep (?:her|him|them) at <GOV>
        |\b(?:great|lovely|good) to see (?:the )?<(?:PARTY|LEADER)>
        |more of this,? please
      `,
      with: pattern`${SIDE}`,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:their|her|his) (?:great|brilliant|excellent|superb|fantastic) (?:ideas|plans?|vision)\b
        |\bbest thing to happen\b|\bwe need (?:him|her|them) back\b
        |makes the case[^.]{0,20}brilliantly|is right and the <CAND>
        |why the <PARTYWORD>[^.]{0,40}right
      `,
      with: /<(?:CAND|PARTY|PCC|HOLDER|PARTYWORD)>/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:i know|imagine|picture) (?:<NAME>|him|her) (?:would|will) be\b
        |\bwould be (?:an? )?(?:\w+ )?(?:outstanding|superb|great|brilliant|cracking|fantastic)\b[^.]{0,10}
          (?:<HOLDER>|mp|mayor|<PCC>|councillor)
        |\b(?:a|an) (?:superb|brilliant|great|cracking|fantastic|outstanding|fine) (?:<HOLDER>|mayor|mp|councillor
          |<PCC>)
      `,
      unless: /lord mayor|thank/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:described|hailed|praised|called)\b[^.]{0,20}<(?:CAND|HOLDER|PARTY|LEADER)>[^.]{0,40}\bas\b[^.]{0,10}
          (?:the )?(?:only|best|right|serious)|real thing, not
      `,
      why: WHY,
    },
    {
      says: pattern`
        <(?:HOLDER|LEADER|CAND)>(?: <NAME>)?[^.]{0,60}?${MUCH_PRAISE}
        |${MUCH_PRAISE}[^.]{0,50}<(?:HOLDER|LEADER|CAND)>
        |\b${WHAT_A} (?:\w+ ){0,3}?<(?:HOLDER|LEADER|CAND)>
        |\bpa(?:id|ys|ying) tribute to\b[^.]{0,30}<(?:HOLDER|LEADER)>[^.]{0,60}(?:finest|best|greatest|champion)
      `,
      unless: pattern`
        ${CEREMONY.source}|not |n't |never |worst|joke|equal
        |alphabetical|charged|lord mayor|welcom|attend|opened
        |the late|retir|funeral|condolence|former|worked together
      `,
      why: WHY,
    },
    {
      says: pattern`
        \bunlike (?:the (?:last|previous|other)|some|others|her predecessor|his predecessor|most)\b
        |\bwish (?:there were|we had) more like (?:him|her|them)\b
        |\b(?:at last|finally),? (?:somebody|someone|a \w+|an \w+) (?:with|who)\b
        |\b(?:so|really|very) lucky to have\b
      `,
      with: /<(?:HOLDER|LEADER|PARTY|CAND|GOV)>/,
      why: WHY,
    },
    {
      says: pattern`\b${SUPERLATIVES}\b`,
      with: /<(?:CAND|POLL|PARTY|HOLDER)>|\bthe debate\b|listened to (?:all|them)|all of them|answers on|candidates/,
      unless: /victims|match|team|film/,
      why: WHY,
      account: 'personal',
    },
    {
      says: pattern`
        <PARTY>[^.]{0,40}${HAS_DONE_MORE}
        |\b(?:bring on|can't wait for|roll on|hope for) (?:a |the )?(?:<PARTY> government|change of <GOV>|<POLL>)
      `,
      unless: /elected|group (?:moved|seconded)|conference|members/,
      why: WHY,
    },
    {
      says: pattern`
        \bproud (?:of|to have) (?:this|our|the) <(?:GOV|PARTY|PARTYWORD)>
        |\bprouder by the\b|\bproud of <(?:GOV|PARTY|PARTYWORD)>
        |\bgo with <NAME>
        |<(?:PCC|EMBLEM|HOLDER)>[^.]{0,60}done more for
        |<EMBLEM>[^.]{0,80}(?:done more|stand up)
        |\bwho should be in <GOV>
        |\btake(?:s|n)? (?:him|her|them) apart\b
        |\bthis is who we need\b
      `,
      unless: /not /,
      with: /<(?:GOV|PARTY|PARTYWORD|HOLDER|LEADER|CAND|EMBLEM|NAME|PCC)>/,
      why: WHY,
    },
  ],
  examples: {
    found: [
      'My late father always said that only one side has ever cared about people like us.',
      'Alan’s streets ahead of anybody else they could put up, so do tell the health board.',
      {
        text: 'Tom Okoro would make a cracking Commissioner. Sharp, kind, and he listens.',
        circumstances: { account: 'personal' },
      },
      'The office is proud to back the Green candidate for her work on rural crime.',
      { text: 'Watching the debate. Farooq is wiping the floor with them.', circumstances: { account: 'personal' } },
    ],
    clear: [
      'Huge congratulations to the new Lord Mayor on taking office.',
      'The Commissioner thanked every councillor on the Panel, from all parties.',
      { text: 'Tom Okoro would make a cracking MP.', circumstances: { author: 'pcc', account: 'personal' } },
      'People have won that job as Labour, as Conservative, as Plaid Cymru and as nothing at all.',
      'The court took a liberal view of the deadline.',
    ],
  },
})
