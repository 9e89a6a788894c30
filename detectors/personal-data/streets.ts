import { either, fragment, oneLine, pattern, patternWith, phrases } from '../pattern.ts'

const SUFFIX = fragment`
  Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr
  |Crescent|Cres|Grove|Gardens|Gdns|Terrace|Terr|Mews|Rise
  |Hill|Way|Walk|View|Row|Croft|Green|Place|Square|Parade
  |Wharf|Meadows?|Fold|Bank|Court|Ct|Villas|Path|Vale|Heights
  |Park|Broadway|Causeway|Gate|Cottages|Buildings|House
  |Towers?|Point|Leys|Leasowe|Brow|Garth|Wynd|Loan|Drove|Chase
  |Dale|End|Mount|Embankment|Quay|Circus|Loke|Ginnel|Bridge
  |Common|Mead|Paddock|Steps|Brae|Vennel|Pend|Gait|Yard
  |Ropewalk|Cut|Alley|Passage|Orchard|Lanes|Spinney|Ride|Oval
  |Approach|Boulevard|Esplanade|Promenade|Lonning|Twitchell
  |Snicket
`
const WORD = "[A-Z][\\p{Ll}'’]{1,15}(?:-[A-Z]?\\p{Ll}{1,15}){0,2}"
const WELSH_STREET_WORDS = phrases`
  Heol, Stryd, Ffordd, Lôn, Lon, Clos, Maes, Rhodfa, Cwrt, Tan, Llys, Bryn, Parc, Rhes, Trem, Gerddi, Pen, Tyddyn,
  Erw, Gwaun
`

const WELSH = fragment`${WELSH_STREET_WORDS}(?: (?:y|yr|yr?|${WORD})){1,3}`
const NUMBER = '\\d{1,4} ?[a-zA-Z]?(?:[-/]\\d{1,4}[a-z]?)?'
const FLAT = `(?:(?:Flat|Apartment|Apt|Room|Bedsit|Plot|Caravan|Pitch) (?:\\d{1,4}[a-zA-Z]?|[A-Z]),? ?(?:at )?)`
const PLACE = phrases`,? ?(?:in |\n)?${WORD}(?: (?:(?:on|upon|under|le|the|in|of) )?${WORD}){0,2}`
const DWELLING_NAMES = phrases`
  House, Cottages?, Lodge, Farm, Farmhouse, Barn, Villa, Bungalow, Rectory, Vicarage, Mill, Croft, Grange, Nook,
  Stables, Manor, View, Forge, Oast, Smithy, Granary, Hollow, Hayloft, Annexe, Gables, Chimneys, Willows, Laurels,
  Firs, Elms, Oaks, Beeches, Hollies, Poplars, Cedars, Piggery, Dairy, Byre, Bothy, Thatch, Haven
`

const DWELLING = fragment`(?:(?:The|Ty|Tŷ|Plas)? ?(?:${WORD} ){0,3}${DWELLING_NAMES}, ?)`
const STREET = fragment`
  (?:(?:${WORD}|The|St\.?|Old|Upper|Lower|of|le|y) ){1,4}(?:${SUFFIX})\b(?: (?:North|South|East|West))?
  |The (?:${SUFFIX})\b|${WELSH}
`

/** The groups are flat, number and house. */
export const ADDRESS = patternWith('gu')`
  (?<![\w£./-]|\d:)(?:(?<flat>${FLAT})|(?=[A-Z\d]))(?:(?:No\.? ?)?(?<number>${NUMBER}),? )?(?<dwelling>${DWELLING})?
    (?:${STREET})(?:,${PLACE}){0,2}
`

export const FLAT_IN_BUILDING = patternWith('gu')`
  (?<![\w£./-])${FLAT}(?:${WORD} ){1,3}(?:Mill|Works|House|Lodge|Tower|Court|Point|Wharf|Maltings|Heights)\b
    (?!, ?(?:${WORD} ){1,3}(?:${SUFFIX})\b)(?:,${PLACE}){0,2}
`

