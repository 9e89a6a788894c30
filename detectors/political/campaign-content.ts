import type { Rule } from '../contract.ts'
import { saying } from './heard.ts'
import { MUCH_PRAISE, OWN_TOPIC, PRAISE } from './words.ts'

const WHY = 'It puts a campaign’s promises or warnings into the office’s own words'

export const campaignContent: Rule = saying({
  id: 'political/campaign-content',
  title: 'Campaign promises, warnings or comparisons as office news',
  type: 'CAMPAIGN_CONTENT',
  paragraphs: ['7', '35', 'A.j', 'A.k'],
  advice: 'Leave promises, comparisons and warnings about a poll to the candidates and their own channels.',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: 'A promise that names neither a term nor a poll reads like the Police and Crime Plan.',
  voices: ['restricted', 'channel'],
  sayings: [
    {
      says: /\bmanifestos?\b/,
      without:
        /police and crime plan|objectives on which|cadets?\b|school council|form captain|head (?:boy|girl)|caretaker|youth parliament|read the manifestos of all|all the candidates'/,
      unless: /in the library|history/,
      with: /<(?:PCC|CAND|PARTY|PARTYWORD|POLL|OFFICE)>/,
      account: 'corporate',
      why: WHY,
    },
    {
      says: /\bre-?election\b[^.]{0,30}(?:pledge|launch|bid|campaign|promise|post)|\bpledges? for a (?:second|third|new)\b|\b(?:second|third|new) term\b|\b(?:if|when|once|should) (?:he|she|<PCC>|<NAME>|<CAND>) (?:wins|is re-?elected|is returned|gets back|stays)|\breturn to office\b|\bif (?:he|she)'s returned\b/,
      why: WHY,
    },
    {
      says: /\bchange (?:at the top|of <PCC>|of <\w+>)|\bif (?:the other|any(?:one|body) else|<CODED>|<CAND>|<PARTY>|they|he|she|somebody else)[^.]{0,25}(?:get|gets|got|wins?|let) (?:in|back|power|elected)?\b|\blet (?:any of )?(?:them|<CODED>|<CAND>) in\b|\bwill not survive\b|\bsay goodbye to\b|\bat risk if\b|\bput (?:it|the|this|your|our)[^.]{0,40}at risk\b|\btake (?:your|our) \w+ away\b/,
      with: /<(?:POLL|CAND|CODED|CTAG|PCC|PARTY)>|\bvot|thursday|ballot/,
      without: /football|ofsted/,
      why: WHY,
      account: 'corporate',
    },
    {
      says: /<CAND>[^.]{0,60}(?:marks out of|promises|ranked|rated|score|compared)|marks out of (?:ten|10)|\b(?:we(?:'ve)?|our) (?:read|lined up|compared|scored|marked|analys\w+)[^.]{0,60}(?:<CAND>|manifestos?|promises)|\bwhere (?:they|the <CAND>) stand\b|\bonly one of\b|candidate a\b|<PCC>: [^.]{0,30}\. (?:her|his|the) <CAND>|analysis by (?:the )?<?OFFICE>?[^.]{0,40}(?:<CAND>|rivals?)/,
      with: /<(?:CAND|POLL|PARTY)>|🗳|rivals/,
      without: /alphabetical|equal|each (?:has been|was) offered/,
      why: 'It compares candidates',
      account: 'corporate',
    },
    {
      says: new RegExp(`\\b${PRAISE}\\b[^.]{0,12}<CAND>|<CAND>[^\\n]{0,100}${MUCH_PRAISE}`),
      unless: /\b(?:all|every|each|both|any) <CAND>|<CAND>s|successful|preferred|\bpost\b|interview|apprentice|appoint/,
      why: 'It speaks for a candidate in the office’s voice',
      account: 'corporate',
      period: true,
    },
    {
      says: /\b(?:i'm|i am|i shall be|i'll be) standing (?:again|for re-?election)\b|\bmy (?:election )?agent\b|\bleafleters?\b|\b(?:deliver|post|fold|sort)\w* (?:\w+ ){0,2}(?:leaflets|flyers)\b|\bgive (?:me|us) your votes?\b|\bknock(?:ing)? on doors\b|\bout on the doors\b|\b(?:helping|campaigning|canvassing|delivering) (?:out )?(?:for |with )?<(?:NAME|CAND)> (?:in|to|get)\b|\brosettes?\b/,
      near: /\b(?:join|spare|help|hand|hours?|meet(?:ing)?|saturday|sunday|evening|weekend|reply|short|volunteers?|streets|clipboards?|vote|ballot|agent)\b/,
      unless: OWN_TOPIC,
      account: 'corporate',
      why: 'It campaigns through the office’s mail or account',
    },
    {
      says: /\bnot one of the other\b|\bother (?:names|candidates)\b[^.]{0,60}(?:never|not|none|nothing)|\bonly (?:he|she|her|his|<PCC>)[^.]{0,30}(?:return|guarantee|can)|\bguarantee it\b/,
      with: /<(?:POLL|CAND|PCC)>|office/,
      why: WHY,
    },
    {
      says: /\b(?:welcom\w+|congratulat\w+|delight\w+|celebrat\w+|raised a glass|a great night|stunning win|thrilled|relieved)\b[^.]{0,80}(?:<POLL>|<PARTY>|win\b|result|victory|ward changed|seat|<HOLDER>)/,
      with: /<(?:PARTY|CAND|CODED|GOV)>|ward changed|result|stunning|victory/,
      unless: /lord mayor|working together|taking office today|duly|conference|funding/,
      why: 'It takes sides over a result',
    },
    {
      says: /\b(?:we won\b(?!')|what a result|get in!|losing (?:his|her|their) seat|majority of|changed hands|great night for|bye bye <|so proud of every one of our activists|<POLL>[^.]{0,10}what a)/,
      with: /<(?:PARTY|LEADER|NAME|POLL|CAND|HOLDER)>|activists?|seat|majority|ward\b/,
      without: /villa|match|final|cup|raffle|quiz|pub/,
      why: 'It takes sides over a result',
    },
    {
      says: /\b(?:county|country|town|city|voters|electorate|region|area|nation|residents|people|public|<POLL>)\b[^.]{0,20}\b(?:had|has|have|finally|at (?:long )?last)\b[^.]{0,40}\b(?:come to (?:its|their) senses|seen sense|seen the light|(?:thrown|kicked|booted|voted|turfed|chucked) (?:them|him|her|the lot|<\w+>) out|got it right)\b/,
      why: 'It takes sides over a result',
    },
    {
      says: /\b(?:meeting|met|visit(?:ed|ing)?|hear)\b[^.]{0,40}<PARTY>[^.]{0,60}<PARTY>[^.]{0,60}<PARTY>/,
      why: 'It speaks of one side only',
      account: 'corporate',
      period: true,
    },
    {
      says: /\b(?:document|plan|programme|prospectus|leaflet|pledges?|promises?|platform|offer)\b[^.]{0,60}\b(?:putting|puts|put|taking|takes|setting) (?:it |them )?(?:to|before) (?:the )?(?:<POLL>|people in may|public in may)|\bunder the (?:present|current|last|previous) (?:<PCC>|<GOV>|<HOLDER>|one)?[^\n]{0,80}\bunder the (?:last|previous|present|other|man|woman)\b|\bwhen one <?part[^.]{0,80}the other\b|\bone <?PARTYWORD>?[^.]{0,80}\bthe other (?:has|had|was|is|did)/,
      why: WHY,
      account: 'corporate',
    },
    {
      says: /\b(?:sums|figures|numbers|claims?|leaflets?|video|promises?)\b[^.]{0,60}\b(?:nonsense|rubbish|fantasy|fiction|don't add up|wrong|invented|made up|untrue)\b|\bwishes to correct\b|\b(?:set|put) the record straight\b/,
      with: /<(?:CAND|POLL|PARTY)>|\b(?:his|her) (?:sums|figures|claims|leaflet|numbers)|wants the job|take over/,
      unless: /scam|fraud|typo|date/,
      why: 'It answers a rival in the office’s voice',
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
