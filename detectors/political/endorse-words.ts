import { phrases } from '../pattern.ts'
import { PRAISE } from './word-lists.ts'

export const STOOD_FOR = phrases`
  ${PRAISE}, stood (?:up )?(?:for|by), stands? (?:up )?(?:for|by), backs?, backed, fights?, fought, puts?, kept,
  protects?, tells? the truth
`

export const CARED = phrases`
  cared, cares, done, did, does, listened, listens, looked, looks, bothered, understood, understands, spoke, speaks
`

export const WHAT_A = phrases`
  what an?, such an?, the best, the finest,
  a (?:brilliant|superb|great|fantastic|wonderful|terrific|cracking|proper|real|true)
`

export const SUPERLATIVES = phrases`
  by far the, easily the, far and away the, hands down the, easily, by a country mile, won me over,
  most (?:convincing|impressive|sensible|honest|believable), bar one\b, knocked (?:it|spots),
  (?:he|she)'d do us proud, (?:he|she)(?:'s| is) the one\b, (?:he|she)(?:'s| has) got it\b, stood out, standout
`

export const HAS_DONE_MORE = phrases`
  done more, the only, for (?:this|our) (?:town|city|area|country), on our side, get things done, got it right,
  is right, are right, has a plan, have a plan, every time, all the way
`
