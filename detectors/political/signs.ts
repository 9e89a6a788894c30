import type { Span } from '../contract.ts'
import { fragment, phrases } from '../pattern.ts'
import type { PoliticalReading } from './political-reading.ts'
import { CAMPAIGN_WORK } from './word-lists.ts'

const TAGGED = '<(?:PARTY|PARTYWORD|HOLDER|GOV|CAND|LEADER|CODED|CTAG|CHANDLE|POLL|EMBLEM|PCC)>'
const ELECTION_WORDS = phrases`
  vot(?:e|es|ed|ing|ers?), campaign\w*, manifestos?, re-?elect\w*, electoral, politic(?:s|al|ians?), constituenc\w+,
  parliament\w*, mandate, selfie with, undecideds?, waver(?:ing|ers?), debate, critics, posters?, leaflets?
`

/** A poll, in plain words and by allusion. */
const CHOICE = fragment`
  \b${ELECTION_WORDS}\b|\bprofile (?:pic|picture|photo|frame)
  |\b(?:my|your|their|his|her|big|an?) (?:x|cross)\b
  |\bno prizes for guessing\b
  |\byou know (?:what to do|which|how to)\b
  |\bif you know,? you know\b|\b(?:days|weeks|sleeps) to go\b
  |\bmore sleeps\b
  |\b(?:second|third|another|one|one more) term\b
  |\bfour (?:\w+ )?years\b|\b(?:more|wasted) years\b
  |\b(?:come|past) may\b|\b(?:on|of) (?:the|that|your) paper\b
  |\bmade up (?:my|your) mind
  |\bminds?(?:'s| is| are)? made up\b
  |\b(?:one|the|real|clear) choice\b
  |#\w*(?:again|onemore\w*|thejob|fourmore|moreyears|enough|20\d\d)\b
  |\bpostals\b|\b(?:gets?|got|getting) (?:back )?in on\b
  |\bpurdah\b
`
/** Credit for what has been done, or blame. */
const CREDIT = fragment`
  \bthanks to (?:his|her|the leadership)\b|\bleadership\b
  |\bdeliver(?:ed|ing|s) (?:for|more|what|results|change|new)\b
  |\b(?:kept|keeps?|keeping|broke|broken) (?:\w+ )?(?:word|promises?)\b
  |\b(?:track|our|his|her|strong|proud) record\b|\bachiev\w+
  |\btransform\w+
  |\bturn(?:ed|ing) (?:it|things|this \w+|a failing \w+) a?round\b
  |\ball down to\b|\bbecause of (?:his|her|decisions?)\b
  |\bproud of what\b
  |\bwho (?:\w+ )?(?:shut|closed|opened|saved|cut|sold|scrapped|stopped|funded|stood)\b
  |\bstood by\b|\b(?:steady|safe) (?:hands?|pair)\b
  |\bbad old days\b|\bashamed\b
  |\b(?:lowest|highest|best|safest|worst|fewest) (?:\w+ ){0,2}(?:in|for|since|ever)\b
  |\bthan (?:ever|any(?:one|body|where)?|under|those who)\b
  |\b(?:crimes?|burglary|robbery|violence|theft|knife crime|detections?) (?:is|are|has|have)
    (?: \w+)? (?:down|fallen|falling|halved|doubled|up|risen|soared)\b
  |\bis working\b
  |\bunder (?:the (?:last|previous|present|current)|this|our|his|her) \w+
  |\b(?:since|before|until) (?:he|she|we|they) (?:came|took|arrived|got)\b
  |\byears of (?:neglect|failure|decline|waste|under-?\w+)\b
  |\b(?:starv|neglect|betray|abandon|squander|wast)(?:ed|ing)\b
  |\blet(?:ting)? (?:us|you|victims|people|residents|communities) down\b
  |\bleft behind\b
  |\b(?:wrong|right) (?:choice|priorities|people|plan|side)\b
  |\b(?:nobody|no one|no-one|none) else\b|\bvoted against\b
  |\bset the record straight\b
  |\b(?:ordinary|hard-?working) (?:people|families)\b
  |\bnever been (?:safer|better|more)\b
`
const PROMISE = fragment`
  \b(?:promis|pledg|unveil|guarantee)\w*
  |£ ?[\d.,]+ ?(?:m|mn|million|bn|billion)\b
  |\bnew (?:money|funding|cash|powers)\b
  |\b(?:extra|more|additional|fewer) (?:\w+ )?(?:officers|police|bobbies|pcsos|patrols|funding|money|cash)\b
  |\b(?:funding|invest(?:s|ed|ing|ments?)?|precept|tax(?:es|payers?)?|cuts|austerity|ambition)\b
  |\b(?:his|her|our) (?:vision|plan)\b
`
const CONTESTED_TOPICS = phrases`
  immigra\w+, migrants?, asylum, small boats?, brexit, net zero, climate, fracking, nationalis\w+, privatis\w+,
  rent controls?, two-child, welfare, on strike, stop and search, early release, sentencing, decriminalis\w+,
  legalis\w+, green belt, hs2, ulez, low traffic, mergers?, abolish\w*, abolition, devol\w+, gaza, palestin\w+,
  israel, trans, woke, facial recognition, scrap(?:s|ped|ping)
`

