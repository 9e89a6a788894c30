import { asciiFirst } from '../ascii-first.ts'
import type { Match, Reading, Rule } from '../contract.ts'
import { given, inKind } from '../in-kind.ts'
import { pattern } from '../pattern.ts'
import { besideGuidance } from './guidance.ts'
import { matchOf, phraseRule } from './phrase-rule.ts'
import { politicalReading } from './political-reading.ts'
import { OTHER_VOTE, REFUSED, SIDE } from './word-lists.ts'

const inner = phraseRule({
  id: 'political/slogan',
  title: 'Campaign slogan, hashtag or emblem',
  type: 'POLITICAL_SLOGAN',
  paragraphs: ['7', '25', '35', 'A.j'],
  advice: 'Take the slogan, hashtag or emblem out.',
  limits: 'Needs the register of parties for slogans. Counts an emblem only beside other signs of a poll.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    { says: /<CTAG>/, unless: OTHER_VOTE, period: true, why: 'Uses a campaign hashtag' },
    {
      says: /<CTAG>/,
      without: OTHER_VOTE,
      with: /<CTAG>[\s\S]*<CTAG>|<(?:POLL|PARTY|CAND|HOLDER|LEADER|CHANDLE|PCC)>|\bvot(?:e|es|ed|ing|ers?)\b|campaign/,
      why: 'Uses a campaign hashtag',
    },
    {
      says: /<EMBLEM>/,
      with: /<(?:CAND|PARTY|CTAG|POLL|CHANDLE)>/,
      why: 'Shows a party’s emblem in the context of an election',
      account: 'personal',
    },
    {
      says: pattern`\b(?:like|liked|love|share|shared|repost|follow|followed|boost)\b[^.]{0,80}${SIDE}|^\W*(?:👍|❤)[^.]{0,60}${SIDE}`,
      unless: pattern`${REFUSED}|by <HOLDER>|poppy|pride`,
      why: 'Likes, shares or follows political content',
      kind: 'engagement',
    },
  ],
  examples: {
    found: [
      inKind('social-post', 'Community speedwatch was brill this morning! #VoteBlue #KeepMarcus'),
      { text: 'See you at the polls, friends 🌹', circumstances: { account: 'personal' } },
      'For the many, not the few: our plan for youth clubs',
      { text: '👍 Labour', circumstances: { kind: 'engagement', account: 'personal' } },
    ],
    clear: [
      {
        text: 'Keep off anything that favours a party. That includes likes, profile frames and banners.',
        circumstances: { kind: 'email', electionPeriod: true },
      },
      { text: '👍 West Midlands Police', circumstances: { kind: 'engagement', account: 'personal' } },
      { text: 'Red roses pruned, muck down, back in bits. 🌹', circumstances: { account: 'personal' } },
      given({ account: 'personal', electionPeriod: true }, 'Come on you blues 💙💙 three points on Saturday'),
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

const NEITHER_WORD_NOR_SPACE = asciiFirst(/[^\p{L}\p{N}' ]+/gu)

function* registered(reading: Reading): Iterable<Match> {
  const all = politicalReading(reading)
  if (all.speakerKind === 'own') return
  const plain = (text: string) =>
    text.toLowerCase().replace(/[’‘]/g, "'").replace(NEITHER_WORD_NOR_SPACE, ' ').replace(/ +/g, ' ')
  const slogans = reading.known.parties.flatMap((party) => party.slogans ?? []).map(plain)
  const longest = slogans.map((words) => words.split(' ').reduce((a, b) => (b.length > a.length ? b : a)))
  for (const [at, sentence] of all.sentences.entries()) {
    if (!longest.some((word) => sentence.low.includes(word))) continue
    const text = plain(sentence.low)
    if (slogans.some((words) => text.includes(words)) && !besideGuidance(all).has(at))
      yield matchOf('POLITICAL_SLOGAN', sentence, { why: 'Uses a slogan on the register of parties' }, all)
  }
}
