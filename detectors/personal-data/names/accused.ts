import { fragment, patternWith, phrases } from '../../pattern.ts'
import { type Near, nearOf } from './near.ts'

/** No role makes an accusation of dishonesty public. */

const DISHONEST_PEOPLE = phrases`
  liar, crook, cheat, fraud, fraudster, thief, bully, con ?-?m[ae]n, con-?artist, swindler, racist, sexist,
  predator, pervert, drunk, disgrace
`

const DISHONEST = phrases`
  lied, lies, lying, (?:an? )?(?:\w+ )?${DISHONEST_PEOPLE}\b, crooked, corrupt, dishonest, bent\b, conned, conning,
  cheat(?:ed|s|ing), swindl(?:ed|es|ing), stole, steal(?:s|ing), embezzl(?:ed|es|ing), pocket(?:ed|s|ing),
  fiddl(?:ed|es|ing), help(?:s|ed|ing) (?:him|her|them)sel(?:f|ves) to,
  (?:had |has |with )?(?:his|her) (?:hands?|fingers|snout) in the,
  t(?:ook|aking|akes) (?:a |the )?(?:bribes?|backhanders?|kickbacks?), brib(?:ed|es|ing),
  on the (?:take|fiddle|make), ripp(?:ed|ing|s) (?:\w+ ){1,3}off, fleec(?:ed|es|ing), overcharg(?:ed|es|ing),
  lin(?:ed|es|ing) (?:his|her) (?:own )?pockets?, cover(?:ed|ing|s)? (?:\w+ )?up\b, faked, forged, falsified,
  launder(?:ed|s|ing), bull(?:ied|ies|ying), grop(?:ed|es|ing), harass(?:ed|es|ing), can(?:not|[’']t) be trusted
`
const LEADING_WORDS = phrases`
  has, had, have, is, was, were, [’']s, been, also, simply, just, then, always, never, knowingly, personally,
  clearly, obviously, quite, no better than, nothing but, a, an
`

const LEAD = fragment`(?:${LEADING_WORDS} ){0,4}`
const OF_SUBJECT = patternWith('iu')`
  ^(?:(?:,[^,.!?\n]{1,60},)?(?: \([^)\n]{1,30}\))?,? (?:who )?|[’']s )${LEAD}${DISHONEST}
`
/** 'Ann Sample. Charming woman. She's a crook.' */
const NEXT = patternWith('iu')`
  ^[^.!?\n]{0,70}[.!?] (?:[^.!?\n]{1,30}[.!?] )?(?:he|she|the (?:man|woman))(?: |(?=[’']))${LEAD}${DISHONEST}
`
const REACH = 160

export const accused = (near: Near): boolean => near.follows(OF_SUBJECT, REACH) || near.follows(NEXT, REACH)

export const accusedHere = (text: string, name: { readonly start: number; readonly end: number }): boolean =>
  accused(nearOf(text, name))
