import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { CAMPAIGN_WORK, OWN_TOPIC } from './word-lists.ts'

const ACCOUNTS_AND_EQUIPMENT = phrases`
  account, phone, line, car, van, laptop, licen[cs]e, canva, hosting, design, equipment, mobile, zoom, teams, login,
  twitter, facebook, page
`
const THINGS_OF_THE_OFFICE = phrases`
  print(?:er|ers|ed|ing)?(?: tray| room)?, (?:photo)?copier, photocop\w+, plotter, franking(?: machine)?, laminator,
  run off, ran (?:them|it) through, boardroom, meeting room, training room, room \d\w*, atrium, canteen, kitchen,
  reception, foyer, car ?park, yard, police station, mailing lists?, contact lists?, distribution list, database,
  spreadsheet, subscribers?, stakeholder list, postcode list, ward-by-ward, laptop,
  work (?:account|e-?mail|phone|mobile|address|laptop), office(?:'s)? ${ACCOUNTS_AND_EQUIPMENT},
  opcc (?:switchboard|account|van|car), switchboard, usual (?:number|address), my office, my team, your team,
  one of (?:the|my) team, on my team, this account, press office, press team, media team, comms team, photographer,
  designer, design(?:er)? time, diary secretary, assistant, caretaker, driver, <PCC> car, the van, vans?, cost code,
  charge it to, hospitality, communications budget, postage, stationery, letterhead, handsets?, hosting, canva,
  software, from my desk, noticeboard, toner, server, webspace, pool car, minibus,
  book (?:me |us )?(?:a |the )?room, (?:training|meeting|media|conference) suite, facilities team, in facilities,
  caseworkers?, interns?, apprentice, working day, day job, comms team, comms people, comms lot, ink\b,
  flip ?charts?, projector, drone, email list, e-mail list, contacts\b, \bcrm\b, guillotine, stapler, envelopes,
  stamps, franked, works van, work hours, office hours, paid time, on the clock, time off in lieu, flexi,
  office machine, our machine, the machine, work computer, teams licen[cs]e, letters? template, headed paper,
  proof-?read\w*, print ?shop, print unit, reprographics, work printer, policy team, researchers?, analysts?,
  staff (?:kitchen|magazine|room|newsletter|list), magazine, centre-?spread, newsletter, intranet, fourth floor,
  in work time, drawer
`

/** The office's rooms, machines, lists, people and money. */
const THING = pattern`\b${THINGS_OF_THE_OFFICE}\b`
/** Named so often that a purpose must be near it. */
const PLACE = /\b(?:headquarters|hq|the office|(?<![-@.])opcc(?![-.]))\b/
const CAMPAIGN_NEEDS = phrases`
  launch, team, video, leaflets?, website, wants?, manager, hq, office, speech, event, boards?, there's, can, could,
  banner, poster, flyers?, photos?, plan, data
`
const CANDIDATE_MATERIAL = phrases`
  flyers?, leaflets?, website, launch, people, video, team, boards?, speech, page, photo, event, posters?
`

const PURPOSE = pattern`
  \bcampaign(?:'s)? ${CAMPAIGN_NEEDS}
  |\b(?:the|my|our|his|her|'s|<\w+>'?s?|<NAME>) (?:re-?election )?campaign\b
  |canvass\w*|phone[- ]?bank\w*|\brally\b|battle bus
  |(?:<\w+>'?s?|\b(?:my|our|his|her|party|election)) manifesto\b
  |fundrais\w+ dinner|<PARTYWORD>
  |<CAND>'?s? ${CANDIDATE_MATERIAL}
  |<PARTY> (?:conference|leaflets?|flyers?|newsletter|event|meeting|posters?|column|leader)
  |<EMBLEM>|re-?election\b|\bgarden boards\b
  |\belection leaflets\b|<POLL> leaflets
  |leaflets? for (?:the ward|<)|\bhelp us win\b
  |\bhelp me win\b|volunteers? for the .{0,30}campaign
  |stuff envelopes|leafleters|garden stakes?
  |<NAME>'s (?:election )?leaflets?|<LEADER>'?s? leaflet
  |branch (?:newsletter|meeting|agm)
  |<HOLDER>'?s? (?:campaign|leaflets?|launch|re-?election|page)
  |campaign to|the campaign\b|if he's returned
  |if she's returned|<NAME> campaign|<POLL> leaflet
  |<PARTY> (?:lot|people|folk|placards?|posters?|rally|selection|dinner|fundraiser|candidate)
  |<CAND>'?s? (?:selection|manifesto)|<PARTY>'?s? <CAND>
  |(?:<HOLDER>|<CAND>|<PARTY>|<PARTYWORD>)'?s? (?:election |council )?(?:campaign|website|mailing|fundrais\w+|dinner
    |selection|placards?|cards?|flyers?|leaflets?)
  |fundrais\w+ dinner
  |election (?:cards?|flyers?|letters?|addresses|posters?|literature|mailing)
  |council campaign|parliamentary campaign|campaign team's
`
const OWN_EQUIPMENT = phrases`
  printer, copier, laminator, guillotine, stationery, gazebo, loudhailer, van, car, minibus, projector, drone,
  camera, database, dashboard, crm, system, data, figures, list, newsletter, account, phones?, e-?mail, boardroom,
  kitchen, canteen, garage, yard, workshop, premises, building, website
`
const OWN_LISTS = phrases`
  newsletter, mailing, distribution, volunteers?'?, co-?ordinators'?, members'?, contacts?, stakeholders?'?,
  subscribers?'?, sign-?up, petition\w*, supporters'?, watch, parish, delegates?'?
`
const OWN_RESOURCES = phrases`
  post ?room, print(?:ing)? ?room, big printer, (?:office|work|police|force|opcc|our) ${OWN_EQUIPMENT},
  franking machine, boardroom, meeting room, training (?:room|suite), media suite, events cupboard, loudhailer,
  gazebo, stationery cupboard, vehicle workshop, (?:police|force) (?:yard|garage|station|premises),
  bay (?:one|two|three|four|\d), head ?quarters, my office\b,
  my (?:diary|team|staff|driver|secretary|press officer|caseworkers?),
  (?:comms|media|press|engagement|events|policy|research|volunteering|design|diary|casework) (?:desk|team
    |officers?|people|office|unit), staff of my office, the team at the (?:desk|door),
  ${OWN_LISTS} (?:list|names|database|addresses), names? (?:and|&) (?:e-?mails?|address(?:es)?), our logo,
  letterhead, headed paper, day job, work(?:ing)? (?:time|hours|day), office hours, foi log, school visits,
  log it as, book it as, put it (?:down|through) as, under sundries, cost code, petty cash, our budget
`

