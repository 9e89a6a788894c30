import { anyPhrase, patternWith, phrases } from '../pattern.ts'
import { isCommon } from './names/common-words.ts'
import { isGivenOrFamily, listed } from './names/name-features.ts'
import { ordinary } from './names/name-words.ts'
import { hash } from './names/tokens.ts'

export const COVERT_UNIT = anyPhrase`
  surveillance, covert, under ?cover, source (?:handl\w+|unit), dedicated source, informant handl\w+, CHIS,
  special branch, counter[- ]?terror\w*, CTU, SO15, CTSFO, AFO, SFO, ARV, armed (?:response|policing|support),
  firearms(?! licen[cs]\w*), (?:witness|close|royalty|protected persons?) protection, protected persons,
  technical support, anti[- ]corruption, counter[- ]corruption, (?<!(?:artificial|business|market|emotional|local) )intelligence
`

export const PROTECTIVE_UNIT = anyPhrase`
  child (?:protection|abuse|exploitation|safeguarding), public protection, sexual exploitation, CSE, MOSOVO,
  sex offender management, online abuse, paedophile\w*, organised crime, ROCU, vulnerable (?:people|persons)
`

const GRADES = phrases`
  (?:temporary |acting |detective |police |special )?(?:constable|sergeant|(?<!chief )inspector), W?PC, W?DC, T/?DC, PS, DS,
  DI, DCI, Sgt, Insp, Const, PCSO, (?:field |source |undercover )?(?:handler|operative|operator), officer,
  (?:senior |intelligence )?(?:analyst|investigator|researcher|technician), social worker, case ?worker, detective,
  police staff
`

export const GRADE = patternWith('i')`\b${GRADES}\b(?: [A-Z]{0,2}\d{2,6}\b)?`

export const HEADS = anyPhrase`
  chief (?:constable|superintendent|inspector|officer), superintendent, D?C?Supt, ACC, DCC, commander, head of,
  director, commissioner, (?:portfolio|national|thematic) lead, secretary, minister, councillor, cllr
`

const UNIT = anyPhrase`
  unit, team, branch, department, squad, section, board, group, panel, service, command, operations?, policing,
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, total, number, vacan\w+, costs?, staff, rank
`
const BARE_NAME = /^\p{L}[\p{L}'’-]{1,24}$/u
const INITIALS = /^(?:\p{L}\.? ?){1,3}$/u
const WHOLE = /^(?:\p{L}\.? ?){0,3}(?:\p{L}[\p{L}'’-]{1,24} ?){1,3}(?:\p{L}\.? ?){0,3}$/u

/** Reads one cell or two; undefined for no name. */
export function nameIn(cells: readonly string[]): string | undefined {
  for (const [at, cell] of cells.entries()) {
    if (NO_NAME.some((words) => words.test(cell))) continue
    const name = isName(cell) ? cell : familyName(cell, cells[at - 1] ?? '', cells[at + 1] ?? '')
    if (name !== undefined) return name
  }
  return undefined
}

const NO_NAME = [COVERT_UNIT, PROTECTIVE_UNIT, UNIT, GRADE]

/** One word beside initials, a given name or a rank. */
function familyName(cell: string, before: string, after: string): string | undefined {
  if (!BARE_NAME.test(cell) || !maybe(cell)) return undefined
  if (INITIALS.test(after) || (BARE_NAME.test(after) && given(after))) return `${after} ${cell}`
  if (INITIALS.test(before)) return cell
  return capitalised(cell) && (before === '' || given(before) || GRADE.test(before)) ? cell : undefined
}

function isName(cell: string): boolean {
  if (!WHOLE.test(cell)) return false
  const words = cell.split(/[ .]+/).filter(Boolean)
  const long = words.filter((word) => word.length > 1)
  if (words.length < 2 || long.length === 0) return false
  if (long.length < words.length) return long.every(maybe)
  return long.every((word) => capitalised(word) && !ordinary(word.toLowerCase())) && long.some(maybe)
}

const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word)
const given = (word: string): boolean => (listed(word.toLowerCase()) & 1) !== 0

/** A word may be a name if it is listed or no everyday word. */
function maybe(word: string): boolean {
  const lower = word.toLowerCase()
  return isGivenOrFamily(lower) || (!ordinary(lower) && !isCommon(hash(lower)))
}
