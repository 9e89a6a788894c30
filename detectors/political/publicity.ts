import type { Kind, Rule } from '../contract.ts'
import { given } from '../in-kind.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { type Phrase, phraseRule } from './phrase-rule.ts'

const NOT_PUBLIC = new Set<Kind>(['email', 'letter', 'media-enquiry', 'interview-brief'])
const whole: Pick<Phrase, 'period' | 'account' | 'when'> = {
  period: true,
  account: 'corporate',
  when: (_, { circumstances }) => !NOT_PUBLIC.has(circumstances.kind),
}

const PUT_OFF = pattern`
  \b(?:not|never|nor|cannot|won't)\b[^.]{0,30}\b(?:announc|unveil|launch|pledg|promis|reveal|commit|set(?:s|ting)? out)
  |\b(?:announc|reveal|promis|pledg)\w* (?:nothing|no)\b
  |\bno (?:new )?(?:announcement|pledge|promise)s?\b
  |\b(?:until|after) (?:the )?(?:polls?|polling|election|vote|period)\b
  |\b(?:pause|postpone)\w*|\bstatutory\b|\bprecept\b
  |\bnotice of (?:election|poll|vacancy)\b
`
const SOMETHING_NEW = '(?:£|\\b(?:new|fund(?:s|ed|ing)?|money|cash|extra|more|officers|stations?|hubs?)\\b)'
const ANNOUNCES =
  '\\b(?:announc\\w+|unveil\\w*|launch(?:es|ed|ing)|pledg\\w+|promis\\w+|reveal(?:s|ed)|set(?:s|ting)? out what|commit(?:s|ted|ting) to)\\b'

const ACHIEVED = phrases`
  delivered, achieved, transformed, made (?:it|this|that) happen, kept (?:his|her|their) (?:word|promises?)
`

export const publicity: Rule = phraseRule({
  id: 'political/publicity',
  title: 'Publicity for the Commissioner in an election period',
  type: 'PERIOD_PUBLICITY',
  paragraphs: ['35', '7', 'A.j', 'A.k'],
  advice:
    'Wait until the poll has closed, or let the Chief Executive decide. This covers announcements, credit and quotes.',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: oneLine`
    Recognises the Commissioner by title and name, not as "we". Does not know which quote answers an event outside
    the office’s control, which the Code allows. The classifier looks for contested policy.
  `,
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        <PCC>[^.]{0,60}${ANNOUNCES}[^.]{0,80}${SOMETHING_NEW}
        |${SOMETHING_NEW}[^.]{0,60}${ANNOUNCES}[^.]{0,40}<PCC>
        |${SOMETHING_NEW}.{0,40}<PCC> (?:announc|unveil|pledg|promis|reveal)(?:e?s|ed)
      `,
      unless: PUT_OFF,
      why: 'Announces or promises something new in the Commissioner’s name',
      ...whole,
    },
    {
      says: pattern`
        \bthanks to (?:the )?<PCC>
        |<PCC>(?:'s)?[^.]{0,40}\b${ACHIEVED}\b
        |\bbecause of (?:the )?<PCC>
        |\b(?:down|owed|due) to (?:the )?<PCC>
      `,
      unless: /\b(?:letter|question|note|report)s? (?:was |were )?delivered\b|\bspeech\b/,
      why: 'Claims credit for the Commissioner',
      ...whole,
    },
    {
      says: /<PCC>[^."]{0,40}\b(?:said|says|added)\b[^"]{0,15}"|"[^"]{0,10} (?:said|says|added) (?:the )?<PCC>/,
      unless: /\balphabetical\b|\bcandidates\b/,
      why: 'Quotes the Commissioner',
      ...whole,
    },
  ],
  examples: {
    found: [
      given({ electionPeriod: true }, 'The Commissioner will today announce £2 million of new money for youth clubs.'),
      {
        text: 'After two years of asking, the Commissioner announces £2 million of new money, not a moment too soon.',
        circumstances: { electionPeriod: true },
      },
      {
        text: 'Burglary has fallen thanks to the Commissioner’s leadership.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
      given({ electionPeriod: true }, 'The Commissioner said: “I promised it and I am only getting started.”'),
    ],
    clear: [
      'The Commissioner said: “The new desk opens on Monday.”',
      given({ electionPeriod: true }, 'The Commissioner will announce nothing new until the polls have closed.'),
      {
        text: 'The Commissioner’s office moves to a new floor on Monday; the counter stays where it is.',
        circumstances: { electionPeriod: true },
      },
      given({ electionPeriod: true, kind: 'email' }, 'Hi Dev, the Commissioner said: “Ten is fine.”'),
    ],
  },
})
