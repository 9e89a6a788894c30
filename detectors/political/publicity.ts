import type { Kind, Rule } from '../contract.ts'
import { given } from '../in-kind.ts'
import { fragment, oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const CONTESTED_TOPICS = phrases`
  immigra\w+, migrants?, asylum, small boats?, brexit, net zero, climate, fracking, nationalis\w+, privatis\w+,
  rent controls?, two-child, welfare, on strike, stop and search, early release, sentencing, decriminalis\w+,
  legalis\w+, green belt, hs2, ulez, low traffic, mergers?, abolish\w*, abolition, devol\w+, gaza, palestin\w+,
  israel, trans, woke, facial recognition, scrap(?:s|ped|ping)
`

const CONTESTED = fragment`\b${CONTESTED_TOPICS}\b|\bclos(?:ed|ing|ure of) (?:our|your)\b`

const NOT_PUBLIC = new Set<Kind>(['email', 'letter', 'media-enquiry', 'interview-brief'])
const WHY = {
  announcement: 'Announces or promises something new in the Commissioner’s name',
  credit: 'Claims credit for the Commissioner',
  quote: 'Quotes the Commissioner',
  stance: 'Takes a side on a question that divides the parties',
}
const whole = { period: true, account: 'corporate' } as const
const ANNOUNCING = phrases`
  announc, unveil, launch, pledg, promis, reveal, commit, set(?:s|ting)? out, back, oppos, support, want, call,
  demand, condemn, believ
`

const PUT_OFF = pattern`
  \b(?:not|never|nor|cannot|won't)\b[^.]{0,30}\b${ANNOUNCING}
  |\b(?:announc|reveal|promis|pledg)\w* (?:nothing|no)\b
  |\bno (?:new )?(?:announcement|pledge|promise)s?\b
  |\b(?:until|after) (?:the )?(?:polls?|polling|election|vote|period)\b
  |\b(?:pause|postpone)\w*|\bstatutory\b|\bprecept\b
  |\bnotice of (?:election|poll|vacancy)\b
`
const SOMETHING_NEW =
  '(?:£|\\bnew\\b|\\bfund(?:s|ed|ing)?\\b|\\bmoney\\b|\\bcash\\b|\\bextra\\b|\\bmore\\b|\\bofficers\\b|\\bstations?\\b|\\bhubs?\\b)'
const ANNOUNCES =
  '\\b(?:announc\\w+|unveil\\w*|launch(?:es|ed|ing)|pledg\\w+|promis\\w+|reveal(?:s|ed)|set(?:s|ting)? out what|commit(?:s|ted|ting) to)\\b'

const ACHIEVED = phrases`
  delivered, achieved, transformed, made (?:it|this|that) happen, kept (?:his|her|their) (?:word|promises?)
`
const TAKES_A_SIDE = phrases`
  believes?, backs?, opposes?, supports?, wants?, condemn\w*, hit out, calls? (?:on|for), called (?:on|for),
  demand\w*
`

const inner = phraseRule({
  id: 'political/publicity',
  title: 'Publicity for the Commissioner or a policy in an election period',
  type: 'PERIOD_PUBLICITY',
  paragraphs: ['35', '7', 'A.j', 'A.k'],
  advice:
    'Wait until the poll has closed, or let the Chief Executive decide. This covers announcements, credit, quotes and contested policy.',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: oneLine`
    Recognises the Commissioner by title and name, not as "we". Does not know which quote answers an event outside
    the office’s control, which the Code allows.
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
      why: WHY.announcement,
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
      says: pattern`
        (?:\bwe\b|\bthis office\b|<OFFICE>|<PCC>)[^.]{0,30}\b${TAKES_A_SIDE}\b[^.]{0,80}
          (?:${CONTESTED}|<(?:GOV|HOLDER|LEADER)>)
      `,
      unless: PUT_OFF,
      why: WHY.stance,
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
      {
        text: 'We believe that stop and search should be doubled, whatever anybody says.',
        circumstances: { electionPeriod: true, kind: 'social-post' },
      },
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

export const publicity: Rule = {
  ...inner,
  *find(reading) {
    if (!NOT_PUBLIC.has(reading.circumstances.kind)) yield* inner.find(reading)
  },
}
