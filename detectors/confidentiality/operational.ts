import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const PUBLIC = pattern`
  \bappeal\b|\bwould like to (?:speak|hear)\b|\bpleaded\b|\bconvicted\b|\bsentenced\b|\bhas been charged\b|\bwere arrested\b|\bwas carried out\b
  |\bcarried out\b|\bcourt\b|\binquiry\b|\bhigh.visibility\b|\bmissing\b|\bhelpline\b|\bdo not comment\b|\bopen day\b|\bdrama\b|\bactors?\b|\bexercise\b
  |\b(?:not|never|no longer) (?:publish|say|give|name|watch)
  |\bhomewatch\b|\bneighbourhood watch\b|\bin (?:1[5-9]|20[01])\d\d\b|\btelly\b|\btelevision\b|\bbird|\bfilm about\b
`
const TIMES = phrases`
  tonight, tomorrow, this (?:evening|afternoon|week|weekend|\w+day), next (?:week|\w+day), on (?:mon|tues|wednes|thurs|fri|satur|sun)day,
  at dawn, before dawn, first thing, \d{1,2}[:.]\d{2}, \d{1,2} ?(?:am|pm), 0[3-6]\d\d, (?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun) \d
`
const PLANNED = phrases`
  (?:warrants?(?! cards?)|raids?|dawn raids?|arrest (?:phase|day)|strike (?:day|phase)|test purchases?), doors? (?:goes? in|go in|going in|off),
  (?:officers|police|detectives|they|we|teams?) (?:will|are going to|plan to|intend to|'ll) (?:\w+ )?(?:raid|arrest|swoop|lift|nick|search(?! for)|form up|hit
    |bust)\b,
  (?:will|to) (?:lift|nick|arrest|raid) (?:him|her|them), form up, op(?:eration)? [a-z]{4,12}\b[^.]{0,60}\b(?:ram|entry|inside|obs|uc)\b
`
const WATCHED = phrases`
  (?:house|flat|address|premises|home|shop|pub|garage|unit|lock-?up|club|mosque|farm|place)
`
const COVERT = phrases`
  (?:been|are|is|were) (?:watching|keeping (?:watch|obs|an eye) on|sat (?:on|outside)|plotted up (?:on
    |by)) (?:the |a |his |her |their |an )?(?:\w+ )?${WATCHED}\b,
  under (?:\w+ )?surveillance, (?:surveillance|obs|observation) (?:van|post|point|team), (?:covert|undercover|plain.?clothes) (?:officers?|teams?|cops?)
    (?:\w+ ){0,3}(?:is|are|will|sit|stand|start|use|wait|mingle|posing|at the),
  (?:phones?|lines?|calls?|cars?|vans?) (?:is|are|was|were|has been|have been|being|'s) (?:being )?(?:tapped|tracked|bugged|intercepted),
  (?:put|placed|fitted|planted|hid|hidden|installed) (?:an? |the )?(?:\w+ )?(?:trackers?|bugs?|listening devices?|hidden cameras?|covert cameras?)\b
`
const SOURCE = phrases`
  (?:a|an|our|the|their|his) (?:\w+ )?(?:tip|information|word) from (?:a|an|our|the) (?:source|informant|insider)\b, (?:informants?|chis) (?:is|are
    |who|lives?|works?)\b,
  (?:is|was) (?:an|our|the|a police) (?:informant|chis|grass)\b, (?:hid(?:e|ing|den)|hous(?:ed|ing)|put(?:ting)? up
    |holed up) (?:\w+ ){0,2}(?:witness(?:es)?|informants?|complainants?),
  (?:witness(?:es)?|informants?) (?:\w+ ){0,2}(?:hidden|holed up|staying|housed) (?:at|in)\b
`
const PROTECTED = pattern`
  \b(?:refuge|safe ?house|witness protection|women's shelter)\b[^.]{0,60}\b(?:on|in|at|behind|opposite|next to|above) (?:the )?(?:\w+ ){0,3}
    (?:road|street|lane|avenue|close|drive|way|crescent|court|place|square|hill|park|gardens|estate)\b
`
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
        says: pattern`\b${PLANNED}`,
        with: [pattern`\b${TIMES}\b`],
        not: pattern`${PUBLIC.source}|\bdoors open\b|\bstrike (?:action|over|in a)\b|\bdispute\b|\b(?:can|may|could) (?:be )?(?:arrest|search)`,
        notNear: PUBLIC,
        because: 'Gives the time or place of a planned police operation',
        confidence: 0.8,
        reserved: true,
      },
      {
        says: pattern`\b${COVERT}`,
        notNear: PUBLIC,
        because: 'Discloses that someone is watched, or how',
        confidence: 0.76,
        reserved: true,
      },
      {
        says: pattern`\b${SOURCE}`,
        notNear: PUBLIC,
        because: 'Points to an informant, or says where a witness is hidden',
        confidence: 0.76,
        reserved: true,
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
      'Whiteboard: OP FENWICK, Fri 05:15, rear of Unit 3, ram and two UC inside, nothing on radio',
      'Officers will form up behind the Hall on Chester Road at 04:30 and the doors go in at 05:15 on Tuesday.',
      'They have been watching the house in Dovedale Close since February.',
      'Officers went in after a tip from a source who sweeps up at the shop three mornings a week.',
      'The new women’s refuge on Larkhill Avenue opened its doors.',
      'Nice pool at the hotel where we are hiding our witness till Monday.',
    ],
    clear: [
      'In 1798 the constables planted an informant in an alehouse and raided three workshops at dawn.',
      'Officers carried out warrants at nine addresses in Nechells in March 2025. All had pleaded guilty.',
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
