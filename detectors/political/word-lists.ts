import { fragment, pattern, phrases } from '../pattern.ts'

export const ANYONE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE|NAME|PCC)>'
/** Plain names may be anybody's, so they are left out. */
export const SIDE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|CHANDLE)>'
export const THEM = phrases`${ANYONE}, him, her, them, this lot, that lot, the lot of them, this shower`
export const ELECTORAL = pattern`
  <(?:POLL|CAND|CTAG|CHANDLE|PARTY|CODED)>|\bvot(?:e|es|ed|ing|ers?)\b|\bcampaign(?:ed|ing)?\b|canvass|manifesto
  |re-?elect|\bseat\b|councillor|parliament|\bconstituency\b
`
const OTHER_VOTES = phrases`
  dog, horse, name, favourite, awards?, strictly, bake, baker, champion, volunteer of, jury, show of hands, board, panel,
  committee, motion, budget, precept, trustees, poll closes, x factor, photo, poster, logo, mascot, school council, mock,
  danc\w+, waltz, singer, contest\w*, talent show, judges, lines (?:open|close), bake-?off, fancy dress, playlist
`

export const OTHER_VOTE = pattern`\b${OTHER_VOTES}\b|#\w*strictly`

export const SCORN = phrases`
  disgrac\w+, shambl\w+, clowns?, liars?, lying, lies, lied, betray\w*, sold (?:out|us), wreck\w*, ruin\w*, chaos,
  incompeten\w+, useless, corrupt\w*, pathetic, joke, dangerous, nasty, worst, let (?:us|victims|everyone|the \w+) down,
  shame\w*, hypocri\w+, fail(?:ed|ing|ures?), out of touch, clueless, idiots?, con(?:-| )?m[ae]n, broken promises?,
  not fit, should (?:resign|go), sick of, fed up with, gutted (?:the|our), head examined
`
const KIN = phrases`
  dad, mum, husband, wife, partner, brother, sister, son, daughter, cousin, uncle, auntie?, nephew, niece, mate, pal,
  friend, neighbour
`

export const SOMEONE = phrases`(?:my |our |the |his |her |your |team )?(?:\w+ )?(?:${KIN}|${ANYONE}), him, her`

export const GOOD_CAUSE = pattern`
  hospice|charit|sponsor|ambulance|missing|\blost\b|scouts?\b|church|census|food ?bank|victims|witness|\bpolice\b
  |officers?\b|pcsos?\b|\bclub\b|carol|school|cancer|poppy|detectives?|burglar|crime prevention|scam|bank details|safety
`
export const CAMPAIGN_WORK = phrases`
  \bon the doors\b(?! of), \bleafleters?\b, \bcanvass\w*,
  \bbattle ?bus\b, \bi'm standing\b(?! (?:in|by|at|down|next|here)\b), \bstanding again\b, \b(?:our|my|your) <CAND>, \brosettes?\b,
  \bgotv\b, \blifts? to the poll, \bnomination papers?\b, \bgarden boards?\b, \btellers\b, \bphone[- ]?bank\w*
`

export const REFUSED = fragment`
  \b(?:not|never|nobody|cannot|can't|won't|wouldn't|mustn't|shouldn't|refus\w+|declin\w+|turned down|no part in|must not|may not)\b
`
