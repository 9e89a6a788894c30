import { pattern, phrases } from '../pattern.ts'

const PLACE_TYPES = phrases`
  Road, Rd, Street, Lane, Avenue, Close, Drive, Way, Crescent, Court, Mews, Grove, Place, Square, Hill, Park, Green,
  Terrace, Parade, Gardens, Walk, Row, Rise, Estate, Estates, House, Arms, Inn, Lion, Hall, Centre, Station, Market,
  Airport, Bridge, Fields?, Farm, Wharf, Island, Roundabout
`

export const FUTURE_TIMES = phrases`
  will, 'll, going to, due to, about to, set to, plan(?:s|ned|ning)? to, intend(?:s)? to, ready to, tonight,
  tomorrow, later (?:today|this),
  this (?:evening|afternoon|week|weekend|friday|thursday|wednesday|tuesday|monday|saturday|sunday),
  next (?:week|month|\w+day), on (?:mon|tues|wednes|thurs|fri|satur|sun)day, before (?:dawn|first light), at dawn,
  first thing, \d{1,2}[:.]\d{2}, \d{1,2} ?(?:am|pm), (?:four|five|six|3|4|5|6) (?:o'clock )?in the morning,
  0[3-6]\d\d, when (?:they|officers|we) (?:arrest|raid|go|strike), not yet, until the (?:\w+ )?warrant,
  watch this space, stay in bed
`

export const LEFT_OPEN = phrases`
  on the latch, unlocked, propped open, unalarmed, unstaffed, unmanned, unguarded, open all night, open overnight
`

export const SECURITY_SYSTEMS = phrases`
  cameras?, cctv, alarms?, radios?, barriers?, locks?, scanner, shutters?, floodlights?, sensors?, entry ?phone,
  panic button
`

export const NOT_WORKING = phrases`
  broken, out of (?:order|action|use), (?:is|are|been) (?:down|off|out|dead),
  not (?:working|yet (?:fixed|mended|connected)), (?:hasn't|haven't) worked, no longer works?, blind spots?,
  waiting for a part, only (?:for show|dummies)
`

export const PROTECTED_PREMISES = phrases`
  custody, station, control room, market, barrier, building, site, hall, base, patrols?, teams?, officers, police,
  depot, armoury, safe house, refuge, yard, server, fallback, headquarters, court, evidence, store, guards?,
  security, desks?, visitors?
`

export const ENFORCEMENT_ACTIONS = phrases`
  warrants?, raid(?:s|ing)?, dawn (?:raid|visit)s?, (?:the )?doors? (?:off|goes? in|will go in|go(?:ing)? in|down),
  (?:they|officers|police|detectives|we|teams?) (?:\w+ ){0,3}(?:arrest(?:s|ing)?|swoop|strike|nick|hit|bust
    |search(?:ing)?|form(?:ing)? up), will (?:be )?(?:arrest|raid|form up|strike|swoop|search|seize|hit|execut)\w*,
  (?:arrest|strike|search|execution) (?:phase|day|teams?), going in\b, big one coming, takedown, sting,
  test purchase
`

export const SURVEILLANCE = phrases`
  (?:directed |intrusive |covert |static |mobile |under |physical )?surveillance (?:team|van|post|on|at|of|from|is
    |since|officers?|point|device), under (?:\w+ )?surveillance, observation (?:post|point|van),
  (?:been |are |is |were )?(?:watching|keeping (?:an eye|watch|obs) on) (?:the |his|her|their|a )?
    (?:house|flat|address|premises|home|shop|pub|garage|unit|estate|club|mosque|property|place)\b,
  (?:listening|tracking|recording|eavesdropping) (?:device|bug)s?, bugged?,
  (?:a|the|hidden|covert|secret) (?:tracker|probe|wiretap),
  (?:phones?|lines?|calls?|cars?|vans?|vehicles?|messages?|landline|whatsapp) (?:is|are|was|were|being|has been
    |have been|'s|s) (?:being )?(?:tapped|tracked|bugged|monitored|intercepted|listened),
  (?:covert|hidden|concealed|secret) (?:camera|cameras|equipment|recording|device|microphone|entry|search)s?,
  (?:white|unmarked|parked|plain|blue|transit|bt|plumber's) vans? (?:\w+ ){0,5}(?:is|are) (?:ours|police|theirs
    |watching), unmarked (?:cars?|vans?|vehicles?),
  plain.?clothes (?:officers?|team|unit) (?:\w+ ){0,4}(?:uses?|are|is|sit|hide|base|in the|at the), imsi, stingray,
  (?:make|makes|force|forces) every (?:phone|mobile|handset), cell.?site, stake-?out
`