const VILLAGE_DWELLINGS = phrases`
  House, Cottages?, Lodge, Farm, Farmhouse, Barn, Villa, Bungalow, Rectory, Vicarage, Mill, Croft, Grange, Nook,
  Stables, Manor, Forge, Oast, Smithy, Granary, Hollow, Orchard, Hayloft, Annexe, Gables, Chimneys, Willows,
  Laurels, Firs, Elms, Oaks, Beeches, Hollies, Poplars, Cedars, Toll House, School House, Coach House
`

export const DWELLING_IN_VILLAGE = patternWith('gu')`
  (?<![\p{L}£./-])(?:The |Ty |Tŷ |Plas )?(?:${WORD} ){0,3}${VILLAGE_DWELLINGS}
    (?:, ?${WORD}(?: (?:${WORD}|on|upon|under|le|the|in|of)){0,2}){1,2}(?=,? ?\n?[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b)
`

const DWELLING_NAME = fragment`
  House|Cottages?|Lodge|Farm|Farmhouse|Barn|Villa|Bungalow
  |Rectory|Vicarage|Mill|Croft|Grange|Nook|Stables|Manor|Forge
  |Oast|Smithy|Granary|Hollows?|Orchard|Hayloft|Annexe|Garth
  |Gables|Chimneys|Willows?|Laurels|Firs|Elms?|Oaks?|Beeches
  |Hollies|Poplars|Cedars|Piggery|Dairy|Byre|Bothy|Loft|Thatch
  |Acres?|Haven|Nest|Rest|Dell|Ridge|Brook|Mead|Holt|Glen
  |Toll House|School House|Coach House
`

const WHOSE_HOME = phrases`
  [Ii]t, [Hh]ome, place, [Aa]ddress, house, mum, dad, aunt, uncle, gran, nan, son, daughter, sister, brother,
  mother, father
`
const LIVING_CUES = phrases`
  (?:[Hh]e|[Ss]he|[Tt]hey|him|her|them)(?:['’](?:s|re)| is| are| was| were)?, ${WHOSE_HOME}['’]?s?(?: is)?, lives?,
  living, lived, gone, moved, staying, stays, home, address of [^.\n]{3,40} try, them at, up, son, daughter, family,
  are the [A-Z]\w+, tenant, visit, collect, delivered, reached
`

export const NAMED_DWELLING = patternWith('gu')`
  (?<=\b${LIVING_CUES}(?: now| still| back)? (?:home )?(?:at|in|to|from|with [a-z ]{3,25} at|try)? ?)
    (?:The |Ty |Tŷ |the )?(?:${WORD} ){0,2}(?:${DWELLING_NAME})
    (?:, ?${WORD}(?: (?:(?:on|upon|under|le|the|in|of) )?${WORD}){0,2}
    |(?<= (?:Cottage|Farm|Lodge|Barn|Bungalow|Vicarage|Rectory|Villa|Farmhouse))(?![\w ,]*\p{Lu}))(?!\w)
`

/** After a name and a comma it is the person's home. */
export const TERRACE = patternWith('gmu')`
  (?<=\p{Lu}[\p{L}’'-]+,(?: \d{1,3},)? (?:of )?)(?:The |Ty |Tŷ )?(?:${WORD} ){0,2}(?:${DWELLING_NAME})
    (?=,|;|\.(?:\s|$)|\n|$| [A-Z]{1,2}\d)(?:, ?(?:${WORD}|the (?:lane|road|track|drive|green|hill)[^,.;\n]{0,40})
    (?: ${WORD})?){0,2}
`

const ADDRESS_LABELS = phrases`
  [Pp]roperty, [Pp]remises, [Aa]ddress, [Hh]ome, [Dd]elivery(?: address)?, [Dd]eliver(?:ed)?(?: it| them)? to,
  [Cc]ards?(?: and flowers)?(?: are)? to, [Ff]lowers(?: are)? to, [Tt]ickets to, [Pp]arcels? to,
  [Pp]ost (?:it|them) to, [Cc]ollect(?:ion)? (?:it |him |her |them )?from
`

const LABEL = fragment`(?:^|[\s.(>])(?:${ADDRESS_LABELS}:? )`
export const BEHIND_LABEL = pattern`${LABEL}$`

