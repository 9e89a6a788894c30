import type { Rule } from '../contract.ts'
import { given } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const POST = phrases`
  chair(?:man|woman)?, vice[- ]?chair, deputy chair, treasurer, secretary, (?:press|media|social media|campaigns?|women's|youth) officer,
  organiser, president, membership secretary
`
const PARTY = '<(?:PARTY|PARTYWORD)>'
const MINE = "\\b(?:i|i'm|i am|i've|i'll|me|my|(?:re-)?elected|made|honoured|thrilled|proud|chuffed|new role)\\b"
const NOT_MINE = pattern`
  unison|unite\b|gmb|union|residents|watch|allotment|football|pta|governors|federation|hold no office|no longer|stepp(?:ed|ing) down
  |turned (?:it )?down|register|husband|wife|partner's|\b(?:his|her|their) branch|\b(?:leader|chairs?) of the <PARTY> group
`

export const partyOffice: Rule = phraseRule({
  id: 'political/party-office',
  title: 'Office in a party or a branch of one',
  type: 'PARTY_OFFICE',
  paragraphs: ['7', 'A.g'],
  advice:
    'Tell your manager before anything is published. Staff may not hold an office that runs a party or speaks for it.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Misses a branch that does not say which body it belongs to.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        ${MINE}[^.]{0,40}\b${POST}\b[^.]{0,40}${PARTY}|${MINE}[^.]{0,60}${PARTY}[^.]{0,30}\b${POST}\b
        |\b(?:running|doing|handling|in charge of|taken over|looking after) (?:the )?(?:comms|social media|press|publicity|membership|fundraising
          |newsletter|data|accounts)\b[^.]{0,30}${PARTY}
      `,
      unless: NOT_MINE,
      why: 'Mentions holding office in a party',
    },
    {
      says: /\bbranch (?:meeting|agm)\b[^.]{0,60}\b(?:agree|agent|select\w*|candidate|moved|minutes)\b/,
      with: /<(?:PARTY|PARTYWORD|CAND)>/,
      unless: NOT_MINE,
      why: 'Runs party business',
    },
  ],
  examples: {
    found: [
      { text: 'Re-elected as treasurer of the Kidderminster Labour branch.', circumstances: { account: 'personal' } },
      given({ account: 'personal' }, 'Last night I was made chair of the local Lib Dems. Big shoes to fill.'),
    ],
    clear: [
      'Members elected Kim Roe as chair and Paul Ives as branch secretary for UNISON.',
      'My husband was elected treasurer of the Labour branch in Bangor.',
      'The event was chaired by Baroness Barker, who is Liberal Democrat spokesperson on health.',
      { text: 'I chair the Kingsbury branch of the Conservatives.', circumstances: { author: 'contractor' } },
      'The leader of the Labour group chairs the Panel.',
    ],
  },
})
