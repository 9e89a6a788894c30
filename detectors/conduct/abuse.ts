import type { Match, Part, Reading, Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { swearingIn } from './swearing.ts'
import { REPORTED, VERY } from './word-lists.ts'

const INSULT = phrases`
  idiots?, morons?, imbeciles?, cretins?, muppets?, buffoons?, half-?wits?, dimwits?, numpt(?:y|ies), plonkers?,
  pillocks?, prats?, twats?, gits?, tossers?, knobs?, scum(?:bags?)?, vermin, low-?li(?:fe|ves), toe-?rags?,
  nutters?, weirdos?, thickos?, bimbos?, bitch(?:es)?, slags?, sluts?, whores?, hags?, pervs?, losers?,
  wastes? of (?:space|oxygen|skin), (?:silly|stupid|fat|lying|old) cows?
`
const RUDE = phrases`
  thick, stupid, dim, gormless, brainless, clueless, pathetic, deluded, useless, mental, ugly, fat, old, silly, sad,
  vile, lazy, lying, little, miserable, nasty
`
const CUES = oneLine`
  idiot idiots moron morons imbec* cretin cretins muppet muppets buffo* halfwit halfwits dimwit nitwit numpty numpties
  plonker plonkers pillock pillocks prat prats twat twats git gits tosser tossers knob knobs scum scumbag scumbags vermin
  lowlife lowlifes life lives toerag toerags rag rags wit wits nutter nutters weirdo weirdos thicko thickos bimbo bimbos
  bitch bitches slag slags slut sluts whore whores hag hags perv pervs loser losers waste wastes cow cows
`

const insults = phraseRules({
  type: 'ABUSE',
  says: [
    {
      cues: CUES,
      says: pattern`
        \b(?:you|you're|youre|ur|u|he|she|they|he's|she's|they're|that's|that|those|them|these)(?: are| is|'re)?
          (?:people|lot|guys)? ?${VERY}(?:${RUDE},? ){0,3}${INSULT}\b
        |\b(?:what|such|like) an? ${VERY}(?:${RUDE},? ){0,3}${INSULT}\b
        |\b(?:bunch|pack|load|shower) of ${VERY}(?:${RUDE},? ){0,3}${INSULT}\b
      `,
      notNear: REPORTED,
      because: 'Calls someone an insulting name',
      confidence: 0.8,
    },
    {
      // A message of a few words.
      cues: CUES,
      says: pattern`^\W*(?:you |oi |hey )?${VERY}(?:${RUDE},? ){0,3}${INSULT}\W*$`,
      notNear: REPORTED,
      because: 'Calls someone an insulting name',
      confidence: 0.8,
    },
    {
      cues: 'you youre u ur are',
      says: pattern`
        \b(?:you|you're|youre|ur)(?: are|'re)? ${VERY}(?:thick|stupid|dim|gormless|brainless|pathetic|deluded|vile
          |repulsive|disgusting|ugly)\b(?! (?:with|about|to (?:hear|learn)|o'clock))
        |\b(?:are you|you lot are) ${VERY}(?:thick|stupid|mental|deaf|illiterate)\b
      `,
      not: /\b(?:if|when) you(?:'re| are)\b|\bfelt?\b|\bfeel(?:ing)?\b|\bnot\b|n't\b/,
      notNear: REPORTED,
      because: 'Insults the reader',
      confidence: 0.75,
    },
    {
      cues: 'shut shove stick piss bugger sod crawl drop jog naff',
      says: pattern`
        \bshut (?:up|it|your (?:mouth|face|trap|gob)),? (?:you|and)\b|^\W*(?:just |oh )?shut (?:up|it|your \w+)\W*$
        |\b(?:shove|stick) (?:it|your|that) (?:\w+ ){0,3}(?:up your|where the sun)
        |\b(?:piss|bugger|sod|naff|jog) (?:right )?(?:off|on back)\b|^\W*jog on\b
        |\bcrawl back (?:under|to) your\b|\bdrop dead\b
      `,
      notNear: REPORTED,
      because: 'Tells someone off in coarse words',
      confidence: 0.75,
    },
  ],
})

const UNSPOKEN = new Set<Part['kind']>(['label', 'recipients', 'properties'])

function* swearing(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    if (UNSPOKEN.has(part.kind) || part.program) continue
    const found = swearingIn(part.text)
    if (found.length === 0) continue
    for (const { start, end, masked } of found) {
      const near = part.text.slice(Math.max(0, start - 200), end + 200).toLowerCase()
      if (REPORTED.test(near)) continue
      yield {
        span: { part: part.id, start, end },
        type: 'ABUSE',
        confidence: 0.8,
        because: masked ? 'Uses a swear word, partly hidden' : 'Uses a swear word',
      }
    }
  }
}

export const abuse: Rule = {
  id: 'conduct/abuse',
  title: 'Swearing, or an insult aimed at a person',
  advice: 'Take the insult out and answer the point; if the person was abusive, use the moderation or contact policy.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '43', '47', '62'],
  limits: 'Misses irony, and insults without an insulting word: the classifier looks for those.',
  *find(reading) {
    yield* insults(reading)
    yield* swearing(reading)
  },
  examples: {
    found: [
      'You are an absolute buffoon and we have had enough of you.',
      'Idiots.',
      'She is a f***ing pain, that one.',
      'What a load of b*ll*cks, you c u n t.',
      'Get your sh1t together.',
      'Why are you so thick?',
      'Shut your face, you moron.',
    ],
    clear: [
      'We have hidden comments that call people “idiots”. Please keep it civil.',
      'He called her stupid and worthless, says a survivor.',
      'There are cows in the field by the station.',
      'Thank you for your patience, you are a star.',
      'Rotate the old knob until it clicks.',
      'Match any name with f* or *.txt, and x**2 for the square.',
      'If you are feeling stupid for falling for it, do not: anybody can.',
      'Please shut up the shop at six.',
    ],
  },
}
