import { phrases } from '../pattern.ts'

export const VOTE_OBJECTS = phrases`
  experience, change, safer, the (?:team|one|man|woman|person|candidate|party), continuity, anyone but, more,
  a (?:new|different|better|safer), me, us, him, her, them out, against, with your, like, wisely,
  to (?:keep|stop|get|protect|save)
`

export const VOTERS_CHOICE = phrases`
  who, which, that, should, deserve, to choose, know, to (?:back|reject|judge|choose|remember|decide)
`

export const AT_THE_POLLS = phrases`
  vote, get your <POLL>, <POLL>, hold(?:ing)? the pencil, in (?:that|the) booth, go in (?:that|the)
`

export const WHAT_WAS_WON = phrases`
  everything, all (?:that|the|this|we), the (?:progress|gains|good work), what (?:we|he|she|<PCC>)
`

export const COY_HINTS = phrases`
  say no more, not (?:allowed|supposed) to say, can'?t say (?:who|why|which|any more|more),
  couldn't possibly (?:comment|say), naming no names, no names, keep (?:schtum|shtum|quiet|mum), my lips are sealed,
  you can guess, guess (?:who|which), nudge, iykyk, if you know,? you know, draw your own conclusions?,
  readers? can do, do the rest, join the dots, do the maths?
`

export const WHY = 'Asks for a vote, or against one'
