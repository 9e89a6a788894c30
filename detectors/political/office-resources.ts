import type { Rule } from '../contract.ts'
import { given, inKind } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { type Phrase, phraseRule } from './phrase-rule.ts'
import { CAMPAIGN_WORK } from './word-lists.ts'

const OWN_THINGS = phrases`
  print(?:er|ing)?(?: room)?, copier, photocopier, plotter, franking machine, laminator, stationery, van, car, minibus,
  projector, gazebo, laptop, phones?, account, e-?mail, database, data, website, page, newsletter, licen[cs]e, kitchen,
  garage, yard, premises, time, hours
`

const THING = phrases`
  boardroom, atrium, (?:meeting|training|media|conference|control|post|print) (?:room|suite), pool car, cost code,
  (?:the |our |big )?(?:printer|photocopier|copier|plotter|laminator|franking machine|print room
    |server), opcc switchboard, letterhead, headed paper,
  hospitality, petty cash, postage, envelopes, reception, canteen, headquarters, (?:our|the) (?:website|switchboard|intranet|newsletter|van),
  (?:office|work|police|force|opcc|our|office's) ${OWN_THINGS}, police station, (?:mailing|distribution|contact|stakeholder|subscribers?'?) lists?,
  (?:comms|media|press|design|policy|events|casework|facilities) (?:team|desk|office|officers?|people), press office, working hours,
  my (?:office|staff|team|desk|driver|assistant|caseworkers?), diary secretary, (?:our|the) caseworkers?, usual number, apprentice, interns?
`
const MATERIAL =
  'leaflets?|flyers?|launch|rally|newsletter|stall|dinner|website|fundraiser|selection|posters?|envelopes|manifesto'
/** The work shows that it is political. */
const PARTISAN = phrases`
  <PARTYWORD>, \bre-?election\b, (?:<(?:CAND|PARTY|HOLDER|LEADER|CTAG|POLL)>|\bmy) (?:council )?campaign\b,
  <(?:CAND|PARTY|HOLDER|LEADER|PARTYWORD|POLL)> (?:${MATERIAL}|film|video|address|literature|cards?|people|branch),
  \bcampaign (?:team|hq|trail)\b, \bpetition\b[^.]{0,120}(?:sack|resign), ${CAMPAIGN_WORK}
`
/** Only in a draft about an election or a party. */
const MAYBE_PARTISAN = phrases`
  (?:<(?:NAME|PCC|OFFICE|GOV)>|\b(?:the|our|his|her|your)) (?:council )?campaign\b, <(?:NAME|PCC)> (?:${MATERIAL}),
  \bcampaign (?:${MATERIAL}|video|event|speech)\b, \bfundrais\w+ (?:dinner|supper)\b, \bdoor[- ]?knock\w*,
  \b(?:deliver\w*|fold\w*|sort\w*|stuff\w*|bundl\w*) (?:the |our |my |some )*(?:\w+ )?(?:leaflets?|flyers?|envelopes|cards)\b,
  \b(?:board|poster|stake)s? (?:for|in) (?:your|their|his|her) (?:front )?(?:garden|window|gate)s?\b
`
const ABOUT_A_POLL = pattern`
  <(?:CAND|PARTY|PARTYWORD|LEADER|CTAG|CODED|CHANDLE|POLL)>|canvass|re-?elect|\bvoters?\b|\bvot(?:e|ing) (?:for )?(?:<|him|her|me|us)
    |\bon the doors\b|\bstanding (?:again|for)\b
`

const OWN_WORK = pattern`
  road safety|drink[- ]driv|awareness|doorstep crime|knife|crime prevention|christmas|white ribbon|victims
  |all (?:the )?candidates|every candidate|each candidate|equal|identical|being handled by|separate|trade union
  |\b(?:not|cannot|can't|won't|couldn't|never|nobody|no one) (?:\w+ ){0,3}(?:use|lend|let|offer|allow|help|have|be|do|book|print|take part)\b
  |\b(?:(?:may|must) not|refus\w+|declin\w+|said no|turned down|no resources|party politics|nothing to do with)\b
  |<PARTY> and (?:the )?<PARTY>|academics|researchers|spectrum
`

