import type { Match, Reading, Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { besideGuidance } from './guidance.ts'
import { matchOf, phraseRule } from './phrase-rule.ts'
import { politicalReading } from './political-reading.ts'
import { SLOGAN } from './prefilter.ts'
import { OTHER_VOTE } from './word-lists.ts'

const SPORT_AND_GARDENS_WITH_CUPS = phrases`
  villa, blues, albion, wolves, match, kick[- ]?off, three points, gardens?, allotment, prun(?:e|ed|ing), wedding,
  cup, season, diabetes, nhs, awareness, blackspot, greenfly, bloom\w*, village show, rose ?grower, roses, compost,
  florist, valentine\w*, birthday, bab(?:y|ies), newborn, midwi\w+, pounds, grandchild\w*, planted, pony, gymkhana,
  waggiest, county show
`
const SPORT_AND_GARDENS = phrases`
  villa, blues, albion, wolves, match, gardens?, allotment, prun(?:e|ed|ing), wedding, awareness, season, blackspot,
  greenfly, bloom\w*, village show, rose ?grower, roses, compost, florist, valentine\w*, birthday, bab(?:y|ies),
  newborn, midwi\w+, pounds, grandchild\w*, planted, pony, gymkhana, waggiest, county show, new kit, goals?, league,
  kick-?off, striker, keeper
`

const inner = phraseRule({
  id: 'political/slogan',
  title: 'Campaign slogan, hashtag, emblem or colour',
  type: 'POLITICAL_SLOGAN',
  paragraphs: ['7', '25', '35', 'A.j'],
  advice: 'Take the slogan, hashtag or emblem out.',
  limits: 'Needs the register of parties for slogans. Counts a colour only beside other signs of a poll.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    { says: /<CTAG>/, without: OTHER_VOTE, period: true, why: 'Uses a campaign hashtag' },
    {
      says: /<CTAG>/,
      without: OTHER_VOTE,
      with: /<CTAG>[\s\S]*<CTAG>|<(?:POLL|PARTY|PARTYWORD|CAND|HOLDER|LEADER|GOV|CODED|CHANDLE|EMBLEM|PCC|NAME)>|\bvot(?:e|es|ed|ing|ers?)\b|campaign/,
      why: 'Uses a campaign hashtag',
    },
    {
      says: pattern`
        \bcontinuity,? not chaos\b
        |\b(?:again|for <NAME>) in 20\d\d\b
        |\bstrong on \w+\. strong\b|\bstick with <
        |\bfour more years\b|\bstrong for <NAME>
        |\b(?:a |for a )?safer tomorrow\b|\btime for change\b
        |\bstop the boats\?
      `,
      why: 'Reads like a campaign slogan',
    },
    {
      says: pattern`
        (?:^|[\s"'(])i(?:'m| am) (?:with|backing|voting|for) <(?:NAME|CAND)>\b[^.?!\n]{0,20}[.!,]? (?:are you
          |and you|who are you|what about you|join (?:me|us))\b
      `,
      why: 'Reads like a campaign slogan',
    },
    {
      says: /(?:<EMBLEM>\s*){2,}/,
      with: /<POLL>|thursday|tomorrow|confident|vote|<CAND>|ballot|\bwave\b|majority|result/,
      without: pattern`\b${SPORT_AND_GARDENS_WITH_CUPS}\b`,
      why: 'Shows a party’s emblem in an election period',
      period: true,
    },
    {
      says: /<EMBLEM>/,
      with: /<(?:CAND|CODED|PARTY|CTAG|POLL|CHANDLE)>|\bvot(?:e|ing|ed)\b|postal vote|polling|eve of|\bpoll\b/,
      without: pattern`\b${SPORT_AND_GARDENS}\b`,
      why: 'Shows a party’s emblem in the context of an election',
      account: 'personal',
    },
    {
      says: pattern`
        \bturn (?:this |our |the )?\w+ (?:red|blue|green|yellow|orange|turquoise)\b
        |<CODED> (?:coming|incoming|is coming)
        |\b(?:best|wearing|got) (?:\w+ ){0,2}(?:red|blue|green|yellow|orange) (?:frock|dress|tie|socks|jumper)\b
        |\bwas(?:n't)? the only (?:thing|one)[^.]{0,20}(?:yellow|red|blue|green|orange)
      `,
      with: /<POLL>|poll|vote|thursday|election|rosette|friday/,
      why: 'Shows a party’s colour in the context of an election',
      account: 'personal',
    },
    {
      says: /\b(?:change is coming|tick tock|can't come soon enough|see their faces|quietly confident|clock is ticking)\b/,
      with: /thursday|polling|days|tomorrow|<HOLDER>|<EMBLEM>|friday/,
      why: 'Hints at a side before a poll',
      period: true,
      account: 'personal',
    },
  ],
  examples: {
    found: [
      {
        text: 'Community speedwatch was brill this morning! #VoteBlue #KeepMarcus',
        circumstances: { kind: 'social-post' },
      },
      { text: 'Blue wave coming on Thursday 💙💙💙', circumstances: { account: 'personal', electionPeriod: true } },
      'Our message to voters is simple: continuity, not chaos.',
      'For the many, not the few: our plan for youth clubs',
    ],
    clear: [
      { text: 'Red roses pruned, muck down, back in bits. 🌹', circumstances: { account: 'personal' } },
      {
        text: 'Come on you blues 💙💙 three points on Saturday',
        circumstances: { account: 'personal', electionPeriod: true },
      },
      {
        text: 'Blackspot on all of the red ones, nine weeks before the village show 🌹',
        circumstances: { account: 'personal', electionPeriod: true },
      },
      'Blue lights, red tape and yellow jackets: a day with our traffic officers',
      { text: 'It TASTES of bread and I call that a landslide. #VoteCarbs', circumstances: { account: 'personal' } },
      'Change is coming to the 101 line.',
      'Have your say #YourVote #LocalElections',
    ],
  },
})

export const slogan: Rule = {
  ...inner,
  *find(reading) {
    yield* inner.find(reading)
    yield* registered(reading)
  },
}

/** Slogans on the register of parties, word for word. */
function* registered(reading: Reading): Iterable<Match> {
  const all = politicalReading(reading)
  if (all.speakerKind === 'own') return
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
      .replace(/ +/g, ' ')
  const slogans = reading.known.parties.flatMap((party) => party.slogans ?? []).map(plain)
  if (slogans.length === 0) return
  for (const at of all.where(SLOGAN)) {
    const sentence = all.sentences[at]!
    const text = plain(sentence.part.text.slice(sentence.start, sentence.end))
    if (slogans.some((words) => text.includes(words)) && !besideGuidance(all).has(at))
      yield matchOf('POLITICAL_SLOGAN', sentence, { why: 'Uses a slogan on the register of parties' }, all)
  }
}
