import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const POST = phrases`
  chair(?:man|woman|ed|ing|s)?, vice[- ]?chair, deputy chair, treasurer, secretary, press officer, media officer,
  social media officer, women's officer, youth officer, fundraising officer, policy officer,
  campaigns? (?:officer|manager|organiser), organiser, president, officer, membership secretary, committee member,
  trustee
`
const OF = '(?:<(?:PARTY|PARTYWORD)>|clp|branch|association|executive|local party|ward party|constituency)'
const NOT_PARTY = pattern`
  unison|unite\b|gmb|union|residents|neighbourhood watch
  |allotment|football|pta|governors|hold no office|cadet
  |rotary|credit union|dog|choir|tenants|housing association
  |staff (?:association|consultative)|superintendents|brass
  |\bband\b|\bscout|guides|legion|cricket|rugby|bowls|library
  |railway|canal|ramblers|caravan|history|can't be|had to tell
  |had to (?:resign|stand down|step)|no longer
  |stepp(?:ed|ing) down|turned (?:it )?down|police federation
  |interests register
`

const IN_CHARGE_OF = phrases`
  looking after, look after, running, run, doing, do, handling, in charge of, taking over, taken over, heading up,
  leading, chairing, chair, manag\w+
`
const PARTY_WORK = phrases`
  comms, communications, social media, press, publicity, website, membership, fundraising, campaigns?, newsletter,
  facebook, twitter, data, finances, accounts, money, books, meetings?
`

export const partyOffice: Rule = phraseRule({
  id: 'political/party-office',
  title: 'Office in a party or a branch of one',
  type: 'PARTY_OFFICE',
  paragraphs: ['7', 'A.g'],
  advice:
    'Tell your manager before anything is published: staff may not hold an office that runs a party or speaks for it.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Misses a branch that does not say which body it belongs to, unless another party word is near.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`\b${POST}\b[^.]{0,50}${OF}|${OF}[^.]{0,50}\b${POST}\b`,
      with: pattern`
        \b(?:i|i'm|i've|i'll|me|my|we)\b|elected|re-elected
        |delighted|new role|made|honoured|voted|thrilled|pleased
        |proud|chuffed|new hobby|signed|taken on|appointed|excited
        |from next
      `,
      unless: NOT_PARTY,
      without: NOT_PARTY,
      why: 'Mentions holding office in a party',
    },
    {
      says: /\bselection panel\b[^.]{0,40}<?CAND|\bour branch (?:agm|meeting)\b|\bbranch agm\b|\b(?:let|lapsed?) your subs\b|\bmembership secretary\b/,
      with: /<(?:PARTY|PARTYWORD|CAND)>|subs|branch/,
      without: NOT_PARTY,
      why: 'Mentions holding office in a party',
    },
    {
      says: /\bbranch meeting\b[^.]{0,60}(?:agree|agent|select|candidate|moved)/,
      with: /<(?:PARTY|PARTYWORD|CAND)>/,
      without: NOT_PARTY,
      why: 'Runs party business',
    },
    {
      says: pattern`\b${IN_CHARGE_OF}\b[^.]{0,20}\b${PARTY_WORK}\b[^.]{0,30}<(?:PARTY|PARTYWORD)>`,
      with: /\b(?:i|i'm|i've|i'll|me|my)\b/,
      without: NOT_PARTY,
      why: 'Mentions holding office in a party',
    },
    {
      says: pattern`\b${POST},? (?:of |for |at |with )?(?:the )?(?:\w+ |<NAME> )?<(?:PARTY|PARTYWORD)>`,
      without: NOT_PARTY,
      why: 'Mentions holding office in a party',
      account: 'personal',
    },
  ],
  examples: {
    found: [
      { text: 'Re-elected as treasurer of the Kidderminster Labour branch.', circumstances: { account: 'personal' } },
      {
        text: 'Last night I was made chair of the local Lib Dems. Big shoes to fill.',
        circumstances: { account: 'personal' },
      },
    ],
    clear: [
      'Members elected Kim Roe as chair and Paul Ives as branch secretary for UNISON.',
      { text: 'I chair the Kingsbury branch of the Conservatives.', circumstances: { author: 'contractor' } },
      'The leader of the Labour group chairs the Panel.',
    ],
  },
})
