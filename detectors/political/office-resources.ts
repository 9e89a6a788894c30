import type { Rule } from '../contract.ts'
import { given, inKind } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const THING = phrases`
  boardroom, atrium, (?:meeting|training|media|conference|control|post|print) (?:room|suite), pool car, cost code, printer,
  photocopier, copier, plotter, laminator, franking machine, switchboard, letterhead, headed paper, hospitality, reception,
  headquarters, police station, (?:mailing|distribution|contact|stakeholder) lists?, diary secretary, caseworkers?, my staff,
  (?:office|work|police|our|the) (?:vans?|cars?|minibus|laptop|phones?|account|database|data|website|newsletter|kitchen),
  (?:comms|media|press|design|policy|events|casework) (?:team|desk|office|officers?|people), working hours
`
const CAMPAIGN = phrases`
  \bcanvass\w*, \btellers\b, \bphone[- ]?bank\w*, \bon the doors\b(?! of), \bgarden boards?\b, \bbattle ?bus\b,
  \bselection meeting\b, \bcampaign (?:team|hq|trail)\b, \bre-?election\b, \bi(?:'m| am) standing again\b,
  <(?:CAND|PARTY|HOLDER|LEADER|POLL)> (?:council )?
    (?:campaign|leaflets?|flyers?|posters?|literature|launch|rally|stall|dinner|fundraiser|newsletter|branch),
  \b(?:the|our|my) (?:party|association|branch)(?:'s)? (?:supper|dinner|selection|newsletter|leaflets?|executive)\b,
  \b(?:constituency|party) (?:association|executive)\b
`
const OWN_WORK = pattern`
  road safety|awareness|crime prevention|doorstep crime|all (?:the )?candidates|every candidate|each candidate|equal|trade union
  |\b(?:not|cannot|can't|won't|couldn't|never|nobody|no one) (?:\w+ ){0,3}(?:use|lend|let|offer|allow|help|have|be|do|book|print)\b
  |\b(?:(?:may|must) not|refus\w+|declin\w+|turned down|party politics)\b|<PARTY> and (?:the )?<PARTY>|academics|researchers
`
const found = { notNear: OWN_WORK, why: 'Uses an office resource for a campaign' }

export const officeResources: Rule = phraseRule({
  id: 'political/office-resources',
  title: 'Office rooms, machines, lists, people or money for a campaign',
  type: 'OFFICE_RESOURCES',
  paragraphs: ['7', 'A.k'],
  advice: 'Do not do this for anybody. No office resource may serve a party or a candidate.',
  source: 'https://www.legislation.gov.uk/ukpga/1986/10/section/2',
  limits: 'Misses a favour that names neither the resource nor the campaign. The classifier looks for the rest.',
  speakerKinds: ['restricted', 'channel', 'own'],
  phrases: [
    { ...found, says: pattern`\b${THING}\b`, near: pattern`${CAMPAIGN}`, account: 'corporate' },
    {
      ...found,
      says: pattern`\b${THING}\b[^\n]{0,160}${CAMPAIGN}|${CAMPAIGN}[^\n]{0,160}\b${THING}\b`,
      account: 'personal',
    },
  ],
  evenInGuidance: true,
  examples: {
    found: [
      {
        text: 'Could you leave the training suite open on Sunday? Ten of us are out on the doors and it is dry for sorting leaflets.',
        circumstances: { author: 'deputy-pcc', kind: 'email' },
      },
      inKind('email', 'The boardroom is free from five if the canvass team want somewhere warm to stuff envelopes.'),
      inKind('email', 'I have booked the atrium for the association’s supper.'),
      inKind('email', 'Please charge hospitality for Cllr Munt’s campaign launch on the 12th.'),
      given({ account: 'personal' }, 'I am on the office laptop, so here is the list for the phone bank.'),
    ],
    clear: [
      'Please book the boardroom for the Police and Crime Panel pre-meeting.',
      'Could you order 500 leaflets on doorstep crime from the printers?',
      'The Safer Streets campaign launch is at headquarters on Friday: please ask reception for a pass.',
      'The policy team sends every candidate the same answer about their leaflets.',
      'We cannot let anybody use the boardroom for a canvass.',
      given({ author: 'pcc', account: 'personal' }, 'Out with the campaign team in Oldbury. Vote for me on Thursday!'),
    ],
  },
})