const INTELLIGENCE_GIVEN = phrases`
  information, numbers, names, tips, intelligence, details, us, them, the police, detectives, officers
`

export const COVERT_SOURCES = phrases`
  undercover (?:officer|detective|cop|agent|police|unit|team|for|in|as|at|inside)s?,
  (?:an?|the|our|their|his|her|police) (?:informants?|informers?|chis|mole|handler
    |covert human intelligence source),
  (?:a |from a |our |their |the )(?:human )?source (?:who|that|inside|within|close|says|reports|is|graded
    |reporting|works|drinks|told), source reporting,
  (?:had|have|has|got|planted|put|placed) (?:somebody|someone|a man|a woman|an officer|our man
    |one of (?:ours|them)) (?:on the )?inside, infiltrat(?:e|ed|ing),
  (?:has|had|have|is|was|been) (?:secretly )?(?:passing|feeding|giving|slipping) (?:\w+ ){0,4}
    ${INTELLIGENCE_GIVEN}, aren't who they say, isn't who (?:he|she) says, informing on, deep cover,
  turned informant
`

export const SOURCE_DETAILS = phrases`
  is, are, still, now, in place, who, drinks, works, lives, bar, pub, gang, known as, called, sweeps, inside, weeks,
  month, graded, same method, every, each, shop, garage, club, behind, faces, return for,
  told (?:us|officers|detectives), customer, reveal\w*, on the
`

export const TIMES_OF_THIN_COVER = phrases`
  on duty, after midnight, overnight, at night, on (?:sundays?|the night|nights|shift), for the whole, between,
  from \d, to cover, covering, available
`

export const SWITCHED_OFF = phrases`
  switched off, turned off, not (?:working|switched on|recording|manned|monitored), don't work, doesn't work,
  out of action, broken, down, dead, fake, dummy, unmanned, unmonitored, lapses
`

export const TIMES_OR_SHARES = phrases`
  between, after, before, until, at night, overnight, midnight, from \d, sundays?, weekends?, nights?, \d\d[:.]\d\d,
  \d ?(?:am|pm), on the (?:\w+ )?side, currently, at the moment, for the whole, below establishment, per cent
`

export const ARMED_UNITS = phrases`
  armed (?:officers?|police|response), firearms (?:officers?|team|unit)s?, negotiators?, snipers?,
  bomb (?:squad|disposal), specialist officers
`

export const LIVE_ACTIONS = phrases`
  just, now, going in, about to, are (?:on|in|at|moving|outside|inside|waiting|behind), as we speak, moving in,
  pulled up, arriving, taking up, on the roof, surround\w*, live updates?
`

export const REFUGES = phrases`
  (?:women's |new |the |our )?refuge, safe ?house, witness protection, protected (?:address|witness|person),
  secure (?:unit|accommodation), trafficking (?:shelter|house), safe accommodation
`

export const STREETS_AND_DIRECTIONS = phrases`
  road, rd, street, lane, avenue, close, drive, way, crescent, court, mews, grove, terrace, gardens, behind,
  opposite, next (?:door )?to, number \d+, above the, round the corner, near the, just off
`

export const PROTECTED_PEOPLE = phrases`
  royal (?:party|visitor|highness|visit|couple), the (?:king|queen|prince|princess|duke|duchess),
  (?:prime |home |foreign )?minister, president, vip, motorcade, convoy, protection officers?
`

export const ROUTES = phrases`
  arrives?, leaves?, departs?, route, entrance, takes? (?:the )?[a-z]+ (?:street|road), via, drops? off, lands?,
  motorcade, convoy, will (?:enter|exit|travel|drive)
`

export const POLICE_PLANS = phrases`
  know (?:who|where|exactly), have (?:identified|got a name|a name|him down|traced|located),
  plan(?:ning)? to (?:pick|arrest|lift|nick|bring|grab), intend(?:ing)? to (?:pick|arrest|lift|bring),
  are (?:about|waiting|going|getting ready) to (?:pick|arrest|lift|nick|grab|bring|move),
  (?:is|are) (?:going to be )?(?:picking|lifting|nicking|arresting|bringing) (?:him|her|them),
  will (?:arrest|pick|lift|nick|bring) (?:him|her|them|the (?:suspect|pair|men|man)), closing in on
`

