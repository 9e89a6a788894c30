import type { Part, Reading } from '../contract.ts'
import { anyPhrase, pattern, patternWith, phrases } from '../pattern.ts'
import { PERSONAL } from './cues.ts'
import { privateBetween } from './names/people.ts'
import type { Shape } from './streets.ts'

const PREPOSITIONS = phrases`
  in, at, on, of, from, to, off, near, by, down, up, round, around, over, via, the, an?, his, her, their, our, my, behind, for
`
/** At the start of a sentence the name is a building's. */
export const LED_TO = patternWith('i')`(?:^|\n|[,;:|(–—•-] ?|\b${PREPOSITIONS} )$`

const PREMISES = anyPhrase`
  leases?, premises, tenancy of the office, under offer, disposal, freehold, business rates, facilities team, depot, branch,
  showroom, our (?:new )?(?:office|shop), the office moves, registered office
`

const COURTS = /\b(?:Crown|Magistrates[’']?|County|High|Youth|Family|Coroner[’']?s?|Supreme|Combined|Sheriff) Court\b/

const COURT_AT = patternWith('')`(?:${COURTS.source}|\b(?:[Tt]ribunal|court))(?:,| at| in| is at| sits at) $`

const NEW_PREMISES =
  /\b(?:stables|kennels|offices?|headquarters|stations?|base|depot|building|hub|suite|warehouse|premises)\b[^.!?]{0,25}$/i

/** Homes have neither, except a flat on a floor. */
const IN_SUITE = /\b(?:Suite|Level) \d\w{0,5},?\s+$/
const SUITE_AFTER = /^[^\n.]{2,60}?,?\s(?:Suite\b|Level \d|\d{1,2}(?:st|nd|rd|th) Floor\b(?! [Ff]lat))/

const UNITS_OF_BODIES = phrases`
  Team, Unit, Department, Ministry, Directorate, Division, Branch, Office, Commission, Authority, Agency, Services?
`
/** Lines of an address whose first is a part of a body. */
const UNIT_ABOVE = patternWith('u')`
  (?:^|\n)(?:\p{Lu}[^\n.!?:;]{0,60} )?${UNITS_OF_BODIES}(?: (?:for|of) [^\n.!?:;]{3,60})?,?\n(?:\n|[^\n.!?:]{2,60}\n){0,2}$
`

/** A year, and no number of a house. */
const OF_YEAR =
  /(?:\b(?:[Tt]he|[Aa]n?|[Tt]his|[Oo]ur|its|their|in|by|since|until|during)|[’']s?|\d{1,2}(?:st|nd|rd|th)?(?: \p{Lu}\p{Ll}{2,8})?,?) $/u

const FURNITURE =
  /\b(?:unit|column|lamp(?:[ -]?post)?|bus stop|shelter|bollard|grit bin|pole|cabinet|camera)(?: (?:no\.?|number))? $/i

export const HOME = anyPhrase`
  lives?, living, lived, home, resid(?!ential)\w{2,6}, stays?, staying, moved, flat, bedsit, kitchen, bedroom, garden,
  front door, house, address, resident, tenant, neighbours?, evicted, householder, doorstep, relocated, housed,
  kicked the door, key ?safe, spare key, under the (?:mat|gnome|pot), new locks, changed the locks,
  cards (?:to|rather), flowers to, c\/o
`

export const OF_SOMEBODY = patternWith('u')`
  \p{Lu}[\p{Ll}'’]+(?:[ -]\p{Lu}[\p{Ll}'’-]+)+,?(?: \(?(?:aged )?\d{1,2}\)?,?)? (?:(?:of|from)(?: (?:no|number)\.?)?
    |(?:of|from|in) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, (?:on|in)) ?$
`

const GOING_OUT = anyPhrase`
  tickets?, booked, booking, films?, drinks, pre-?meet, join us, sipping, social, we(?:[’']ll| will) (?:be|meet|head),
  meet(?:ing)? (?:up )?(?:at|in), (?:make|making|on) our way to, we(?:[’']re| are) (?:going|heading|off) to, \d{1,2}:\d\d
`
const NAME_THEN = /(?:^|[^.!?\n]{0,80} )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,4}(?: \(|, )$/u

/** A court or a place to go out to has its address behind its name. */
export const isVenue = (before: string): boolean =>
  COURT_AT.test(before) || (NAME_THEN.test(before) && GOING_OUT.test(before))

export const EVENT = anyPhrase`
  find (?:it|us|them) at, held at, where:, venue:, change of use, event, meeting, meet, venue, session, drop-in, join us, roadworks, closed, closure,
  junction, between, crossing, patrols?, scheme, cameras?, stalls?, parade, route, march, town, crash, collision,
  warrants?, drive along
`

const LIVING_VERBS = phrases`
  been home to, it[’']s home to, (?:went|gone|going|goes|got) (?:back )?home to,
  (?:her|his|their) (?:gate|door|front door|garden|window|drive|doorstep|porch) (?:in|on|at), lives?, living, lived,
  rents?, renting, lodges, home (?:in|on|at|is|address|these), resid(?!ential)\w{2,6},
  (?<!\b(?:been|was|were|being|be) )moved (?:in)?to, address is, house on, flat (?:in|on|at)
`
export const LIVES = patternWith('i')`\b${LIVING_VERBS}\b[^.]{0,30}$`

export const SEATS = pattern`
  \b(?:Downing Street|Horse Guards (?:Road|Parade)|Whitehall|Marsham Street|Parliament (?:Square|Street)|Victoria Embankment
    |(?:Companies|Portcullis|Caxton|Trinity) House)\b
`

const isOfBody = (words: string, around: string): boolean =>
  SEATS.test(words) ||
  (!/^\d/.test(words) && (COURTS.test(words) || /^Court\b/.test(words))) ||
  (PREMISES.test(around) && !PERSONAL.test(around))

/** A suite, a floor, or a unit of a body in the lines above, with no private person between. */
function inOffices(part: Part, reading: Reading, start: number, on: string): boolean {
  const lines = part.text.slice(Math.max(0, start - 200), start)
  const somebodys = PERSONAL.test(lines.slice(-110)) || LIVES.test(lines)
  if (!somebodys && (IN_SUITE.test(lines) || SUITE_AFTER.test(on))) return true
  const unit = UNIT_ABOVE.exec(lines)
  return unit !== null && privateBetween(part, reading, start - lines.length + unit.index, start).length === 0
}

/** An address of a body, or no address. */
export function isNoHome(part: Part, reading: Reading, { start, end }: Shape, before: string, after: string): boolean {
  const words = part.text.slice(start, end)
  return (
    isOfBody(words, before + after) ||
    FURNITURE.test(before) ||
    (/^(?:19|20)\d\d\b/.test(words) && OF_YEAR.test(part.text.slice(Math.max(0, start - 20), start))) ||
    inOffices(part, reading, start, words + after) ||
    (NEW_PREMISES.test(before) && !PERSONAL.test(before))
  )
}

/** 'the Mill Road site': the street names a place that is no home. */
const OF_PLACE = patternWith('')`
  ^ ${phrases`
    site, station, school, college, depot, campus, hub, surgery, library, clinic, church, mosque, ground, park,
    junction, roundabout, underpass, bridge, crossing, bus stop, car park, scheme, development
  `}s?\b
`

export const ofPlace = ({ text }: Part, { start, end, numbered }: Shape): boolean =>
  !numbered && OF_PLACE.test(text.slice(end, end + 40)) && !LIVES.test(text.slice(Math.max(0, start - 60), start))
