import type { Kind, Rule } from '../contract.ts'
import { saying } from './heard.ts'
import { CONTESTED } from './signs.ts'

/** What goes to single people is correspondence, not publicity. */
const NOT_PUBLIC = new Set<Kind>(['email', 'letter', 'media-enquiry', 'interview-brief'])
const WHY = {
  announcement: 'It announces or promises something new in the Commissioner’s name',
  credit: 'It claims credit for the Commissioner',
  quote: 'It quotes the Commissioner',
  stance: 'It takes a stance on what parties contend over',
}
const whole = { period: true, account: 'corporate' } as const
/** Said of what is not to be done, or to be done by statute. */
const PUT_OFF =
  /\b(?:not|never|nor|cannot|won't)\b[^.]{0,30}\b(?:announc|unveil|launch|pledg|promis|reveal|commit|set(?:s|ting)? out|back|oppos|support|want|call|demand|condemn|believ)|\b(?:announc|reveal|promis|pledg)\w* (?:nothing|no)\b|\bno (?:new )?(?:announcement|pledge|promise)s?\b|\b(?:until|after) (?:the )?(?:polls?|polling|election|vote|period)\b|\b(?:pause|postpone)\w*|\bstatutory\b|\bprecept\b|\bnotice of (?:election|poll|vacancy)\b/
const SOMETHING_NEW =
  '(?:£|\\bnew\\b|\\bfund(?:s|ed|ing)?\\b|\\bmoney\\b|\\bcash\\b|\\bextra\\b|\\bmore\\b|\\bofficers\\b|\\bstations?\\b|\\bhubs?\\b)'
const ANNOUNCES =
  '\\b(?:announc\\w+|unveil\\w*|launch(?:es|ed|ing)|pledg\\w+|promis\\w+|reveal(?:s|ed)|set(?:s|ting)? out what|commit(?:s|ted|ting) to)\\b'

const inner = saying({
  id: 'political/publicity',
  title: 'Publicity for the Commissioner or a policy in an election period',
  type: 'PERIOD_PUBLICITY',
  paragraphs: ['35', '7', 'A.j', 'A.k'],
  advice:
    'Leave out announcements, credit, quotes and contested policy until the poll has closed, or let the Chief Executive decide whether it cannot wait.',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits:
    'It knows the Commissioner by title and name, not as "we"; it does not know which quote answers an event outside the office’s control, which the Code allows.',
  voices: ['restricted'],
  sayings: [
    {
      says: new RegExp(
        `<PCC>[^.]{0,60}${ANNOUNCES}[^.]{0,80}${SOMETHING_NEW}|${SOMETHING_NEW}[^.]{0,60}${ANNOUNCES}[^.]{0,40}<PCC>|${SOMETHING_NEW}.{0,40}<PCC> (?:announc|unveil|pledg|promis|reveal)(?:e?s|ed)`,
      ),
      unless: PUT_OFF,
      why: WHY.announcement,
      ...whole,
    },
    {
      says: /\bthanks to (?:the )?<PCC>|<PCC>(?:'s)?[^.]{0,40}\b(?:delivered|achieved|transformed|made (?:it|this|that) happen|kept (?:his|her|their) (?:word|promises?))\b|\bbecause of (?:the )?<PCC>|\b(?:down|owed|due) to (?:the )?<PCC>/,
      unless: /\b(?:letter|question|note|report)s? (?:was |were )?delivered\b|\bspeech\b/,
      why: WHY.credit,
      ...whole,
    },
    {
      says: /<PCC>[^."]{0,40}\b(?:said|says|added)\b[^"]{0,15}"|"[^"]{0,10} (?:said|says|added) (?:the )?<PCC>/,
      unless: /\balphabetical\b|\bcandidates\b/,
      why: WHY.quote,
      ...whole,
    },
    {
      says: new RegExp(
        `(?:\\bwe\\b|\\bthis office\\b|<OFFICE>|<PCC>)[^.]{0,30}\\b(?:believes?|backs?|opposes?|supports?|wants?|condemn\\w*|hit out|calls? (?:on|for)|called (?:on|for)|demand\\w*)\\b[^.]{0,80}(?:${CONTESTED}|<(?:GOV|HOLDER|LEADER)>)`,
      ),
      unless: PUT_OFF,
      why: WHY.stance,
      ...whole,
    },
  ],
  examples: {
    found: [
      {
        text: 'The Commissioner will today announce £2 million of new money for youth clubs.',
        circumstances: { electionPeriod: true },
      },
      {
        text: 'After two years of asking, the Commissioner announces £2 million of new money, not a moment too soon.',
        circumstances: { electionPeriod: true },
      },
      {
        text: 'Burglary has fallen thanks to the Commissioner’s leadership.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
      {
        text: 'The Commissioner said: “I promised it and I am only getting started.”',
        circumstances: { electionPeriod: true },
      },
      {
        text: 'We believe that stop and search should be doubled, whatever anybody says.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
    ],
    clear: [
      'The Commissioner said: “The new desk opens on Monday.”',
      {
        text: 'The Commissioner will announce nothing new until the polls have closed.',
        circumstances: { electionPeriod: true },
      },
      {
        text: 'The Commissioner’s office moves to a new floor on Monday; the counter stays where it is.',
        circumstances: { electionPeriod: true },
      },
      {
        text: 'Hi Dev, the Commissioner said: “Ten is fine.”',
        circumstances: { electionPeriod: true, kind: 'email' },
      },
    ],
  },
})

export const publicity: Rule = {
  ...inner,
  *find(reading) {
    if (!NOT_PUBLIC.has(reading.circumstances.kind)) yield* inner.find(reading)
  },
}