/** Certainly the office's: on the Commissioner's own account a van or a kitchen may belong to anyone. */
const OFFICES_OWN = pattern`\b${OWN_RESOURCES}\b`
/** The office's own campaigns, and neutral work around an election. */
const OWN_WORK = pattern`
  road safety|drink[- ]driv|victims'|awareness|doorstep crime
  |knife crime campaign|crime prevention|christmas campaign
  |white ribbon|police and crime panel
  |panel (?:meeting|pre-meeting)|to all candidates
  |every candidate|both the same|equal|identical
  |being handled by his|staff (?:must|may|can) not
  |must not use|cannot be used|no resources|by another team
  |separate kit|from the broadcaster|won't be taking part
  |with a manager's approval|stand bookings
  |as agreed with our chief executive|to show the victims
  |nothing to do with it will touch|photographs, nor|declin
  |refus|say no|said no|must not|may not|cannot be
  |can't be used|not to use|turned down|knife crime|anti-
  |drink|spik|(?:staff|trade) union\b|don't do party politics
  |flexitime|water safety|safety ones|not the office\b
  |own printer
`

const NEGATIONS = phrases`
  not, never, no, nor, nothing, none, nobody, neither, without, isn't, aren't, can't, cannot, won't, don't, didn't,
  doesn't, mustn't
`
const NOTHING_POLITICAL = phrases`
  the office, office's, opcc, our (?:name|logo|list|rooms?|staff), work (?:e-?mail|phone|account), staff,
  to do with (?:us|it), <CAND>, <PARTY>, <PARTYWORD>, any (?:side|party), campaign
`

/** Kept separate from a campaign, or about all sides alike. */
const NEITHER = pattern`
  \b${NEGATIONS}\b[^.]{0,40}\b${NOTHING_POLITICAL}
  |\b(?:every|each|any|all(?: the| of the)?|both|either|whichever|whoever) (?:<CAND>|<PARTY>|<PARTYWORD>|candidates?
    |part(?:y|ies)|sides?|camps?)
  |own (?:time|printer|paper|stamps|money|expense|shoes)[^.]{0,30}(?:own|not)
  |paid for (?:it|them|by) (?:myself|the campaign|the party|<)
  |water safety|safety (?:leaflets?|ones)|hare coursing
  |returning officer|hustings|from (?:the )?<CAND>
  |questions from|election(?:s)? (?:team|office|staff|court)
  |<POLL> (?:card|station)s?|estate agents?
  |keep (?:our|the office's|any) [^.]{0,30}out of
`

const OFFICE_CONTACT = phrases`
  my office, the office, (?<![-@.])opcc(?![-.]), switchboard, my work, my team, usual (?:number|address)
`
const PRINTED_MATTER = phrases`
  letters?, website, flyers?, leaflets?, mailing, mailshot, session, planning, day, posters?, pack, hq, team,
  envelopes, cards?, literature
`
const CAMPAIGN_MATTER = phrases`
  letters?, website, flyers?, leaflets?, mailing, mailshot, session, posters?, pack, hq, team, envelopes, cards?,
  literature
`
const CONTACT_DATA = phrases`
  everyone who, everybody who, people who, anyone who, lists?, contacts, sign-?ups?, database, subscribers,
  e-?mails, addresses, spreadsheet, data
`

