import { fragment, pattern, phrases } from '../pattern.ts'

/** Words that several rules share. They match text in lower case. */

const MANAGEMENT = phrases`
  management, senior (?:team|leadership|managers), leadership team, people at the top, powers that be, top brass,
  higher-ups, big ?wigs, senior leaders
`

/** The office as its staff call it: the body, its head and its managers. */
export const OFFICE = phrases`
  (?:the )?o?pcc(?:'s)?(?: office| lot| team| staff| crowd)?,
  (?:the |our |this )?(?:police (?:and|&) crime )?commissioner(?:'s)?(?: (?:office|lot|team|staff|people|crowd))?,
  (?:this|our(?: own)?|the) office,
  (?:my|our) (?:boss(?:es)?|line manager|managers?|director|employers?|chief exec(?:utive)?|bosses),
  (?:the |our )?${MANAGEMENT}, the chief exec(?:utive)?,
  (?:the |our )?(?:comms|hr|policy|finance|media|legal|it|press) (?:lot|team|people|department|office|bunch|crowd|folk),
  (?:my|our|the) (?:colleagues?|co-?workers?|team ?mates?),
  (?:this|the) (?:place|organisation) (?:i work|where i work), where i work,
  my (?:workplace|work|job|team|department)
`

const PARTNER_BODIES = phrases`
  council(?:lors?)?(?: leader)?, force, police(?: force| service)?, constabulary, (?:chief )?constable,
  chief officer(?:s| team), control room, cps, crown prosecution service, courts?, magistrates'? ?(?:court)?, panel,
  charit(?:y|ies), home office, probation(?: service)?, prison service, nhs(?: trust)?, hospital trust,
  health board, fire (?:service|authority), supplier, contractor, vendor, provider, consultants?, agency, union,
  federation, inspectorate, university, housing association, partners?, school, academy, trust
`

/** Bodies that the office works with. */
export const PARTNER = phrases`
  (?:the |our |this |that |your |their )?(?:city |county |borough |district |local )?${PARTNER_BODIES}
`

/** Words of campaigns, help lines and victims rather than of the author. */
export const REPORTED = pattern`
  \bhate crime|\bvictims?\b|survivor|\bhelpline|\breport it\b
  |\breport(?:ing)? (?:hate|abuse|harassment|them)
  |told (?:us|me) (?:that|of|about)|\bhouse rules
  |\bnot (?:his|her|their) real name
  |\bcalled (?:him|her|me|them|us) |\bcalling people\b
  |comments that\b|\boffence under\b|\bthe offence of\b
  |\bis an offence\b|\bcampaign(?:ers)? against
  |\bdomestic abuse|coercive|\bstalking\b|\bplayed by\b
  |\bpolicy (?:on|against)\b|\bwhistleblow
  |\bspeak(?:ing)? up\b
`

/** Incompetent or failing. */
export const USELESS = phrases`
  useless, hopeless, clueless, incompetent, inept, shambolic, a shambles, pathetic, laughable, a laughing ?stock,
  a joke, a circus, a clown ?show, a farce, a disgrace, disgraceful, dire, dreadful, rubbish, garbage, amateurs?,
  amateurish, amateur hour, cowboys, clowns, muppets, jokers, idiots, a waste of (?:space|time|money|oxygen),
  not fit for purpose, unfit for purpose, toxic, rotten, asleep at the wheel, out of (?:his|her|their|its) depth,
  lazy, bone idle, all mouth, dead wood, deadwood, past it, gormless, thick, dim, dozy, sloppy, shoddy, a mess,
  a basket case, a nightmare, a train ?wreck, a car crash, spineless, two-faced, a waste of a salary, in the gutter,
  out of touch, overpaid, failing badly, the worst, embarrassing, an embarrassment, terrible, awful, hapless,
  dysfunctional, chaotic, a soft touch, in (?:absolute |total |complete )?chaos, beyond help, no better than,
  unprofessional, unreliable, untrustworthy, ignorant, arrogant, slapdash, cack-handed, bungling
`

const INTENSIFIERS = phrases`
  absolutely, absolute, totally, total, complete, completely, utter, utterly, just, frankly, so, such, pretty,
  really, right, proper, plain, bloody, quite, simply, always, still, often, usually, all, basically, honestly, a,
  an, the, right
`

/** Adverbs before a judgement. */
export const VERY = fragment`(?:${INTENSIFIERS} ){0,4}`