export const LABELLED = patternWith('gu')`
  (?<=${LABEL})(?:The |Ty |Tŷ )?${WORD}(?: ${WORD}){0,2}
    (?:, ?${WORD}(?: (?:(?:on|upon|under|le|in|of) )?${WORD}){0,2}){1,3}
`

export const DWELLING_WITH_AGE = patternWith('gu')`
  (?<=, \(?\d{2}\)?,? of )(?:The ${WORD}|${WORD} (?:${DWELLING_NAME}))(?: ${WORD})?, ${WORD}(?: ${WORD})?
`

/** These words find a home without a street name. */
export const BESIDE_A_PLACE = patternWith('gu')`
  (?<=\p{Lu}[\p{L}’'-]+,? (?:who lives )?(?:from|of|at|in) )
    the (?:(?:last|first|end|top|corner|blue|white|new|little) ){0,2}(?:flat|bungalow|house|cottage|caravan
    |maisonette)(?:s)? (?:opposite|(?:next (?:door )?to|behind|over|above|beside|opposite|facing|by) (?:your|our|my
    |the) [\p{Ll}’'-]{2,20}(?: [\p{Ll}’'-]{2,15})?)(?![\p{L}])
`

const MONTHS = phrases`
  January, February, March, April, May, June, July, August, September, October, November, December, Jan, Feb, Mar,
  Apr, Jun, Jul, Aug, Sep, Oct, Nov, Dec
`

export const ROW_NUMBER = patternWith('gmu')`
  (?<=(?:\p{Ll}[’'\p{L}-]*|\d{8,12})(?:,|;| [-–|])  ?)\d{1,4}[a-zA-Z]? (?!${either(MONTHS)})(?:The )?${WORD}
    (?: ${WORD})?(?:, ?${WORD}(?: ${WORD})?)?(?=[,;.|)]| [-–|]|\n|$| [A-Z]{1,2}\d)
`

const DWELLING_TYPES = phrases`
  flats?, maisonettes?, tower block, bungalow, bedsit, terrace, semi, caravan, static, houseboat, narrowboat,
  almshouses?, house, cottage, farmhouse, barn, room
`

export const KIND_OF_HOME = patternWith('gu')`
  (?<!\p{L})(?:the|a|an|his|her|their|my) (?:(?:last|first|end|top|corner|ground-floor|basement|middle|blue|white
    |council|new|little) ){0,2}${DWELLING_TYPES}(?: \d{1,4})? (?:on|in|at|over|above|behind|opposite|next to|off
    |by) (?:the )?(?:[\p{Ll}’' -]{2,25} (?:in|on|at|off) )?${WORD}(?: ${WORD})?
`

const NUMBERS_IN_WORDS = phrases`
  (?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?, (?:thir|four|fif|six|seven|eigh|nine)teen, one, two,
  three, four, five, six, seven, eight, nine, ten, eleven, twelve
`

export const NUMBER_IN_WORDS = patternWith('gu')`
  (?<![\w-])(?:number|no\.?|house) (?:\d{1,4}[a-z]?|${NUMBERS_IN_WORDS}(?=,? (?:in |on )?(?:the )?(?:${WORD} ){0,2}
    (?:${SUFFIX})\b)),? (?:in |on |of )?(?:the )?(?:${WORD}(?: ${WORD}){0,2}|(?:cottages|terrace|almshouses|villas
    |caravan site)(?:, (?:back of|behind|off|beside) ${WORD}(?: ${WORD}){0,2})?)
`

export const ON_A_SITE = patternWith('giu')`
  (?<!\p{L})(?:Plot|Pitch|Berth|Mooring|Caravan|Chalet|Van) \d{1,3}[a-z]?,? (?:at |on )?the (?:[\p{L}’'-]+ ){0,2}
    (?:caravan (?:site|park)|site|moorings|marina|holiday park|travellers[’'] site|chalet park)
`

