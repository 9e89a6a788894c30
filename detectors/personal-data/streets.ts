import type { Part } from '../contract.ts'
import { either, fragment, patternWith, phrases, wordSet } from '../pattern.ts'
import type { Place } from '../sorted.ts'
import { sought } from '../sought.ts'
import { TENS, TO_TWENTY } from './names/numbers.ts'

const SUFFIX = phrases`
  Road, Rd, Street, St, Avenue, Ave?, Lane, Ln, Close, Cl, Drive, Dr, Crescent, Cres, Grove, Gardens, Gdns, Terr(?:ace)?,
  Mews, Rise, Hill, Way, Walk, View, Row, Croft, Green, Place, Square, Parade, Wharf, Meadows?, Fold, Bank, Court, Ct,
  Villas, Path, Vale, Heights, Park, Broadway, Causeway, Gate, Cottages, Buildings, House, Towers?, Point, Leasowe, Garth,
  Wynd, Loan, Drove, Chase, Dale, End, Mount, Embankment, Quay, Circus, Bridge, Common, Mead, Paddock, Steps, Brae, Yard,
  Cut, Alley, Passage, Orchard, Lanes, Spinney, Ride, Oval, Approach, Boulevard, Esplanade, Promenade
`
const WORD = "[A-Z][\\p{Ll}'’]{1,15}(?:-[A-Z]?\\p{Ll}{1,15}){0,2}"
const WELSH_STREET_WORDS = phrases`
  Heol, Stryd, Ffordd, L[oô]n, Clos, Maes, Rhodfa, Cwrt, Llys, Bryn, Parc, Rhes, Trem, Gerddi, Erw
`
const WELSH = fragment`${WELSH_STREET_WORDS}(?: (?:y|yr|yr?|${WORD})){1,3}`
const NUMBER = '\\d{1,4} ?[a-zA-Z]?(?:[-/]\\d{1,4}[a-z]?)?'
const FLAT = `(?:(?:Flat|Apartment|Apt|Room|Bedsit|Plot|Caravan|Pitch) (?:\\d{1,4}[a-zA-Z]?|[A-Z]),? ?(?:at )?)`
const PLACE = phrases`,? ?(?:in |\n)?${WORD}(?: (?:(?:on|upon|under|le|the|in|of) )?${WORD}){0,2}`
const DWELLING_NAMES = phrases`
  House, Cottages?, Lodge, Farm(?:house)?, Barn, Villa, Bungalow, Rectory, Vicarage, Mill, Croft, Grange, Nook, Stables, Manor,
  View, Forge, Smithy, Annexe, Gables, Laurels, Firs, Beeches, Hollies, Cedars, Thatch, Haven, Orchard, Hollows?, Garth,
  Willows?, Elms?, Oaks?, Loft, Acres?, Nest, Rest, Dell, Ridge, Brook, Mead, Holt, Glen
`
const DWELLING = fragment`(?:(?:The|Ty|Tŷ|Plas)? ?(?:${WORD} ){0,3}${DWELLING_NAMES}, ?)`
const STREET = fragment`
  (?:(?:${WORD}|The|St\.?|Old|Upper|Lower|of|le|y) ){1,4}(?:${SUFFIX})\b(?: (?:North|South|East|West))?
  |${WELSH}
`
/** The groups are flat, number and house. */
const ADDRESS = patternWith('gu')`
  (?<![\w£./-]|\d:)(?:(?<flat>${FLAT})|(?=[A-Z\d]))(?:(?:No\.? ?)?(?<number>${NUMBER}),? )?(?<dwelling>${DWELLING})?
    (?:${STREET})(?:,${PLACE}){0,2}
`

const FLAT_IN_BUILDING = patternWith('gu')`
  (?<![\w£./-])${FLAT}(?:${WORD} ){1,3}(?:Mill|Works|House|Lodge|Tower|Court|Point|Wharf|Maltings|Heights)\b
    (?!, ?(?:${WORD} ){1,3}(?:${SUFFIX})\b)(?:,${PLACE}){0,2}
`

const DWELLING_IN_VILLAGE = patternWith('gu')`
  (?<![\p{L}£./-])(?:The |Ty |Tŷ |Plas )?(?:${WORD} ){0,3}${DWELLING_NAMES}
    (?:, ?${WORD}(?: (?:${WORD}|on|upon|under|le|the|in|of)){0,2}){1,2}(?=,? ?\n?[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b)
`

/** 'Yew Tree Farm, Himley' */
const NAMED_DWELLING = patternWith('gu')`
  (?<=\p{Lu}[\p{L}’'-]+,(?: \d{1,3},?)?(?: of)? )(?!${WORD} House\b)(?:The )?(?:${WORD} ){0,2}${DWELLING_NAMES}, ?${WORD}(?!\w)
`

const NOT_A_STREET_WORD = phrases`
  of, the, in, on, a, an, and, to, per, for, at, by, from, with, miles?, people, officers, cars?, years?, days?, hours?,
  minutes?, times?, hundred, thousand, million, more, new, other, was, were, is, are, has, had
`
const STREET_ENDINGS = phrases`
  road, rd, street, st, avenue, ave, lane, ln, close, cl, drive, dr, crescent, cres, grove, gardens, gdns, terr(?:ace)?, mews,
  croft, walk, court, ct, rise, hill, view, green, place, square, sq, parade, fold, row, park, vale, villas, way, heights,
  cottages, buildings, bank, wharf, yard, chase, meadows?, quay, orchard
`

