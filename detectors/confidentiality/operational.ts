import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const PUBLIC = pattern`
  \bappeal\b|\bwould like to (?:speak|hear)\b|\bpleaded\b|\bconvicted\b|\bsentenced\b|\bhas been charged\b|\bwere arrested\b|\bcarried out\b
  |\bcourt\b|\binquiry\b|\bmissing\b|\bhelpline\b|\bopen day\b|\bactors?\b|\bexercise\b|\bin (?:1[5-9]|20[01])\d\d\b|\bfilm about\b
  |\b(?:not|never|no longer) (?:publish|say|give|name|watch)|\b(?:home|neighbourhood )watch\b
`
const TIMES = phrases`
  tonight, tomorrow, this (?:evening|afternoon|week|weekend|\w+day), next (?:week|\w+day), on (?:mon|tues|wednes|thurs|fri|satur|sun)day,
  at dawn, before dawn, first thing, \d{1,2}[:.]\d{2}, \d{1,2} ?(?:am|pm), 0[3-6]\d\d, (?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun) \d
`
const PLANNED = phrases`
  (?:warrants?(?! cards?)|raids?|arrest (?:phase|day)|strike (?:day|phase)), doors? (?:goes? in|go in|going in),
  (?:officers|police|detectives|they|we|teams?) (?:will|are going to|plan to|'ll) (?:\w+ )?(?:raid|arrest|swoop|form up)\b,
  (?:will|to) (?:lift|nick|arrest|raid) (?:him|her|them)
`
const COVERT = phrases`
  (?:been|are|is|were) (?:watching|keeping (?:watch|obs) on|sat outside) (?:the |a |his |her |their |an )?(?:\w+ )?
    (?:house|flat|address|premises|home|shop|pub|garage|unit|lock-?up|club|farm)\b,
  (?:is|are|was|were|be|been|being|kept|put|placed|him|her|them) under (?:\w+ )?surveillance, (?:surveillance|obs|observation) (?:van|post|point|team),
  (?:phones?|lines?|calls?|cars?|vans?) (?:is|are|was|were|has been|have been) (?:being )?(?:tapped|tracked|bugged|intercepted),
  (?:fitted|planted|hid|hidden|installed) (?:an? |the )?(?:\w+ )?(?:trackers?|bugs?|listening devices?|hidden cameras?)\b
`
const SOURCE = phrases`
  (?:tip|information|word) from (?:a|an|our|the) (?:source|informant|insider)\b, (?:informants?|chis) (?:is|are|who|lives?|works?)\b,
  (?:is|was) (?:an|our|the|a police) (?:informant|chis|grass)\b,
  (?:hid(?:e|ing|den)|hous(?:ed|ing)|put(?:ting)? up) (?:\w+ ){0,2}(?:witness(?:es)?|informants?|complainants?)
`
const PROTECTED = pattern`
  \b(?:refuge|safe ?house|witness protection)\b[^.]{0,60}\b(?:on|in|at|behind|opposite|next to|above) (?:the )?(?:\w+ ){0,3}
    (?:road|street|lane|avenue|close|drive|way|crescent|court|place|square|hill|park|gardens|estate)\b
`

const disclosed = { notNear: PUBLIC, confidence: 0.76, reserved: true }

export const operational: Rule = {
  id: 'confidentiality/operational',
  title: 'Police operation, tactic, source or protected place disclosed',
  advice: 'Take out times, places, methods and sources. Ask the force whether and when it may be published.',
  severity: 'sign-off',
  paragraphs: ['10', '18', '25', '32', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2000/23/part/II',
  limits: 'Finds plain disclosures; the classifier looks for the rest. Ignores operations that are already public.',
  find: phraseRules({
    type: 'OPERATIONAL',
    says: [
      {
        ...disclosed,
        says: pattern`\b${PLANNED}`,
        with: pattern`\b${TIMES}\b`,
        not: /\bdispute\b|\b(?:can|may|could) (?:be )?arrest/,
        because: 'Gives the time or place of a planned police operation',
        confidence: 0.8,
      },
      { ...disclosed, says: pattern`\b${COVERT}`, because: 'Discloses that someone is watched, or how' },
      {
        ...disclosed,
        says: pattern`\b${SOURCE}`,
        because: 'Points to an informant, or says where a witness is hidden',
      },
      {
        says: PROTECTED,
        not: /\bnot publish|\bwildlife\b|\banimals?\b|\bpets?\b|\btraffic\b/,
        because: 'Discloses a protected place',
        confidence: 0.76,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'Detectives know who he is and will lift him on Friday.',
      'Officers will form up behind the Hall on Chester Road at 04:30 and the doors go in at 05:15 on Tuesday.',
      'They have been watching the house in Dovedale Close since February.',
      'Officers went in after a tip from a source who sweeps up at the shop three mornings a week.',
      'The new women’s refuge on Larkhill Avenue opened its doors.',
      'Nice pool at the hotel where we are hiding our witness till Monday.',
    ],
    clear: [
      'In 1798 the constables planted an informant in an alehouse and raided three workshops at dawn.',
      'Officers carried out warrants at nine addresses in Nechells in March 2025. All had pleaded guilty.',
      'The library has “Writers Under Surveillance”, a book of letters.',
      'The warrant card photographs are on Friday at 10am.',
      'Police will search for volunteers to join the mounted branch on Saturday.',
      'High-visibility patrols will be out in Birmingham every weekend until Christmas.',
      'The Undercover Policing Inquiry looks at undercover policing since 1968.',
      'Two men will appear at Birmingham magistrates’ court on Tuesday.',
      'Staff at the stations will strike on Friday in a dispute over pay.',
      'Officers would like to hear from anybody who was in Foleshill Road at 22:15 on Saturday.',
    ],
  },
}
