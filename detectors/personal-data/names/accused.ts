import { fragment, patternWith, phrases } from '../../pattern.ts'

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
  (?:bill|charg|invoic)(?:ed|es|ing) (?:us|you|the \w+) (?:\w+ ){0,2}for \w+ (?:who|that|which|he|she),
  lin(?:ed|es|ing) (?:his|her) (?:own )?pockets?, cover(?:ed|ing|s)? (?:\w+ )?up\b, faked, forged, falsified,
  launder(?:ed|s|ing), bull(?:ied|ies|ying), grop(?:ed|es|ing), harass(?:ed|es|ing), can(?:not|[’']t) be trusted,
  (?:has )?(?:done|did) (?:his|her) (?:\w+ )?(?:kitchen|house|garden|drive|bathroom) up,
  knew (?:full well|all along|perfectly well), made (?:it|the figures|the numbers) up
`
const LEADING_WORDS = phrases`
  has, had, have, is, was, were, [’']s, been, also, simply, just, then, always, never, knowingly, personally,
  clearly, obviously, quite, no better than, nothing but, a, an
`

const LEAD = fragment`(?:${LEADING_WORDS} ){0,4}`
const ASIDE = '(?:,[^,.!?\\n]{1,60},)?(?: \\([^)\\n]{1,30}\\))?,?'

const OF_SUBJECT = patternWith('iu')`^(?:${ASIDE} (?:who )?|[’']s )${LEAD}${DISHONEST}`
/** 'Ann Sample. Charming woman. She's a crook.' */
const NEXT = patternWith('iu')`
  ^[^.!?\n]{0,70}[.!?] (?:[^.!?\n]{1,30}[.!?] )?(?:he|she|the (?:man|woman))(?: |(?=[’']))${LEAD}${DISHONEST}
`
/** 'Ask Ann Sample where last year's money went'. */
const WHERE_IT_WENT =
  /^(?:,[^,.!?\n]{1,50},)? (?:where|what (?:happened to|became of)|how much of) [^.!?\n]{0,60}(?:\b(?:went|gone|money|grant|cash|funds|till)\b|£)/iu
const CALLED_SO = patternWith('iu')`
  (?:\bwhere (?:the|our|all|most|last|your)[^.!?\n]{0,50}(?:went|has gone|ended up)(?::| [–-])[^.!?\n]{0,50}
    |\b(?:crook|liar|fraudster|thief|swindler|con ?-?m[ae]n|bully|cheat)
    ,? (?:(?:called|named|like|by the name of) )?)$
`
const SPEAKS = /^[”"’']?,? (?:said|says|added|told|explained|warned|agreed|wrote|asked)\b/i

export const accusedHere = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  accused(text.slice(Math.max(0, start - 70), start), text.slice(end, end + 260))

export const accused = (before: string, after: string): boolean =>
  !SPEAKS.test(after) &&
  (OF_SUBJECT.test(after) || NEXT.test(after) || WHERE_IT_WENT.test(after) || CALLED_SO.test(before))
