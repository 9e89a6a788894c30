import { fragment, oneLine, patternWith, phrases } from '../pattern.ts'

const SUFFIX = phrases`
  Road, Rd, Street, St, Avenue, Ave, Av, Lane, Ln, Close, Cl, Drive, Dr, Crescent, Cres, Grove, Gardens, Gdns, Terrace,
  Terr, Mews, Rise, Hill, Way, Walk, View, Row, Croft, Green, Place, Square, Parade, Wharf, Meadows?, Fold, Bank,
  Court, Ct, Villas, Path, Vale, Heights, Park, Broadway, Causeway, Gate, Cottages, Buildings, House, Towers?, Point,
  Leys, Leasowe, Brow, Garth, Wynd, Loan, Drove, Chase, Dale, End, Mount, Embankment, Quay, Circus, Loke, Ginnel,
  Bridge, Common, Mead, Paddock, Steps, Brae, Vennel, Pend, Gait, Yard, Ropewalk, Cut, Alley, Passage, Orchard, Lanes,
  Spinney, Ride, Oval, Approach, Boulevard, Esplanade, Promenade, Lonning, Twitchell, Snicket
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
  Stables, Manor, View, Forge, Oast, Smithy, Granary, Hayloft, Annexe, Gables, Chimneys, Laurels, Firs, Beeches,
  Hollies, Poplars, Cedars, Piggery, Dairy, Byre, Bothy, Thatch, Haven, Orchard, Toll House, School House,
  Coach House, Hollows?, Garth, Willows?, Elms?, Oaks?, Loft, Acres?, Nest, Rest, Dell, Ridge, Brook, Mead, Holt, Glen
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

export const DWELLING_IN_VILLAGE = patternWith('gu')`
  (?<![\p{L}£./-])(?:The |Ty |Tŷ |Plas )?(?:${WORD} ){0,3}${DWELLING_NAMES}
    (?:, ?${WORD}(?: (?:${WORD}|on|upon|under|le|the|in|of)){0,2}){1,2}(?=,? ?\n?[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b)
`

/** 'Yew Tree Farm, Himley' */
export const NAMED_DWELLING = patternWith('gu')`
  (?<=\p{Lu}[\p{L}’'-]+,(?: \d{1,3},?)?(?: of)? )(?!${WORD} House\b)(?:The )?(?:${WORD} ){0,2}${DWELLING_NAMES}, ?${WORD}(?!\w)
`

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
  (?<![\w£/-])(?<!\b(?:[Ss]ections?|[Tt]itle|[Rr]ule|[Aa]rticle|than|nearly|almost|total of) )
    (?:(?:flat|apartment|apt) \d{1,4}[a-z]?,? ?)?\d{1,4}[a-z]?,? (?:(?!${NOT_A_STREET_WORD}\b)
    [a-z'’-]{3,16} ){1,3}${STREET_ENDINGS}\b(?<!\bt(?:ook|akes?|aking) place)${NO_AREA}(?:, ?[a-z'’-]{3,16}){0,2}
`

const inCapitals = (words: readonly string[]) => words.map((word) => word.toUpperCase())

/** '12 MILL ROAD' */
export const UPPER_ADDRESS = patternWith('g')`
  (?<![\w£/-])(?:(?:FLAT|APARTMENT|APT) \d{1,4}[A-Z]?,? ?)?\d{1,4}[A-Z]?,? (?:(?!${inCapitals(NOT_A_STREET_WORD)}\b)
    [A-Z'’-]{3,16} ){1,3}${inCapitals(STREET_ENDINGS)}\b
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
