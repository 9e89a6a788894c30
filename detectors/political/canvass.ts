import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { ASKING, CAMPAIGN_DISPLAYS, CANVASSING_TERMS, COLLECTIONS, DOORSTEP_WORK, HELPERS } from './canvass-words.ts'
import { phraseRule } from './phrase-rule.ts'
import { BID, GOOD_CAUSE, KIN, SOMEONE, WHOSE } from './word-lists.ts'

const re = (body: string) => new RegExp(body)

/** Police officers knock on doors too. */
const POLICING = pattern`
  officers?|detectives?|burglar|crime prevention|pcsos?|safety
  |house-to-house|witness|residents' |victims|hospice|charit
  |collecti|ambulance|sponsor|food ?bank|carol|\bcat\b|\bdog\b
  |missing|scam|bank details|neighbourhood (?:team|policing)
  |warrant|scam|bike|council tax|survey|litter|doorstep crime
  |cold call
`
const PARTISAN = pattern`
  <(?:PARTY|PARTYWORD|CAND|CTAG|CHANDLE|HOLDER|EMBLEM|CODED|POLL)>
  |campaign|canvass|for <NAME>|\bfor (?:him|her)\b|our <NAME>
  |\bvot(?:e|es|er|ers|ing)\b|switchers?|undecided
`
const WHY = 'Canvasses, or asks others to canvass'

