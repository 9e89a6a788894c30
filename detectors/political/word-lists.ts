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

export const CAMPAIGN_WORK = phrases`
  \bon the doors\b(?! of), \bleafleters?\b, \bcanvass\w*,
  \bbattle ?bus\b, \bi'm standing\b(?! (?:in|by|at|down|next|here)\b), \bstanding again\b, \b(?:our|my|your) <CAND>, \brosettes?\b,
  \bgotv\b, \blifts? to the poll, \bnomination papers?\b, \bgarden boards?\b, \btellers\b, \bphone[- ]?bank\w*
`

export const REFUSED = fragment`
  \b(?:not|never|nobody|cannot|can't|won't|wouldn't|mustn't|shouldn't|refus\w+|declin\w+|turned down|no part in|must not|may not)\b
`
