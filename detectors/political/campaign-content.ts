import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { MUCH_PRAISE, OWN_TOPIC, PRAISE } from './word-lists.ts'

const WHY = 'Presents a campaign’s promises or warnings as the office’s own'

const WELCOMING = phrases`
  welcom\w+, congratulat\w+, delight\w+, celebrat\w+, raised a glass, a great night, stunning win, thrilled,
  relieved
`
const RESULT_REMARKS = phrases`
  we won\b(?!'), what a result, get in!, losing (?:his|her|their) seat, majority of, changed hands, great night for,
  bye bye <, so proud of every one of our activists, <POLL>[^.]{0,10}what a
`
const VOTERS = phrases`
  county, country, town, city, voters, electorate, region, area, nation, residents, people, public, <POLL>
`
const SAW_SENSE = phrases`
  come to (?:its|their) senses, seen sense, seen the light,
  (?:thrown|kicked|booted|voted|turfed|chucked) (?:them|him|her|the lot|<\w+>) out, got it right
`

export const campaignContent: Rule = phraseRule({
  id: 'political/campaign-content',
  title: 'Campaign promises, warnings or comparisons as office news',
  type: 'CAMPAIGN_CONTENT',
  paragraphs: ['7', '35', 'A.j', 'A.k'],
  advice: 'Leave promises, comparisons and warnings about a poll to the candidates and their own channels.',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: 'Misses a promise that names neither a term nor a poll, which reads like the Police and Crime Plan.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    {
      says: /\bmanifestos?\b/,
      without: pattern`
        police and crime plan|objectives on which|cadets?\b
        |school council|form captain|head (?:boy|girl)|caretaker
        |youth parliament|read the manifestos of all
        |all the candidates'
      `,
      unless: /in the library|history/,
      with: /<(?:PCC|CAND|PARTY|PARTYWORD|POLL|OFFICE)>/,
      account: 'corporate',
      why: WHY,
    },
    {
      says: pattern`
        \bre-?election\b[^.]{0,30}(?:pledge|launch|bid|campaign|promise|post)
        |\bpledges? for a (?:second|third|new)\b
        |\b(?:second|third|new) term\b
        |\b(?:if|when|once|should) (?:he|she|<PCC>|<NAME>|<CAND>) (?:wins|is re-?elected|is returned|gets back
          |stays)|\breturn to office\b|\bif (?:he|she)'s returned\b
      `,
      why: WHY,
    },
    {
      says: pattern`
        \bchange (?:at the top|of <PCC>|of <\w+>)
        |\bif (?:the other|any(?:one|body) else|<CODED>|<CAND>|<PARTY>|they|he|she|somebody else)[^.]{0,25}
          (?:get|gets|got|wins?|let) (?:in|back|power|elected)?\b
        |\blet (?:any of )?(?:them|<CODED>|<CAND>) in\b
        |\bwill not survive\b|\bsay goodbye to\b|\bat risk if\b
        |\bput (?:it|the|this|your|our)[^.]{0,40}at risk\b
        |\btake (?:your|our) \w+ away\b
      `,
      with: /<(?:POLL|CAND|CODED|CTAG|PCC|PARTY)>|\bvot|thursday|ballot/,
      without: /football|ofsted/,
      why: WHY,
      account: 'corporate',
    },
    {
      says: pattern`
        <CAND>[^.]{0,60}(?:marks out of|promises|ranked|rated|score|compared)
        |marks out of (?:ten|10)
        |\b(?:we(?:'ve)?|our) (?:read|lined up|compared|scored|marked|analys\w+)[^.]{0,60}
          (?:<CAND>|manifestos?|promises)
        |\bwhere (?:they|the <CAND>) stand\b|\bonly one of\b
        |candidate a\b|<PCC>: [^.]{0,30}\. (?:her|his|the) <CAND>
        |analysis by (?:the )?<?OFFICE>?[^.]{0,40}(?:<CAND>|rivals?)
      `,
      with: /<(?:CAND|POLL|PARTY)>|🗳|rivals/,
      without: /alphabetical|equal|each (?:has been|was) offered/,
      why: 'Compares candidates',
      account: 'corporate',
    },
    {
      says: pattern`\b${PRAISE}\b[^.]{0,12}<CAND>|<CAND>[^\n]{0,100}${MUCH_PRAISE}`,
      unless: /\b(?:all|every|each|both|any) <CAND>|<CAND>s|successful|preferred|\bpost\b|interview|apprentice|appoint/,
      why: 'Speaks for a candidate on behalf of the office',
      account: 'corporate',
      period: true,
    },
    {
      says: pattern`
        \b(?:i'm|i am|i shall be|i'll be) standing (?:again|for re-?election)\b
        |\bmy (?:election )?agent\b|\bleafleters?\b
        |\b(?:deliver|post|fold|sort)\w* (?:\w+ ){0,2}(?:leaflets|flyers)\b
        |\bgive (?:me|us) your votes?\b|\bknock(?:ing)? on doors\b
        |\bout on the doors\b
        |\b(?:helping|campaigning|canvassing|delivering) (?:out )?(?:for |with )?<(?:NAME|CAND)> (?:in|to|get)\b
        |\brosettes?\b
      `,
      near: /\b(?:join|spare|help|hand|hours?|meet(?:ing)?|saturday|sunday|evening|weekend|reply|short|volunteers?|streets|clipboards?|vote|ballot|agent)\b/,
      unless: OWN_TOPIC,
      account: 'corporate',
      why: 'Campaigns through the office’s mail or account',
    },
    {
      says: pattern`
        \bnot one of the other\b
        |\bother (?:names|candidates)\b[^.]{0,60}(?:never|not|none|nothing)
        |\bonly (?:he|she|her|his|<PCC>)[^.]{0,30}(?:return|guarantee|can)
        |\bguarantee it\b
      `,
      with: /<(?:POLL|CAND|PCC)>|office/,
      why: WHY,
    },
    {
      says: pattern`
        \b${WELCOMING}\b[^.]{0,80}(?:<POLL>|<PARTY>|win\b|result|victory|ward changed|seat|<HOLDER>)
      `,
      with: /<(?:PARTY|CAND|CODED|GOV)>|ward changed|result|stunning|victory/,
      unless: /lord mayor|working together|taking office today|duly|conference|funding/,
      why: 'Takes sides over a result',
    },
    {
      says: pattern`\b${RESULT_REMARKS}`,
      with: /<(?:PARTY|LEADER|NAME|POLL|CAND|HOLDER)>|activists?|seat|majority|ward\b/,
      without: /villa|match|final|cup|raffle|quiz|pub/,
      why: 'Takes sides over a result',
    },
    {
      says: pattern`
        \b${VOTERS}\b[^.]{0,20}\b(?:had|has|have|finally|at (?:long )?last)\b[^.]{0,40}\b${SAW_SENSE}\b
      `,
      why: 'Takes sides over a result',
    },
    {
      says: /\b(?:meeting|met|visit(?:ed|ing)?|hear)\b[^.]{0,40}<PARTY>[^.]{0,60}<PARTY>[^.]{0,60}<PARTY>/,
      why: 'Mentions one side only',
      account: 'corporate',
      period: true,
    },
    {
      says: pattern`
        \b(?:document|plan|programme|prospectus|leaflet|pledges?|promises?|platform|offer)\b[^.]{0,60}\b
          (?:putting|puts|put|taking|takes|setting) (?:it |them )?(?:to|before) (?:the )?
          (?:<POLL>|people in may|public in may)
        |\bunder the (?:present|current|last|previous) (?:<PCC>|<GOV>|<HOLDER>|one)?[^\n]{0,80}
          \bunder the (?:last|previous|present|other|man|woman)\b
        |\bwhen one <?part[^.]{0,80}the other\b
        |\bone <?PARTYWORD>?[^.]{0,80}\bthe other (?:has|had|was|is|did)
      `,
      why: WHY,
      account: 'corporate',
    },
    {
      says: pattern`
        \b(?:sums|figures|numbers|claims?|leaflets?|video|promises?)\b[^.]{0,60}\b(?:nonsense|rubbish|fantasy
          |fiction|don't add up|wrong|invented|made up|untrue)\b
        |\bwishes to correct\b|\b(?:set|put) the record straight\b
      `,
      with: /<(?:CAND|POLL|PARTY)>|\b(?:his|her) (?:sums|figures|claims|leaflet|numbers)|wants the job|take over/,
      unless: /scam|fraud|typo|date/,
      why: 'Answers a rival on behalf of the office',
      account: 'corporate',
      period: true,
    },
  ],
  examples: {
    found: [
      'Commissioner’s re-election pledge: every village to get a named officer by 2029',
      {
        text: 'If the other side get in, say goodbye to your local police station.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
      {
        text: 'A cracking morning with Marie, our superb candidate in Oldbury.',
        circumstances: { author: 'pcc', kind: 'social-post', electionPeriod: true },
      },
      {
        text: 'Thank you for all that you do. As you know I am standing again. If you can spare an hour on Sunday, meet us by the clock to post some leaflets.',
        circumstances: { author: 'pcc', kind: 'email' },
      },
      'We’ve lined up both candidates’ promises and given them marks out of ten',
    ],
    clear: [
      'The cadets held an election, and the candidate with the shortest manifesto won.',
      'The draft Police and Crime Plan carries the objectives on which the Commissioner was elected.',
      'Six candidates have been nominated. In alphabetical order they are: Adams, Brook and Hale.',
      'Huge congratulations to the new Lord Mayor on taking office today.',
      'The Panel will hold a confirmation hearing on 9 June.',
    ],
  },
})
