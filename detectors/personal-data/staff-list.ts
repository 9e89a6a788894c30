import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { Expression } from '../expression.ts'
import { anyPhrase, oneLine, patternWith, phrases } from '../pattern.ts'
import type { Place } from '../sorted.ts'
import { isCommon } from './names/common-words.ts'
import { isGivenOrFamily } from './names/name-features.ts'
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
const NO_NAME = [COVERT_UNIT, PROTECTIVE_UNIT, UNIT, GRADE]
const NAME = /^(?:\p{L}[\p{L}'’-]{0,24}\.? ?){1,5}$/u

/** Capitalised, no everyday word, and with a word that may be a name: initials may be in another cell. */
function isName(cell: string): boolean {
  if (!NAME.test(cell) || NO_NAME.some((words) => words.test(cell))) return false
  const long = cell.split(/[ .]+/).filter((word) => word.length > 1)
  const lower = long.map((word) => word.toLowerCase())
  return (
    long.every((word) => /^\p{Lu}/u.test(word)) &&
    !lower.some(ordinary) &&
    lower.some((word) => isGivenOrFamily(word) || !isCommon(hash(word)))
  )
}

type Line = Place & { readonly text: string }
type Row = Line & { readonly sensitive: boolean }

const LEAST_ROWS = 3
/** A longer list needs only two people in such a unit. */
const LONG_LIST = 5
const LONGEST_ROW = 200
const HEADING_LINES = 4

const CELLS = /\t|\||;|,| [–—-] | {2,}|: |[()[\]]| (?:in|of|at|with) (?:the )?/
const SENTENCES = /[.!?]\s+\p{Lu}/u
const INITIAL = /\b\p{Lu}\. /gu
const LIST_MARK = /^[\s>*•·–-]{0,6}(?:\d{1,6}[.):]?\s{1,4})?/
const NAME_COLUMN = /\b(?:sur|fore|first|last|full)?[ _-]?names?\b|\binitials?\b/i
const GRADE_COLUMN = anyPhrase`rank, grade, unit, team, department, section, role, post, job title`

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    if (!isSensitive(part.text) && !titled(reading)) continue
    const rows = kept(part, reading)
    const whole = { start: 0, end: part.text.length }
    if (rows.length > 0)
      yield match(part, rows, `Lists ${rows.length} people with their rank or unit in sensitive police work`)
    else if (/pivot/.test(part.where ?? '') && [NAME_COLUMN, GRADE_COLUMN].every((words) => words.test(part.text)))
      yield match(part, [whole], 'Keeps the values of a list of staff in sensitive police work')
  }
}

function kept(part: Part, reading: Reading): readonly Row[] {
  const lines = linesOf(part.text)
  for (const candidates of [lines, blocksOf(lines)]) {
    const rows = candidates.flatMap((line) => rowOf(line) ?? []).filter((row) => !onRegister(row, reading))
    if (rows.length < LEAST_ROWS) continue
    const shown = rows.filter(({ sensitive }) => sensitive).length
    const at = lines.findIndex(({ start }) => start === rows[0]!.start)
    const above = lines.slice(Math.max(0, at - HEADING_LINES), at)
    const isHeaded = titled(reading) || above.some(({ text }) => text.length < 100 && isSensitive(text))
    if (isHeaded || shown >= LEAST_ROWS || (shown > 1 && rows.length >= LONG_LIST)) return rows
  }
  return []
}

const linesOf = (text: string): Line[] =>
  everyMatch(text, /(?<=^|\n)[^\n]*/g).map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    text: line,
  }))

/** One person in several lines. */
const blocksOf = (lines: readonly Line[]): Line[] =>
  [...lines.keys()]
    .map((at) => {
      const length = lines.slice(at).findIndex(({ text }) => text.trim() === '')
      return lines[at - 1]?.text.trim() ? [] : lines.slice(at, length < 0 ? undefined : at + length)
    })
    .filter(({ length }) => length > 1 && length < 7)
    .map((all) => ({ start: all[0]!.start, end: all.at(-1)!.end, text: all.map(({ text }) => text).join('|') }))

function rowOf({ start, end, text: line }: Line): Row | undefined {
  const text = line.replace(LIST_MARK, '')
  if (text.length > LONGEST_ROW || SENTENCES.test(text.replace(INITIAL, '')) || HEADS.test(text)) return undefined
  const [graded, covert] = [GRADE.test(text), COVERT_UNIT.test(text)]
  const cells = text
    .replace(GRADE, '|$&|')
    .split(CELLS)
    .map((cell) => cell.trim())
    .filter(Boolean)
  if (!(graded || covert) || cells.length < 2 || !cells.some(isName)) return undefined
  return { start, end, text, sensitive: covert || (graded && PROTECTIVE_UNIT.test(text)) }
}

const isSensitive = (text: string): boolean => COVERT_UNIT.test(text) || PROTECTIVE_UNIT.test(text)
/** The draft's title or a file name says so. */
const titled = ({ parts }: Reading): boolean =>
  parts.some(({ kind, text }) => (kind === 'title' || kind === 'filename') && isSensitive(text.replace(/[_-]/g, ' ')))

const onRegister = ({ text }: Row, { known, circumstances: { today } }: Reading): boolean =>
  known.people.some((person) => live(person, today) && text.toLowerCase().includes(person.name.toLowerCase()))

const match = (part: Part, [first, ...rest]: readonly Place[], because: string): Match => ({
  span: { part: part.id, start: first!.start, end: first!.end },
  type: 'JOINT_RISK',
  confidence: 0.85,
  because,
  reserved: true,
  suggestion: '[list of staff removed]',
  related: rest.slice(0, 40).map(({ start, end }) => ({ part: part.id, start, end })),
})

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
