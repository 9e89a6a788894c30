import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { Expression } from '../expression.ts'
import { fragment, patternWith, phrases } from '../pattern.ts'
import { TOP_TIERS, tierIn } from './tiers.ts'

const MARKING_KEYS = phrases`
  (?:government |document |information )?security[\s_-]?(?:classification|marking|label), protective[\s_-]?marking,
  classification, classified, gscp?, (?:document )?marking, sensitivity(?:[\s_-]?label)?, security[\s_-]?level, (?:document |data )security,
  handling, label, gpms, x-protective-marking, \w{1,20}classification, bjdocumentsecuritylabel, tier
`

/** A value counts in any case: 'Protective marking: secret'. */
const KEY = fragment`${MARKING_KEYS}`
const GAP = String.raw`["'*_\s]{0,4}(?:[:=|]|\s[-–—]\s|<\/t[hd]>\s{0,4}<td[^<>]{0,40}>|\]\s?:)["'*_\s]{0,6}`
const VALUE = String.raw`(?<it>(?:UK |NATO )?(?:TOP[ _-]?)?SECRET)(?=["'*_\s]{0,4}(?:$|[\n\r,;|<>}\]"()/]|[-–—:]|\s(?:UKEO|LOCSEN|STRAP|UK EYES)))`
const FIELD = new Expression(String.raw`(?<![\p{L}\p{N}])${KEY}${GAP}${VALUE}`, 'gimu')
const SHORT_KEYS = phrases`
  gscp?, (?:government |document )?security[\s_-]?(?:classification|marking), protective[\s_-]?marking,
  classification, classified, class, prot(?:ective)? mark, (?:gsc |document )?marking, grading, caveat, sec(?:urity)? class
`

/** 'GSC: TS'; a single S only at the end. */
const SHORT = new Expression(
  fragment`
    (?<![\p{L}\p{N}])${SHORT_KEYS}${GAP}(?<it>CTS|TS|(?:UK )?S(?=[ \t]{0,4}(?:$|[\n\r|;<])))(?![\p{L}\p{N}]|[ -](?!STRAP|UKEO|UK EYES|ATOMAL)[\p{L}\p{N}])
  `,
  'gimu',
)
/** '<meta name="classification" content="SECRET">' */
const PAIR = new Expression(
  fragment`
    \b(?:name|property|key|field|id)\s?[=:]\s?["']${KEY}["'][\s,]{1,4}["']?(?:content|value|val)["']?\s?[=:]\s?["']
      (?<it>(?:UK |NATO )?(?:TOP[ _-]?)?SECRET)\b
  `,
  'giu',
)
const MACHINE_KEYS = phrases`
  security[\s_-]?(?:classification|marking|label), protective[\s_-]?marking,
  (?:[\w-]{1,20}:)?(?:\w{1,20})?classification, gscp?, marking, tier
`

/** 'classification="S"', '"marking": "TS"' */
const MACHINE = fragment`${MACHINE_KEYS}`
const ATTRIBUTE = new Expression(
  String.raw`(?<![\p{L}\p{N}])${MACHINE}["']?\s?[=:]\s?["'](?<it>CTS|TS|(?:UK )?S)["']`,
  'giu',
)
const ELEMENT = new Expression(
  String.raw`<${MACHINE}(?:\s[^<>]{0,80})?>\s{0,4}(?<it>(?:UK |NATO )?(?:TOP[ _-]?)?SECRET|CTS|TS|S)\s{0,4}</`,
  'giu',
)
const FORMER = /\b(?:former|original|previous|old|past|then)\s(?:\w+\s)?$/i
const OPENED = /\b(?:record opened|opened (?:in|on|to)|open (?:record|document)|released|declassified|downgraded)\b/i
const COLUMN_HEADINGS = phrases`
  marking, classification, gsc, protective marking, security, label, handling, tier, class, gsc marking,
  (?:security|protective)[ _](?:classification|marking|level), classification[ _]level, sensitivity
`

const COLUMN_HEAD = patternWith('im')`(?:^|[|,\t;])\s*${COLUMN_HEADINGS}\s*(?=$|[|,\t;])`
const COUNTING =
  /^[\s|"]*(?:UK )?(?:OFFICIAL(?:[- :]*SENSITIVE)?|(?:TOP )?SECRET)(?:[\s|"]*[|,\t;][\s|"]*(?:\d[\d,.%]*|nil|none|zero|[–-]))+[\s|"]*$/i
