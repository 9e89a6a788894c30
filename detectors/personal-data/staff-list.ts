import type { Match, Part, Reading, Rule } from '../contract.ts'
import { Expression } from '../expression.ts'
import { anyPhrase, oneLine, patternWith, phrases } from '../pattern.ts'
import { isCommon } from './names/common-words.ts'
import { isGivenOrFamily, listed } from './names/name-features.ts'
import { ordinary } from './names/name-words.ts'
import { hash } from './names/tokens.ts'
import { live } from './register.ts'

const UNIT_CHARS = 160
const near = (units: RegExp) => new Expression(units, units.flags, UNIT_CHARS)

const COVERT_UNIT = near(anyPhrase`
  surveillance, covert, under ?cover, source (?:handl\w+|unit), dedicated source, informant handl\w+, CHIS,
  special branch, counter[- ]?terror\w*, CTU, SO15, CTSFO, AFO, SFO, ARV, armed (?:response|policing|support),
  firearms(?! licen[cs]\w*), (?:witness|close|royalty|protected persons?) protection, protected persons,
  technical support, anti[- ]corruption, counter[- ]corruption, (?<!(?:artificial|business|market|emotional|local) )intelligence
`)

const PROTECTIVE_UNIT = near(anyPhrase`
  child (?:protection|abuse|exploitation|safeguarding), public protection, sexual exploitation, CSE, MOSOVO,
  sex offender management, online abuse, paedophile\w*, organised crime, ROCU, vulnerable (?:people|persons)
`)

const GRADES = phrases`
  (?:temporary |acting |detective |police |special )?(?:constable|sergeant|(?<!chief )inspector), W?PC, W?DC, T/?DC, PS, DS,
  DI, DCI, Sgt, Insp, Const, PCSO, (?:field |source |undercover )?(?:handler|operative|operator), officer,
  (?:senior |intelligence )?(?:analyst|investigator|researcher|technician), social worker, case ?worker, detective,
  police staff
`
const GRADE = patternWith('i')`\b${GRADES}\b(?: [A-Z]{0,2}\d{2,6}\b)?`