/** Policies on which parties disagree. */
export const CONTESTED = fragment`\b${CONTESTED_TOPICS}\b|\bclos(?:ed|ing|ure of) (?:our|your)\b`
/** Hints at an unnamed person or side, or at the day of a poll. */
const HINTED = fragment`
  \b(?:s?he(?:'s|'d|'ll)?|him|his|hers?)\b|\bthursday\b
  |\bpencils?\b|[😉😏🤫🤞👀✊🤐]
  |\b(?:our|my|your) (?:man|woman|girl|lad|lass|crowd)\b
  |\bthe (?:man|woman|lady|bloke|chap|fellow|one) (?:who|with)\b
  |\b(?:only one|one name|one of the (?:people|names)|present (?:team|bloke|lot))\b
  |\bteam <NAME>
  |\b(?:in|who's in) (?:that|the) (?:top )?(?:chair|job)\b
  |\bthe keys to\b
`
const SIDE_TAKEN = fragment`
  \b(?:i|we) (?:believe|reckon|back|support|oppose)\b
  |\b(?:stand|stood|stands|standing) up (?:for|to|against)\b
  |\bfight(?:s|ing)? (?:for|against|back)\b
  |\b(?:our|your|my) corner\b
  |\bremember(?:s|ed|ing)? (?:who|how)\b
  |\b(?:let|help) (?:me|us|him|her|them) (?:finish|carry|win|keep)\b
  |\bfinish the job\b
  |\b(?:time|ready) for (?:a |some |real )?change\b
  |\bchange (?:is coming|at the top|of guard)\b
  |\b(?:fresh|new) start\b|\bsame again\b|\bturn back\b
  |(?:not|never|n't) (?:\w+ )?(?:go|going) back\b
  |\benough (?:is enough|of (?:this|that|them))\b
  |\bthrown? away\b|\bpacking\b
  |\b(?:run|runs|running|ran) (?:the|our|this) (?:\w+ )?(?:council|town|city|county|country|place)\b
  |\bstick with\b|\bdo(?:ne)? (?:us|you) proud\b
  |\bdon't (?:let|risk|waste|spoil)\b|\bdeserves?\b
  |\bget (?:shot|rid) of (?:them|him|her)\b
  |\b(?:kick|boot|chuck|throw|send) ?(?:'em|them|him|her)\b
  |\b(?:fighting fund|rally|over the line|twibbon|window cards?|garden boards?)\b
  |\bi'm (?:for|with|backing) <NAME>|\bkeep it (?:going|up)\b
`

const SIGN = new RegExp(
  [TAGGED, fragment`${CAMPAIGN_WORK}`, CHOICE, CREDIT, PROMISE, CONTESTED, HINTED, SIDE_TAKEN].join('|'),
  'u',
)

/** So many sentences before and behind a passage belong to it. */
const SENTENCES_AROUND = 2

/**
 * Whether a passage, its neighbours or a title concern politics: publicity that could move a vote does, and news of a service does
 * not. This alone proves nothing.
 */
export function concernsPolitics({ sentences }: PoliticalReading, { part, start, end }: Span): boolean {
  const inside = sentences.map((one) => one.part.id === part && one.start < end && start < one.end)
  // A very long text is not cut into sentences to its end.
  if (!inside.includes(true)) return true
  const first = inside.indexOf(true) - SENTENCES_AROUND
  const last = inside.lastIndexOf(true) + SENTENCES_AROUND
  return sentences.some(
    (one, at) =>
      (one.part.kind === 'title' || (one.part.id === part && first <= at && at <= last)) && SIGN.test(one.text),
  )
}