const DEFINING_HEAD = /meaning|definition|what|description|examples?|number|count|how many|used? for/i
const SOMETHING = /secret|\bC?TS\b|["'>,\t]S["'<,\t\n\r]|[,\t]S$|[:=|-]\s?(?:UK )?S\s*(?:$|[|;<])/im

export const field: Rule = {
  id: 'markings/field',
  title: 'Field or column that says SECRET or TOP SECRET',
  ...TOP_TIERS,
  limits: 'Recognises a column of markings by its heading. Leaves a column without one to other rules.',
  *find(reading) {
    for (const part of reading.parts) {
      if (part.kind === 'label' || !SOMETHING.test(part.text)) continue
      yield* fields(part)
      yield* short(part)
      yield* columns(part)
    }
  },
  examples: {
    found: [
      'Security Classification: Secret\nTitle: Estate review',
      '{"protectiveMarking": "SECRET", "slug": "round-up"}',
      'GSC: TS\n\nThe panel met on Monday.',
      '<meta name="security-classification" content="secret">',
      'Protective marking: S\nTitle: Boat house',
      '**Classification:** TOP SECRET\n\n## Background',
      '<tr><th>Label</th><td>UK SECRET</td></tr>',
      'Government Security Classification | SECRET | Review date | 12/2031',
      '| Item | Text | Marking |\n|---|---|---|\n| 1 | Counter opens | OFFICIAL |\n| 2 | Payments | SECRET |',
      'ref,title,classification\n14,Bus lanes,OFFICIAL\n15,Depot,SECRET',
      'ref,title,class\n14,"Bus lanes, closed",O\n15,Depot,S',
      'Item\tText\tMarking\n1\tCounter opens\tOfficial\n2\tPayments\tSecret',
      '<para ism:classification="S" ownerProducer="GBR">The van leaves at nine.</para>',
      '<item><classification>TS</classification></item>',
      'Former marking: SECRET\nHeld by the registry',
      'Ops plan | TS | 4 May\nRota | O | 5 May\nCar park | O | 6 May',
      'Marking: TS\nPlan',
      'GSC marking | TS',
    ],
    clear: [
      'Vetting level: SC (allows access to SECRET)',
      'kind: Secret\nmetadata:\n  name: db-login',
      'Label: Secret Garden Ales',
      'Class: S12, level two',
      'Handling: TS-14 crates, two people',
      'Class: TS Eliot and his circle',
      'Shirt | S | red\nHat | L | blue\nCoat | M | green',
      'Former marking: SECRET\nClosure: 30 years. Record opened 1 January 2005',
      'name,team,class\nAnn,Blue,S\nBen,Red,S',
      '<div class="S">Sizes</div>',
      '| Tier | What it is for |\n|---|---|\n| OFFICIAL | Most work |\n| SECRET | Serious threats |',
      'Classification: OFFICIAL. It is not SECRET.',
      '| Tier | Files held |\n|---|---|\n| OFFICIAL | 41,206 |\n| SECRET | 0 |\n| TOP SECRET | nil |',
    ],
  },
}

function* fields(part: Part): Iterable<Match> {
  for (const found of [...everyMatch(part.text, FIELD), ...everyMatch(part.text, PAIR)]) {
    const it = found.groups?.['it'] ?? ''
    const line = part.text.slice(found.index, found.index + 240).split('\n', 1)[0] ?? ''
    if (FORMER.test(part.text.slice(Math.max(0, found.index - 30), found.index)) && OPENED.test(part.text)) continue
    if (/\bOFFICIAL\b.*\bTOP SECRET\b|\bSECRET\b\s*(?:,|\/|or|and)\s*TOP SECRET/i.test(line)) continue
    yield match(part, found.index + found[0].lastIndexOf(it), it, 'a field for the classification holds it')
  }
}

function* short(part: Part): Iterable<Match> {
  for (const found of [SHORT, ATTRIBUTE, ELEMENT].flatMap((form) => everyMatch(part.text, form))) {
    const it = found.groups?.['it'] ?? ''
    if (it !== it.toUpperCase() && it.length < 4) continue
    yield match(part, found.index + found[0].lastIndexOf(it), it, 'a field for the classification holds its short form')
  }
}

function* columns(part: Part): Iterable<Match> {
  const head = COLUMN_HEAD.exec(part.text)
  if (!head) {
    yield* bareColumns(part)
    return
  }
  const heading = part.text.slice(part.text.lastIndexOf('\n', head.index) + 1).split('\n', 1)[0] ?? ''
  if (!/[|,\t;]/.test(heading) || DEFINING_HEAD.test(heading)) return
  const rows = part.text
    .slice(head.index)
    .split('\n')
    .filter((row) => /\b(?:OFFICIAL|SECRET)\b/.test(row))
  if (rows.length > 1 && rows.every((row) => COUNTING.test(row))) return
  const cell = /(?:^|[|,\t;])[ "]{0,4}(?<it>(?:UK )?(?:TOP )?SECRET)[ "]{0,4}(?=$|[|,\t;])/gm
  for (const found of everyMatch(part.text.slice(head.index), cell)) {
    const it = found.groups?.['it'] ?? ''
    yield match(part, head.index + found.index + found[0].indexOf(it), it, 'it is in the column of markings')
  }
  yield* shortCells(part, head.index)
}

const TIERS = /^(?:UK )?(?:O|OS|O-S|OFFICIAL|OFFICIAL[-: ]SENSITIVE|S|TS|SECRET|TOP SECRET)$/i

/** A column of S alone may be sizes. */
function* shortCells(part: Part, head: number): Iterable<Match> {
  const cells = columnOf(part.text, part.text.lastIndexOf('\n', head) + 1)
  if (!cells.some(({ it }) => /^O/i.test(it))) return
  for (const { it, start } of cells)
    if (/^(?:UK )?(?:T?S|(?:TOP )?SECRET)$/i.test(it) && !/SECRET/.test(it))
      yield match(part, start, it, 'it is in the column of markings')
}

const LEAST_CELLS = 3

/** Every row holds a tier, one of them low. */
function* bareColumns(part: Part): Iterable<Match> {
  if (!/\b(?:O|OS|O-S)\b/.test(part.text)) return
  let at = 0
  for (const block of part.text.split(/\n\s*\n/)) {
    const from = part.text.indexOf(block, at)
    at = from + block.length
    const lines = block.split('\n')
    const sign = /[|\t;]/.exec(lines[0]!.replace(/^\s*\|/, ''))?.[0]
    if (sign === undefined || lines.length < LEAST_CELLS) continue
    const columns = [...cellsOf(lines[0]!, sign).entries()].filter(([, cell]) => isTier(cell))
    if (columns.length === 0) continue
    const rows = [...rowsOf(lines, sign, from)]
    for (const [column] of columns) yield* tiersOnly(part, rows, column)
  }
}

function* rowsOf(lines: readonly string[], sign: string, from: number): Iterable<readonly Cell[]> {
  let at = from
  for (const line of lines) {
    yield cellsOf(line, sign, at)
    at += line.length + 1
  }
}

const isTier = (cell: Cell | undefined): boolean => cell !== undefined && TIERS.test(cell.text.trim())

function* tiersOnly(part: Part, rows: readonly (readonly Cell[])[], column: number): Iterable<Match> {
  if (!rows.every((cells) => isTier(cells[column]))) return
  const cells = rows.map((row) => row[column]!)
  if (!cells.some(({ text }) => /^O/.test(text.trim()))) return
  for (const { text, start } of cells) {
    const it = text.trim()
    if (/^(?:T?S|(?:TOP )?SECRET)$/.test(it))
      yield match(part, start + text.search(/\S/), it, 'every cell of its column is a tier')
  }
}

function columnOf(text: string, from: number): { it: string; start: number }[] {
  const [heading = '', ...lines] = text.slice(from).split('\n')
  const sign = /[|\t;,]/.exec(heading.replace(/^\s*\|/, ''))?.[0] ?? ','
  const column = cellsOf(heading, sign).findIndex(({ text: name }) => COLUMN_HEAD.test(name))
  const found: { it: string; start: number }[] = []
  for (const cells of rowsOf(lines, sign, from + heading.length + 1)) {
    const cell = cells[column]
    const it = cell?.text.replace(/^[\s"]+|[\s"]+$/g, '') ?? ''
    if (!cell || /^[-:]*$/.test(it)) continue
    if (!TIERS.test(it)) break
    found.push({ it, start: cell.start + cell.text.indexOf(it) })
  }
  return found
}

type Cell = { readonly text: string; readonly start: number }

/** A separator in quotation marks does not count. */
function cellsOf(line: string, sign: string, from = 0): Cell[] {
  const cells: Cell[] = []
  let [quoted, start] = [false, 0]
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    if (at < line.length && (line[at] !== sign || quoted)) continue
    cells.push({ text: line.slice(start, at), start: from + start })
    start = at + 1
  }
  return cells
}

function match(part: Part, start: number, it: string, why: string): Match {
  const type = /^(?:UK )?S$/i.test(it) ? 'SECRET' : tierIn(it)!.type
  return {
    span: { part: part.id, start, end: start + it.length },
    type,
    confidence: 0.9,
    because: `Read as the tier ${type.replace('_', ' ')}: ${why}.`,
  }
}