/** 'square feet' is no square. */
const NO_AREA = '(?!\\s(?:feet|foot|ft|met(?:re|er)s?|miles?|yards?|inch(?:es)?)\\b)'

/** Only with a number, and never across function words. */
const LOWER_ADDRESS = patternWith('g')`
  (?<![\w£/-])(?<!\b(?:[Ss]ections?|[Tt]itle|[Rr]ule|[Aa]rticle|than|nearly|almost|total of) )
    (?:(?:flat|apartment|apt) \d{1,4}[a-z]?,? ?)?\d{1,4}[a-z]?,? (?:(?!${NOT_A_STREET_WORD}\b)
    [a-z'’-]{3,16} ){1,3}${STREET_ENDINGS}\b(?<!\bt(?:ook|akes?|aking) place)${NO_AREA}(?:, ?[a-z'’-]{3,16}){0,2}
`

/** '12 MILL ROAD' */
const UPPER_ADDRESS = patternWith('g')`
  (?<![\w£/-])(?:(?:FLAT|APARTMENT|APT) \d{1,4}[A-Z]?,? ?)?\d{1,4}[A-Z]?,? (?:(?!(?:${either(NOT_A_STREET_WORD).toUpperCase()})\b)
    [A-Z'’-]{3,16} ){1,3}(?:${either(STREET_ENDINGS).toUpperCase()})\b
`

const AREAS = wordSet`
  AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY
  G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR
  NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA
  WC WD WF WN WR WS WV YO ZE
`

export const POSTCODE = /(?<![\w-])[A-Z]{1,2}\d(?:\d|[A-HJKPSTUW])?(?:[ ]{0,2}|\u00a0)\d[ABD-HJLNP-UW-Z]{2}(?![\w-])/gi

export function realArea(postcode: string): boolean {
  return AREAS.has(/^[A-Z]{1,2}/i.exec(postcode)![0].toUpperCase())
}

/** 'The rector of St Agatha’s', 'at St Oswin’s': a saint, not a street. */
const SAINT = /(?:^|\b(?:of|at|in|near|to|by|from|for|outside|opposite|the) )St$/i

/** In 'Sam Sample, 34, of Mill Road' the number is an age and not a house number. */
const AGE_BEFORE = /^\d{1,3},? (?:of|from) /

/** 260 characters hold an address and the text before it. */
const near = (form: RegExp) => sought(form, 260)

export type Shape = Place & {
  readonly numbered: boolean
  /** Only directly after the name of a private person. */
  readonly named?: true
}

/** 'Ann Sample of Mill Road' is not a street of that name. */
const NAME_OF = /^(?:\p{Lu}[\p{L}’'-]+ ){1,4}of (?=\p{Lu})/u
/** 'Rights of Way' */
const WORD_OF_WORD = /^(?:\p{Lu}[\p{L}’'-]+ ){1,4}of \p{Lu}\p{L}+$/u
const NUMBERED = [FLAT_IN_BUILDING, DWELLING_IN_VILLAGE, LOWER_ADDRESS, UPPER_ADDRESS].map(near)
const namedDwellings = near(NAMED_DWELLING)
const addresses = near(ADDRESS)
const WORDED = patternWith('i')`\b(?:number|no\.?) (?:${TENS}(?:[- ][a-z]{3,5})?|${TO_TWENTY}),? (?:in |on |of )?$`

export function* shapes(part: Part): Iterable<Shape> {
  yield* streets(part)
  for (const form of NUMBERED)
    for (const found of form(part)) yield { start: found.index, end: found.index + found[0].length, numbered: true }
  for (const { 0: words, index } of namedDwellings(part))
    yield { start: index, end: index + words.length, numbered: true, named: true }
}

function* streets(part: Part): Iterable<Shape> {
  const { text } = part
  for (const found of addresses(part)) {
    const end = found.index + found[0].length
    if (SAINT.test(found[0]) || isNoAddress(found[0], text.slice(end, end + 20))) continue
    const { flat, number, dwelling } = found.groups ?? {}
    const inWords = WORDED.test(text.slice(Math.max(0, found.index - 30), found.index))
    const numbered = inWords || (flat ?? number ?? dwelling) !== undefined
    const age = AGE_BEFORE.exec(found[0])?.[0].length ?? 0
    const name = numbered ? 0 : (NAME_OF.exec(found[0])?.[0].length ?? 0)
    const coded = POSTCODE_NEXT.test(text.slice(end, end + 14))
    yield { start: found.index + Math.max(age, name), end, numbered: (numbered && age === 0) || coded }
  }
}

/** 'Superintendent of Schools Dr. Ann Sample' */
const TITLE_LAST = /^\D+ Dr$/
const NAME_NEXT = /^\.? \p{Lu}\p{Ll}/u
const isNoAddress = (words: string, after: string): boolean =>
  WORD_OF_WORD.test(words) || (TITLE_LAST.test(words) && NAME_NEXT.test(after))

const POSTCODE_NEXT = /^,? ?\n?[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b/