export const canvass: Rule = phraseRule({
  id: 'political/canvass',
  title: 'Canvassing, leafleting or campaigning for a side',
  type: 'CANVASS',
  paragraphs: ['7', 'A.h', '35'],
  advice: 'Do not publish this: staff may not canvass for a party or candidate at any time; speak to your manager.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Misses a walk round an estate that names neither side nor purpose.',
  speakerKinds: ['restricted'],
  phrases: [
    { says: /supporting (?:<\w+>|him|her) and let me|let me have their names|\bput (?:them|you) down as\b/, why: WHY },
    {
      says: /\bcanvass(?:ed|ing|ers?)?\b/,
      unless: pattern`
        ${POLICING.source}|${GOOD_CAUSE.source}|bank details|scam
        |\bid\b|identity|kissed the|her (?:brothers|parents|family)
      `,
      without: /detectives|house-to-house|bank details|scam/,
      why: WHY,
    },
    {
      says: /\bknock(?:ed|ing)? (?:on )?(?:\w+ )?doors?\b|\bdoor[- ]?knock\w*/,
      with: PARTISAN,
      without: POLICING,
      why: WHY,
    },
    {
      says: /\b(?:on|at) the doorsteps?\b|\bdoorstep (?:chats?|conversations?|sessions?)\b|\bhardly a bad word\b|great response\b/,
      with: /<(?:PARTY|CAND|CTAG|CHANDLE|HOLDER|EMBLEM|POLL)>|campaign|voters?|for <NAME>|houses|until may|supporter/,
      without: POLICING,
      why: WHY,
    },
    {
      says: pattern`
        \bleaflet(?:s|ing|ed|ers)?\b
        |\bdeliver(?:ed|ing)? (?:for|\d+|a few hundred|some) |\b(?:cards|flyers|newsletters?) through (?:letterboxes|doors)
        |letterboxes for\b
      `,
      with: pattern`
        <(?:PARTY|PARTYWORD|CAND|CTAG|CHANDLE|EMBLEM|CODED)>
        |\bfor (?:our |councillor |cllr |team )?<(?:NAME|HOLDER)>
        |\bteam <NAME>|campaign team|our <NAME>
      `,
      without: /victims|safety|doorstep crime|burglar|awareness|cost code|print ?room|order \d|prevention/,
      why: WHY,
      account: 'personal',
    },
    {
      says: pattern`
        \bdeliver(?:ed|ing) for (?:<|our )|\bleafleting\b
        |\bout (?:with|for) (?:the |team |our )?(?:<(?:PARTY|PARTYWORD|CAND|NAME)>)[^.]{0,20}
          (?:team|this|tonight|today)|\bteam <NAME>
      `,
      with: PARTISAN,
      without: POLICING,
      why: WHY,
    },
    {
      says: pattern`
        \bphone[- ]?bank\w*|\btarget list\b|\bswitchers?\b
        |\bundecideds?\b|\bget(?:ting)? out the vote\b|\bgotv\b
        |\bteller(?:s| duty)\b|\btelling at\b
        |\bcampaign (?:trail|team|stall|session|hub|hq)\b
      `,
      unless:
        /road safety|awareness|christmas|media campaign|(?:any|every|either|each|all|both) part(?:y|ies)|any side|\b(?:may|must|can) (?:not|stand|wait|only)\b/,
      why: WHY,
    },
    {
      says: pattern`\b${CAMPAIGN_DISPLAYS}\b`,
      with: PARTISAN,
      without: /theft|stolen|damag|investigat|missing person|can i put|am i allowed/,
      why: 'Offers or shows campaign posters',
    },
    {
      says: pattern`
        <EMBLEM>[^.]{0,80}(?:on|up|ready|ironed|pinned|out|front gate)
        |(?:on|with|got|in|wear\w*) (?:my |our |the |his |her )?(?:\w+ )?<EMBLEM>
        |<EMBLEM>s? (?:on|ironed|at the ready)
      `,
      with: /<POLL>|<CAND>|campaign|school gates|\bnan\b|snacks|hall|<PARTY>|polls?\b/,
      without: /horse|pony|show ring|gymkhana|\bdogs?\b|waggiest|cake|scam|card details|cash|missing/,
      why: 'Shows campaign colours',
    },
    {
      says: pattern`
        \b(?:put you down as|are they|they're|they are|count you as|down as a|you a) (?:a )?support(?:er|ing)\b
        |\bsupporter of <
        |\bsupporting <(?:CAND|PARTY|HOLDER|NAME)> and\b
        |\b(?:thirty|ten|\d+|more) names before\b
        |collecting (?:nominations|signatures|names) for\b
        |\blet me have their names\b|\bmembers(?:' | )meet(?:ing)?\b
      `,
      with: PARTISAN,
      why: WHY,
    },
    {
      says: /\b(?:lift|lifts|ride|drivers?|taxi) (?:to|for)[^.]{0,20}(?:<POLL>|the polls|anyone backing)|\banyone (?:backing|supporting|voting)\b/,
      with: PARTISAN,
      why: WHY,
    },
    {
      says: pattern`
        \btelling (?:voters|everyone|people|neighbours|friends)\b[^.]{0,60}(?:why|that|how)[^.]{0,40}<
        |<POLL> in <NAME>[^.]{0,40}(?:why|week)
        |commit to our (?:man|woman|candidate)
      `,
      why: WHY,
    },
    {
      says: /\b(?:on the|our|the) stall\b|\bwonderful conversations\b|\bhanding out\b/,
      with: /<(?:PARTY|CAND|CTAG|EMBLEM|POLL)>|window stickers|campaign\b/,
      without: POLICING,
      why: WHY,
      account: 'personal',
    },
    {
      says: /\bbring (?:your )?(?:nan|mum|dad|gran|friends?|neighbours?|family)[^.]{0,40}(?:vote|<POLL>|polls)/,
      why: WHY,
    },
    {
      says: pattern`
        \bjoin (?:the|our|us on the) campaign\b
        |\bvolunteer(?:s|ing)? (?:for|with|on) (?:the |our |<)?(?:\w+ )?
          (?:campaign|<(?:CAND|PARTY|NAME)>'?s? campaign)
      `,
      without: /safety|awareness|charity|watch|anti-/,
      why: WHY,
    },
    {
      says: pattern`${DOORSTEP_WORK}[^.]{0,60}\bfor ${SOMEONE}(?![^.]{0,12}(?:birthday|party))`,
      unless: pattern`
        ${GOOD_CAUSE.source}|birthday|wedding|christmas|order
        |print run|lost|house-to-house|looking for
      `,
      why: WHY,
      account: 'personal',
    },
    {
      says: pattern`\b${WHOSE} (?:own )?${BID}|\bcampaign(?:ing|ed)? (?:for|with|to get) ${SOMEONE}`,
      with: pattern`\b${HELPERS}\b`,
      unless:
        /police are|stolen|theft|complain|won't be|will not be|not be helping|no part in|declin|return(?:ing)? officer|spend(?:ing)? limit/,
      without: /arrested|charged|all candidates/,
      why: WHY,
    },
    {
      says: re(
        '\\b(?:flyers?|leaflets?|posters?|doors?|helping|campaigning|backing|stickers?|placards?|volunteers?|hands)\\b',
      ),
      with: pattern`
        (?:${KIN}|<NAME>|\bs?he)(?:'s| is| has)? (?:been |got )?(?:standing|running|selected|chosen|up) [^\n]{0,40}
          (?:council|parliament|<POLL>|\bward\b|\bseat\b|<PARTY>|<HOLDER>|\bmps?\b)
      `,
      unless: /declar|won't|will not|am i allowed|allowed to|can i|not be/,
      without: /won't be helping|will not be helping|declar|am i allowed/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:rota|volunteers?|helpers?|people|bodies|hands|drivers?|leafleters|anyone|anybody|who)\b[^.]{0,50}\b
          (?:for|on|at|with|to)\b[^.]{0,30}(?:<(?:HOLDER|CAND|PARTY)>)[^.]{0,20}(?:campaign|stall|launch|doors
          |leaflet|flyers?|posters?)
      `,
      without: /arrested|charged|all candidates|theft/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:window |garden |big )?(?:posters?|boards?|placards?|stakes?) (?:is |are |now |all |just )?
          (?:up|in|out) (?:in [^.]{0,20})?for (?:<\w+>|him|her)
        |\bplacards?\b[^.]{0,40}<PARTY>|<PARTY>[^.]{0,20}\bplacards?
      `,
      without: /theft|stolen|damag|missing/,
      why: 'Offers or shows campaign posters',
    },
    {
      says: pattern`\b${ASKING}\b[^.]{0,60}\b(?:back|support|vote for|get behind|choose|pick) ${SOMEONE}`,
      with: /nomination|members|select|\bvot|<(?:POLL|CAND|PARTY)>/,
      unless: /victims/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:chipped in|donat\w+|quid|tenner|fiver|£\d+|crowdfund\w*|whip-round|standing order)\b[^.]{0,60}
          (?:campaign|<(?:PARTY|CAND|LEADER|HOLDER|POLL|PARTYWORD)>|parliamentary|deposit)
      `,
      unless: /panel|grant|budget|fund(?:ing)? for|fly-tipping|charity|hospice|fined|per cent/,
      why: 'Gives to a campaign, or asks others to',
      account: 'personal',
    },
    {
      says: pattern`
        \b${COLLECTIONS}\b[^.]{0,40}\b(?:for|towards) ${SOMEONE}(?:'s)? (?:\w+ )?(?:deposit|campaign|election)
      `,
      unless: /house|flat|rent|mortgage|holiday|police and crime/,
      why: 'Gives to a campaign, or asks others to',
    },
    {
      says: pattern`
        \b(?:quid|pounds?|£ ?\d+|tenner|fiver|pence|\d+p)\b[^.]{0,20}\b(?:per|a|every|for each|for every) (?:hundred
          |thousand|fifty|\d+|street|round|bundle)\b[^.]{0,60}(?:<(?:HOLDER|CAND|PARTY|CODED)>|\bfor <NAME>)
      `,
      unless: /per cent|council tax|precept|fined/,
      why: WHY,
    },
    {
      says: pattern`\b${CANVASSING_TERMS}\b`,
      without: /scam|police are|voter authority/,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:not|aren't|isn't|still|thinking of|persuaded (?:him|her|them) to|why (?:i'm|i am|we're)) (?:for|backing
          |voting for|supporting) <(?:NAME|CAND|PARTY|HOLDER)>
      `,
      unless: pattern`${GOOD_CAUSE.source}|villa|blues|england|strictly|bake`,
      near: /\bvot|<(?:CAND|POLL|PARTY|HOLDER)>|\bwhy you're\b|\bcome and tell\b|magazine|newsletter|leaflet|\bdoors?\b|ward\b/,
      why: WHY,
    },
    {
      says: /\b(?:still )?(?:wavering|undecided|on the fence|in two minds|making (?:his|her|their|your) mind up)\b/,
      unless: /\b(?:job|course|offer|house|holiday|budget|consult\w*|jury)\b/,
      why: WHY,
    },
    {
      says: /\b(?:put|have|slip) (?:in )?a (?:good |quiet )?word (?:in )?(?:for|with)\b|\btell (?:them|everyone|your \w+|people) (?:he|she|<\w+>)(?:'s| is)\b/,
      with: /selection|shortlist|<(?:CAND|POLL|PARTYWORD|PARTY)>|members' vote|hustings/,
      unless: /job|interview/,
      why: WHY,
    },
  ],
  examples: {
    found: [
      'Nobody in this town can say that we did not try: out canvassing for Labour again tonight.',
      'Knocking on doors in Erdington tonight for Amira Doyle. #VoteLabour',
      {
        text: 'Outside the bakery till one. Tell me why you’re not backing Joyce!',
        circumstances: { account: 'personal' },
      },
      {
        text: 'Is your neighbour still wavering? Kath really would look after the villages.',
        circumstances: { kind: 'email' },
      },
      'Phone banking from the sofa tonight, sixty calls done.',
      {
        text: 'Spare posters and garden boards for the Lib Dems at mine, just knock.',
        circumstances: { account: 'personal' },
      },
    ],
    clear: [
      {
        text: 'They can’t use our staff or our rooms, and a rosette on their coat is their own affair.',
        circumstances: { kind: 'web-page', electionPeriod: true },
      },
      {
        text: 'When I tell people that nobody in my office may canvass or hold office in a party, they pity me.',
      },
      {
        text: 'What you may not do is knock on doors for a party or hand out leaflets.',
        circumstances: { kind: 'email' },
      },
      'Am I all right to be a member of a party if I don’t go leafleting? I would rather ask than guess.',
      'House-to-house canvassing by detectives has produced two witnesses.',
      'PCSOs were knocking on doors with crime prevention packs.',
      { text: 'Out canvassing for Labour in Oldbury.', circumstances: { author: 'contractor', account: 'personal' } },
      'Could the print room run 200 victims’ leaflets by Friday?',
    ],
  },
})
