import { pattern, phrases } from '../pattern.ts'

export const ANYONE = '<(?:PARTY|CAND|HOLDER|LEADER|CHANDLE|NAME|PCC)>'
export const THEM = phrases`${ANYONE}, him, her, them, this lot, that lot, the lot of them, this shower`
const OTHER_VOTES = phrases`
  dog, horse, name, favourite, awards?, strictly, bake, baker, champion, volunteer of, jury, show of hands, board, panel,
  committee, motion, budget, precept, trustees, poll closes, x factor, photo, poster, logo, mascot, school council, mock,
  danc\w+, waltz, singer, contest\w*, talent show, judges, lines (?:open|close), bake-?off, fancy dress, playlist
`

export const OTHER_VOTE = pattern`\b${OTHER_VOTES}\b|#\w*strictly`
