import { pattern, patternWith, phrases } from '../pattern.ts'

/** What a street is spoken of for besides that somebody lives there. */

/** 'The rector of St Agatha’s', 'at St Oswin’s': a saint, and no street. */
const SAINT = /(?:^|\b(?:of|at|in|near|to|by|from|for|outside|opposite|the) )St$/i

const THINGS_NAMED_AFTER_STREETS = phrases`
  Watch, Residents, Tenants, Traders, Community, Methodist, Baptist, Primary, Juniors?, Infants?, Schools?, Academy,
  Surgery, Clinic, Mosque, Church, Police, Station, Library, Medical, [Pp]harmacy, Market, Cemetery, Crematorium,
  Prison, Hospital, Baths, Allotments?, Club, Neighbourhood, Action, Festival, Carnival
`

/** 'Sample Street Watch', 'Sample Row pharmacy': called after the street it is in. */
const CALLED_AFTER = pattern`^ ${THINGS_NAMED_AFTER_STREETS}\b`

/** 'moved into new stables at': where a body, or a beast, is housed. */
export const NEW_PREMISES =
  /\b(?:stables|kennels|offices?|headquarters|stations?|base|depot|building|hub|suite|warehouse|premises)\b[^.!?]{0,25}$/i

const PREPOSITIONS = phrases`
  in, at, on, of, from, to, off, near, by, down, up, round, around, over, into, onto, via, the, an?, his, her,
  their, our, my, past, behind, above, under, for
`

/** A street stands behind a little word or in a list; at the head of a sentence it is a building that does something. */
const LED_TO = patternWith('i')`(?:^|\n|[,;:|(–—•-] ?|\b${PREPOSITIONS} )$`

/** What stands or happens in a street is nobody’s home, nor is the way through it. */
const OF_THE_STREET = /\b(?:outside|opposite|between|through|across|towards|closed|along) (?:the )?$/i

const WORKPLACE_WORDS = phrases`
  held, cells?, custody, counter, front desk, station, depot, beat, rounds?, patrol\w*, works?, worked, working,
  serve[sd]?, served, based, posted, stationed, across, along, up and down, crossing, lollipop, stall, shop, shift,
  trial, hanged, buried, gaol, prison, HMP, HMYOI, YOI, robber(?:y|ies)
`

/** Where somebody works, walks a beat or is held: the street is a station’s or a round’s, and no home. */
const AT_WORK = patternWith('i')`\b${WORKPLACE_WORDS}\b[^.!?]{0,30}$`

/** 'over the chip shop, 2 Sample Parade'. */
export const OVER_A_SHOP = /\b(?:over|above|behind) the (?:[\p{Ll}’'-]+ ){0,2}[\p{Ll}’'-]+, $/iu

const SHELTERS = phrases`
  hostel, refuge, bail (?:hostel|address), approved premises, safe house, caravan, care home, sheltered flat,
  temporary (?:place|flat|room), B&B, foster (?:home|placement)
`

/** A hostel, a refuge, a caravan: where somebody was put up for a while. */
export const STAYS = patternWith('i')`\b${SHELTERS} (?:on|in|at|off|in the) (?:the )?$`

const PREMISES_WORDS = phrases`
  leases?, landlord[’']?s? agent, premises, tenancy of the office, under offer, disposal, freehold, sites? reviewed,
  business rates, rateable, facilities team, depot, branch, showroom, our (?:new )?(?:office|shop),
  the office moves, registered office
`

/** What an office rents, sells, repairs or holds a hearing in. */
export const PREMISES = patternWith('i')`\b${PREMISES_WORDS}\b`

/** Nobody lives where cases are heard. */
export const COURTS =
  /\b(?:Crown|Magistrates[’']?|County|High|Youth|Family|Coroner[’']?s?|Supreme|Combined|Sheriff) Court\b/

/** What stands in a street bears numbers of its own, and a unit on an estate is no home. */
export const FURNITURE =
  /\b(?:unit|column|lamp(?:[ -]?post)?|street ?light|bus stop|shelter|bollard|gully|grit bin|pole|cabinet|hydrant|camera)(?: (?:no\.?|number))? $/i

/** A saint, or a body that is called after its street. */
export const noStreet = (words: string, after: string): boolean =>
  SAINT.test(words) || (!/\d/.test(words) && CALLED_AFTER.test(after))

/** Whether a street without a number may be a home, by the words that lead to it. */
export const livedIn = (before: string): boolean =>
  LED_TO.test(before) && !(AT_WORK.test(before) || OF_THE_STREET.test(before))

const HOME_WORDS = phrases`
  lives?, living, lived, home, resid\w{2,6}, stays?, staying, moved, flat, bedsit, kitchen, bedroom, garden,
  front door, house, address, resident, tenant, neighbours?, evicted, householder, doorstep, relocated, housed,
  kicked the door, key ?safe, spare key, under the (?:mat|gnome|pot), new locks, changed the locks,
  cards (?:to|rather), flowers to, c\/o
`

/** Words for a home and for those who are in it. */
export const HOME = patternWith('i')`\b${HOME_WORDS}\b`

/** 'Sam Sample from', 'Sam Sample, of', 'Sam Sample (34) of': the street is theirs. */
export const OF_SOMEBODY = patternWith('u')`
  \p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’-]+)+,?(?: \(?(?:aged )?\d{1,2}\)?,?)? (?:(?:of|from)(?: (?:no|number)\.?)?
    |(?:of|from|in) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, (?:on|in)) ?$
`

const EVENT_WORDS = phrases`
  find (?:it|us|them) at, event, meeting, meet, venue, session, drop-in, join us, roadworks, closed, closure,
  junction, between, crossing, patrols?, scheme, cameras?, stalls?, parade, route, march, town, crash, collision,
  warrants?, drive along
`

/** What is held or happens in a place. */
export const EVENT = patternWith('i')`\b${EVENT_WORDS}\b`

const LIVING_VERBS = phrases`
  been home to, it[’']s home to, (?:went|gone|going|goes|got) (?:back )?home to,
  (?:her|his|their) (?:gate|door|front door|garden|window|drive|doorstep|porch) (?:in|on|at), lives?, living, lived,
  rents?, renting, lodges, home (?:in|on|at|is|address|these), resid\w{2,6},
  (?<!\b(?:been|was|were|being|be) )moved (?:in)?to, address is, house on, flat (?:in|on|at)
`

/** Right before a place: somebody lives or goes home there. */
export const LIVES = patternWith('i')`\b${LIVING_VERBS}\b[^.]{0,30}$`