const HEADS = anyPhrase`
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
function nameIn(cells: readonly string[]): string | undefined {
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

type Row = { readonly start: number; readonly end: number; readonly name: string; readonly sensitive: boolean }
type Line = { readonly start: number; readonly end: number; readonly text: string }

const LEAST_ROWS = 3
/** A longer list needs only two people in such a unit. */
const LONG_LIST = 5
const LONGEST_ROW = 200
const HEADING_LINES = 4

const CELLS = /\t|\||;|,| [–—-] | {2,}|: |[()[\]]| (?:in|of|at|with) (?:the )?/
const SENTENCES = /[.!?]\s+\p{Lu}/u
const INITIAL = /\b\p{Lu}\. /gu
const LIST_MARK = /^[\s>*•·–-]{0,6}(?:\d{1,6}[.):]?\s{1,4})?/
const PIVOT = /pivot/
const NAME_COLUMN = /\b(?:sur|fore|first|last|full)?[ _-]?names?\b|\binitials?\b/i
const GRADE_COLUMN = anyPhrase`rank, grade, unit, team, department, section, role, post, job title`

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    if (!of(part.text) && !titled(reading)) continue
    const rows = kept(part, reading)
    const [first, ...rest] = rows
    if (first)
      yield match(part, first, rest, `Lists ${rows.length} people with their rank or unit in sensitive police work`)
    else if (PIVOT.test(part.where ?? '') && columns(part))
      yield match(
        part,
        { start: 0, end: part.text.length },
        [],
        'Keeps the values of a list of staff in sensitive police work',
      )
  }
}

function kept(part: Part, reading: Reading): readonly Row[] {
  const lines = linesOf(part.text)
  for (const candidates of [lines, blocksOf(lines)]) {
    const rows = candidates.flatMap((line) => rowOf(line) ?? []).filter((row) => !onRegister(row, reading))
    if (rows.length < LEAST_ROWS) continue
    const shown = rows.filter(({ sensitive }) => sensitive).length
    const enough = shown >= LEAST_ROWS || (shown > 1 && rows.length >= LONG_LIST)
    if (enough || headed(lines, rows[0]!, reading)) return rows
  }
  return []
}

function linesOf(text: string): Line[] {
  let end = -1
  return text.split('\n').map((line) => {
    const start = end + 1
    end = start + line.length
    return { start, end, text: line }
  })
}

function blocksOf(lines: readonly Line[]): Line[] {
  const blocks: Line[][] = [[]]
  for (const line of lines)
    if (line.text.trim() === '') blocks.push([])
    else blocks.at(-1)!.push(line)
  return blocks
    .filter(({ length }) => length > 1 && length < 7)
    .map((all) => ({ start: all[0]!.start, end: all.at(-1)!.end, text: all.map(({ text }) => text).join('|') }))
}

function rowOf({ start, end, text }: Line): Row | undefined {
  const row = text.replace(LIST_MARK, '')
  if (row.length > LONGEST_ROW || row.length < 8 || SENTENCES.test(row.replace(INITIAL, ''))) return undefined
  const graded = GRADE.test(row)
  const covert = COVERT_UNIT.test(row)
  const protective = PROTECTIVE_UNIT.test(row)
  if (HEADS.test(row) || (!graded && !covert)) return undefined
  const cells = row
    .replace(GRADE, '|$&|')
    .split(CELLS)
    .map((cell) => cell.trim())
    .filter(Boolean)
  const name = cells.length > 1 ? nameIn(cells) : undefined
  return name === undefined ? undefined : { start, end, name, sensitive: covert || (graded && protective) }
}

/** A heading, the draft's title or a file name says so. */
function headed(lines: readonly Line[], first: Row, reading: Reading): boolean {
  const at = lines.findIndex(({ start }) => start === first.start)
  const above = lines.slice(Math.max(0, at - HEADING_LINES), at)
  return above.some(({ text }) => text.length < 100 && of(text)) || titled(reading)
}

const of = (text: string): boolean => COVERT_UNIT.test(text) || PROTECTIVE_UNIT.test(text)
const titled = ({ parts }: Reading): boolean =>
  parts.some(({ kind, text }) => (kind === 'title' || kind === 'filename') && of(text.replace(/[_-]/g, ' ')))

function onRegister({ name }: Row, { known, circumstances: { today } }: Reading): boolean {
  const row = ` ${name.toLowerCase()} `
  return known.people.some((person) => live(person, today) && row.includes(` ${person.name.toLowerCase()} `))
}

const columns = ({ text }: Part): boolean => NAME_COLUMN.test(text) && GRADE_COLUMN.test(text) && of(text)

function match(part: Part, at: Pick<Row, 'start' | 'end'>, rest: readonly Row[], because: string): Match {
  return {
    span: { part: part.id, start: at.start, end: at.end },
    type: 'JOINT_RISK',
    confidence: 0.85,
    because,
    reserved: true,
    suggestion: '[list of staff removed]',
    related: rest.slice(0, 40).map(({ start, end }) => ({ part: part.id, start, end })),
  }
}

export const staffList: Rule = {
  id: 'personal-data/staff-list',
  title: 'List of staff in sensitive police work',
  advice: 'Remove the list, and every sheet or table that it came from.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '26', '32', '46'],
  source: 'https://ico.org.uk/action-weve-taken/enforcement/',
  limits: oneLine`
    Needs three rows with a name and a rank, unit or role. Does not count chief officers, heads of units and people on
    the registers. Misses a list in which no word or heading shows the work.
  `,
  find,
  examples: {
    found: [
      'Surname\tInitials\tRank\tUnit\nSampleworth\tJ\tConstable\tSurveillance\nOakes\tB\tSergeant\tIntelligence\nElmer\tC\tConstable\tSurveillance',
      'name | rank | unit\nJo Sample | PC | Surveillance Unit\nBo Oakes | DS | Source Handling\nCy Elmer | DC | Technical Support Unit',
      'Sampleworth,J,Constable,Covert Operations\nOakes,B,Sergeant,Covert Operations\nElmer,C,Inspector,Special Branch',
      '• DC Jo Sampleworth – surveillance team\n• DS Bo Oakes – intelligence unit\n• PC Cy Elmer – firearms',
      'Undercover unit\n\nSAMPLEWORTH J Constable\nOAKES B Sergeant\nELMER C Constable',
      'Jo Sampleworth\nDC 4471\nSurveillance\n\nBo Oakes\nDS\nSurveillance\n\nCy Elmer\nDC\nSurveillance',
      'Child protection team: rota\nDC Jo Sampleworth, early\nDC Bo Oakes, late\nDS Cy Elmer, nights',
      { text: 'J Sampleworth, DC\nB Oakes, DS\nC Elmer, DC', title: 'Staff of the surveillance unit' },
      {
        text: 'Surname Rank Unit\nSampleworth\nOakes\nConstable\nSurveillance',
        part: { id: 'attachment:1/pivot', kind: 'properties', where: 'data kept for a pivot table' },
      },
    ],
    clear: [
      'Jo Sampleworth | PC | Neighbourhood Team\nBo Oakes | PS | Neighbourhood Team\nCy Elmer | PC | Response',
      'Surveillance costs\n2024 | Cameras | £14,000\n2025 | Cameras | £15,000\n2026 | Staff | £9,000',
      'ACC Jo Sampleworth – Intelligence\nChief Superintendent Bo Oakes – Firearms\nDetective Superintendent Cy Elmer, Head of Intelligence',
      'Surveillance | Strategic Board | Monday\nIntelligence | Working Group | Tuesday\nFirearms | Licensing Panel | Friday',
      'DC Jo Sampleworth – surveillance team\nDS Bo Oakes – intelligence unit',
      'Rank | Unit | Number of officers\nConstable | Surveillance | 14\nSergeant | Intelligence | 6\nInspector | Firearms | 2',
      'Business intelligence\nJo Sample, analyst\nBo Oakes, analyst\nCy Elmer, developer',
    ],
  },
}