function forPurpose(purpose: readonly string[], about?: RegExp): readonly Phrase[] {
  const found = { notNear: OWN_WORK, why: 'Uses an office resource for a campaign', ...(about ? { with: about } : {}) }
  return [
    { ...found, says: pattern`\b(?:${THING})\b`, near: pattern`${purpose}`, account: 'corporate' },
    {
      ...found,
      says: pattern`\b(?:${THING})\b[^\n]{0,160}${purpose}|${purpose}[^\n]{0,160}\b(?:${THING})\b`,
      account: 'personal',
    },
  ]
}

export const officeResources: Rule = phraseRule({
  id: 'political/office-resources',
  title: 'Office rooms, machines, lists, people or money for a campaign',
  type: 'OFFICE_RESOURCES',
  paragraphs: ['7', 'A.k'],
  advice: 'Do not do this for anybody. No office resource may serve a party or a candidate.',
  source: 'https://www.legislation.gov.uk/ukpga/1986/10/section/2',
  limits: 'Misses a favour that names neither the resource nor the campaign.',
  speakerKinds: ['restricted', 'channel', 'own'],
  phrases: [
    ...forPurpose(PARTISAN),
    ...forPurpose(MAYBE_PARTISAN, ABOUT_A_POLL),
    {
      says: pattern`
        \b(?:send|give|share|export(?:ed)?|pull|copy|pass)\b[^.]{0,60}\b(?:data|list|addresses|e-?mails|contacts|sign-?ups|spreadsheet)\b
          [^.]{0,60}\b(?:for|to|with) (?:the )?(?:<(?:CAND|PARTY|HOLDER|NAME)>(?:'s)? (?:people|team|campaign|launch|lot)|<(?:CAND|PARTY)>)
      `,
      notNear: OWN_WORK,
      why: 'Gives office information to one side',
    },
    {
      says: /\bhelp (?:us|me) (?:win|get back)\b|\b(?:i'm|i am) standing again\b|\bvote for me\b/,
      near: pattern`\b(?:${THING})\b|\bmy staff\b`,
      account: 'corporate',
      kind: 'speech',
      why: 'Campaigns at an office event',
    },
  ],
  evenInGuidance: true,
  examples: {
    found: [
      {
        text: 'Thank you to my staff, who laid the tables. I am standing again in May, so put your name on the slip.',
        circumstances: { author: 'pcc', kind: 'speech', electionPeriod: true },
      },
      {
        text: 'Could you leave the training suite open on Sunday? Ten of us are out on the doors and it is dry for sorting leaflets.',
        circumstances: { author: 'deputy-pcc', kind: 'email' },
      },
      inKind('email', 'The boardroom is free from five if the canvass team want somewhere warm to stuff envelopes.'),
      inKind(
        'email',
        'Please book the atrium for Cllr Munt’s campaign launch on the 12th and charge it to hospitality.',
      ),
      {
        text: 'Could reception hand out Simon’s election leaflets to visitors on Thursday?',
        circumstances: { author: 'deputy-pcc', kind: 'email' },
      },
      inKind('email', 'The print room will do the Bevan campaign posters. Vote for her on Thursday!'),
      {
        text: 'I ran your garden boards through the plotter, so tell the campaign.',
        circumstances: { author: 'contractor', kind: 'email' },
      },
    ],
    clear: [
      {
        text: 'The kitchen is ours until nine. This is the trade union’s branch meeting, and we don’t do party politics.',
        circumstances: { kind: 'speech', account: 'personal' },
      },
      'Please book the boardroom for the Police and Crime Panel pre-meeting.',
      'Could you order 500 leaflets on doorstep crime from the printers?',
      'Three questions from candidates today. Every answer is on our website. You can ring the press office too.',
      'Find out more about the campaign on our website.',
      'Vote for your favourite poster: the campaign is on our website.',
      'The campaign runs until Sunday. The press office can arrange interviews, and our website has the details.',
      'The Safer Streets campaign launch is at headquarters on Friday: please ask reception for a pass.',
      'I’m standing in for Helen at reception. The hospice fundraising dinner is in the canteen.',
      'Our volunteers delivered leaflets to every home. The policy team will sum it up.',
      'Our road safety campaign posters were printed in the print room.',
      'The election database is used by all candidates, and by academics for their research.',
      given({ author: 'pcc', account: 'personal' }, 'Out with the campaign team in Oldbury. Vote for me on Thursday!'),
    ],
  },
})
