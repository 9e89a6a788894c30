import { fragment, pattern, phrases } from '../pattern.ts'

export const REPORTED = pattern`
  \bhate crime|\bvictims?\b|survivor|\bhelpline|\breport it\b
  |told (?:us|me) (?:that|of|about)|\bhouse rules|\bcalled (?:him|her|me|them|us) |\bcalling people\b
  |\boffence under\b|\bthe offence of\b|\bis an offence\b|\bslurs?\b
  |\bdomestic abuse|coercive|\bstalking\b|\bplayed by\b|\bspeak(?:ing)? up\b
`

const INTENSIFIERS = phrases`
  absolutely, absolute, totally, total, completely, complete, utterly, utter, just, frankly, so, such, really,
  right, bloody, simply, always, all, a, an, the, fucking, f\*+ing
`

export const VERY = fragment`(?:${INTENSIFIERS} ){0,4}`