export const POLICE_METHODS = phrases`
  the (?:same|secret) (?:method|trick|technique|tactic) is,
  can tell you how (?:we|they|officers|police) (?:found|caught|tracked|traced|got),
  how (?:we|they) (?:really|actually) (?:caught|found|tracked), there is a device\b,
  we have (?:one|two|three|four|five|\d) of them\b, technical coverage\b
`

export const OFFICERS_AND_CADETS = phrases`
  officers?, detectives?, police, constables, (?:our|the|rural|neighbourhood|crime|response) team, cadets?, pcs,
  pcsos?
`

export const IN_HIDING = phrases`
  dressed (?:as|like|up as), disguised, posing as, pretending, hid(?:e|es|ing|den), concealed, lying in wait,
  lie in wait, sits? in, sitting in, sit in, film(?:s|ing)? (?:who|from|the|every|from),
  watch(?:es|ing)? (?:from|who), in plain clothes at, undercover
`

export const HIDING_PLACES = phrases`
  hedges?, bird ?box(?:es)?, bins?, ceilings?, walls?, lofts?, boots?, hidden, trail, trees?, lamp ?posts?, bushes,
  inside, under, disguised
`

export const YOUNG_VOLUNTEERS = phrases`
  cadets?, volunteers?, officers?, youngsters, under-?age, young-looking, youngest.looking, teenagers?, kids
`

export const TEST_PURCHASE = phrases`
  tr(?:y|ies|ying) to buy, attempt(?:ing)? to buy, will (?:\w+ ){0,6}buy, be buying, test purchas\w+
`

export const GUARDED_TRANSFER = phrases`
  prisoners?, detainees?, defendants?, suspects?, witness(?:es)?, cash, guns, firearms, drugs, exhibits, seized \w+
`

export const UNPATROLLED_TIMES = phrases`
  after, before, between, until, till, from, at night, overnight, weekdays, weekends,
  on (?:sun|mon|tues|wednes|thurs|fri|satur)day
`

export const SEARCHERS = phrases`
  drone, dog (?:van|unit|handlers?), helicopter, npas, armed (?:officers|police|response), search teams?, officers,
  they, cops, police
`

export const HAPPENING_NOW = phrases`
  right now, as (?:i|we) (?:type|speak|write), at this (?:very )?(?:minute|moment),
  currently (?:searching|hunting|looking|out)
`

export const PLAYING_A_PART = phrases`
  pretending to be, posing as, playing, acting as, undercover as, passing (?:himself|herself|themselves) off as
`

export const COVERT_ROLES = phrases`
  dealer, buyer, junkie, addict, customer, sex worker, client, teenager, gang, homeless, user, punter, girl, boy
`

export const ENTRY_TERMS = phrases`
  strike, entry, ram\b, uc\b, ucs\b, change-?over, warrants?, rear of, fup\b, nothing on (?:the )?radio, vehicle is,
  in the (?:van|flat)
`

/** The operation is over and public. */
export const PAST = pattern`
  \bwere (?:arrested|jailed|charged|seized|found|carried|executed|recovered|sentenced|convicted)\b
  |\bhave been (?:arrested|jailed|charged|sentenced|convicted|seized)\b
  |\bpleaded\b|\bjailed\b|\bsentenced\b|\bconvicted\b
  |\blast (?:week|month|year|night)\b|\byesterday\b
  |\bovernight\b|\bcarried out \d+\b|\bin (?:19|20)\d\d\b
  |\b1[6-9]\d\d\b
`

export const PUBLIC = pattern`
  \binquiry\b|\bregulation of investigatory\b
  |\bact (?:19|20)\d\d\b|\binvestigatory powers\b
  |\bdo not comment on\b|\bno individual operation\b
  |\bmuseum\b|\bcode of practice\b|\bfilm\b|\bdrama\b
  |\bnovel\b|\bfraudsters?\b|\bscam|\bhang up\b
  |\bit is a lie\b|\bhelpline\b
  |\bpublic (?:meeting|consultation)\b|\bdangerous dogs\b
  |\bretired\b
`

export const PLACE = pattern`
  \b(?:[A-Z][a-z'’]+ ){1,3}${PLACE_TYPES}\b
  |\b(?:in|at|on|over|around|across|along|through|towards|near|outside|behind|from|off|opposite) (?:the )?
    [A-Z][a-z]{2,}|\b[AM]\d{1,4}\b
  |\b(?:number|no\.?|flat|unit) \d+\b
`