export const officeResources: Rule = phraseRule({
  id: 'political/office-resources',
  title: 'Office rooms, machines, lists, people or money for a campaign',
  type: 'OFFICE_RESOURCES',
  paragraphs: ['7', 'A.k'],
  advice: 'Do not do it, whoever asks: no office resource may serve a party or a candidate.',
  source: 'https://www.legislation.gov.uk/ukpga/1986/10/section/2',
  limits: 'Misses a favour that names neither the resource nor the campaign.',
  speakerKinds: ['restricted', 'channel', 'own'],
  phrases: [
    {
      says: OFFICES_OWN,
      near: pattern`${CAMPAIGN_WORK}`,
      notNear: pattern`${OWN_WORK.source}|${NEITHER.source}`,
      why: 'Uses an office resource for a campaign',
    },
    {
      says: /\bgive me your votes?\b|\bvote for me\b|\b(?:i'm|i am) standing again\b|\bhelp me (?:win|get back)\b|\bmy campaign\b/,
      near: /\b(?:staff|team|office|desk|programmes?|awards?|tables?|guests?|reception|slips?)\b/,
      notNear: NEITHER,
      account: 'corporate',
      kind: 'speech',
      why: 'Campaigns at an office event',
    },
    {
      says: THING,
      account: 'corporate',
      with: PURPOSE,
      near: PURPOSE,
      notNear: NEITHER,
      without: OWN_WORK,
      why: 'Uses an office resource for a campaign',
    },
    {
      says: pattern`
        (?:${PLACE.source})[^\n]{0,160}(?:${PURPOSE.source})
        |(?:${PURPOSE.source})[^\n]{0,160}(?:${PLACE.source})
      `,
      without: OWN_WORK,
      why: 'Uses an office resource for a campaign',
    },
    {
      says: pattern`
        \b(?:send|give|get|share|export(?:ed)?|pass)\b[^.]{0,60}\b(?:data|list|figures|addresses|e-?mails?|contacts)
          \b[^.]{0,60}(?:<CAND>|<NAME>'?s? (?:people|team|campaign)|the campaign|<PARTY>|other camps?)
        |(?:other|rival) camps\b
      `,
      without: OWN_WORK,
      why: 'Gives office information to one side',
    },
    {
      says: pattern`\b(?:ring|call|phone|email|e-mail|contact|drop me a line at)\b[^.]{0,40}${OFFICE_CONTACT}`,
      with: /campaign|leaflet|win <|win \w+\?|garden (?:stake|board|poster)|canvass|poster|<CAND>|<PARTYWORD>|<PARTY>/,
      near: /campaign|leaflet|win <|win \w+\?|garden (?:stake|board|poster)|canvass|poster|<CAND>|<PARTYWORD>|<PARTY>/,
      without: OWN_WORK,
      why: 'Uses the office’s phone or staff for a campaign',
    },
    {
      says: pattern`
        \b(?:ask|get|have|one of)\b[^.]{0,30}(?:the )?(?:press office|press team|media team|my team|your team
          |the team|staff|<NAME>)[^.]{0,40}(?:write|draft|film|post|put out|put up|design|arrange|print)
      `,
      with: PURPOSE,
      without: OWN_WORK,
      why: 'Uses office staff for a campaign',
    },
    {
      says: pattern`
        (?:${THING.source})[^.]{0,110}\bcampaign(?:'s)? ${PRINTED_MATTER}
        |\bcampaign(?:'s)? ${CAMPAIGN_MATTER}[^.]{0,110}(?:${THING.source})
      `,
      without: pattern`${OWN_WORK.source}|${OWN_TOPIC.source}`,
      why: 'Uses an office resource for a campaign',
    },
    {
      says: pattern`
        \b(?:export|pull|download|send|share|lift|copy|dump|give)\b[^.]{0,80}\b${CONTACT_DATA}\b[^.]{0,80}
          \bfor (?:<\w+>(?:'s)?|his|her|their) (?:people|team|lot|folk|launch|crew|camp)
      `,
      without: OWN_WORK,
      why: 'Gives office information to one side',
    },
    {
      says: pattern`
        \b(?:cut|edit|film|design|draft|write|knock (?:up|together)|mock up|make|post|put)\b[^.]{0,90}\b
          (?:for|on|to) my (?:own|personal|campaign|re-?election) (?:page|account|channel|facebook|leaflets?|video
          |website|feed|profile|insta\w*)
      `,
      why: 'Uses office staff for a campaign',
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
      {
        text: 'The boardroom is free from five if the canvass team want somewhere warm to stuff envelopes.',
        circumstances: { kind: 'email' },
      },
      {
        text: 'Want to help us win Dudley? Ring my office on the usual number.',
        circumstances: { author: 'deputy-pcc', account: 'personal' },
      },
      {
        text: 'I ran your garden boards through the plotter, so tell the campaign there’s no invoice.',
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
      'Young people have written a manifesto for safer buses. Their first demand is a driver who says good morning.',
      'Our road safety campaign posters were printed in the print room.',
      {
        text: 'Out with the campaign team in Oldbury. Vote for me on Thursday!',
        circumstances: { author: 'pcc', account: 'personal' },
      },
    ],
  },
})