const FOREIGN_STREET_WORDS = phrases`
  C\/, Calle, Avda\.?, Avenida, Paseo, Carrer, Plaza, Praça, Rua, Travessa, Via, Viale, Piazza, Corso, ul\., ulica,
  al\., os\., Strada, Str\., Calea
`

/** 'ul. Długa 7/3', '12 rue de la Gare', 'Sampleweg 12' */
export const ABROAD = patternWith('gu')`
  (?<![\p{L}\d])(?:${FOREIGN_STREET_WORDS} ?(?:\p{Lu}[\p{L}.’'-]+|de|del|la|da|do|dos|das|di|della) ?
    (?:[\p{L}.’'-]{2,18} ){0,4}(?:n[º°o.]{1,2} ?)?\d{1,4}[\p{L}]?(?:\/\d{1,4})?|\d{1,4}(?: bis)?
    ,? (?:rue|avenue|allée|chemin|impasse|quai|boulevard) (?:de la |de l[’']|des |du |de |d[’'])?\p{Lu}[\p{L}’'-]+
    (?: \p{Lu}[\p{L}’'-]+)?|\p{Lu}\p{Ll}{2,20}(?:straße|strasse|weg|gasse|platz|allee|straat|laan|gatan|vägen
    |vej) \d{1,4}[a-z]?)(?:, ?\d{1,2}[º°ª][^,\n]{0,6})?(?:, ?(?:\d{4,5}(?:-\d{3})? )?\p{Lu}[\p{L}’'-]+)?
`

export const NUMBER_LAST = patternWith('gu')`
  (?<![\p{L}£./-])(?:${WORD} ){1,3}(?:${SUFFIX}|Almshouses|Flats|Mansions|Site|Marina|Moorings|Maltings)
    ,? (?:no\.? ?|number |flat |pitch |plot |room |berth |caravan )\d{1,4}[a-z]?(?![\d/-])
`

export const BARE_NUMBER =
  /(?<=\b(?:at|from|in|to|of) )(?:number|no\.?) \d{1,4}[a-z]?(?![\w/.,-]?\d)(?! \p{Lu}| (?:on|of|in) the (?:list|agenda|charts?|register))/gu

const NOT_A_STREET_WORD = phrases`
  of, the, in, on, a, an, and, to, per, for, at, by, from, with, miles?, people, officers, cars?, years?, days?,
  hours?, minutes?, times?, hundred, thousand, million, more, new, other, was, were, is, are, has, had
`
const STREET_ENDINGS = phrases`
  road, rd, street, st, avenue, ave, lane, ln, close, cl, drive, dr, crescent, cres, grove, gr, gardens, gdns,
  terrace, terr, mews, croft, walk, court, ct, rise, hill, view, green, place, pl, square, sq, parade, fold, row,
  park, vale, villas, way, heights, cottages, buildings, bank, wharf, yard, mead, chase, meadows?, quay, orchard,
  garth
`

/** 'square feet' is no square. */
const NO_AREA = '(?!\\s(?:feet|foot|ft|met(?:re|er)s?|miles?|yards?|inch(?:es)?)\\b)'

/** Only with a number, and never across function words. */
export const LOWER_ADDRESS = patternWith('g')`
  (?<![\w£/-])(?:(?:flat|apartment|apt) \d{1,4}[a-z]?,? ?)?\d{1,4}[a-z]?,? (?:(?!${NOT_A_STREET_WORD}\b)
    [a-z'’-]{3,16} ){1,3}${STREET_ENDINGS}\b(?<!\bt(?:ook|akes?|aking) place)${NO_AREA}(?:, ?[a-z'’-]{3,16}){0,2}
`

const AREAS = new Set(
  oneLine`
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY
    G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR
    NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA
    WC WD WF WN WR WS WV YO ZE
  `.split(' '),
)

export const POSTCODE = /(?<![\w-])[A-Z]{1,2}\d(?:\d|[A-HJKPSTUW])?(?:[ ]{0,2}|\u00a0)\d[ABD-HJLNP-UW-Z]{2}(?![\w-])/gi

export function realArea(postcode: string): boolean {
  return AREAS.has(/^[A-Z]{1,2}/i.exec(postcode)![0].toUpperCase())
}
