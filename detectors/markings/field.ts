import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, patternWith, phrases } from '../pattern.ts'
import { markingMatch, TOP_TIERS, tierIn } from './tiers.ts'

const ENDS = String.raw`(?!\w|-\w)(?=["'*_\s]{0,4}(?:$|[\n\r,;|<>}\]"()/\\&]|[-–—:.]|\s{2}|\s(?:#|UKEO|LOCSEN|STRAP|UK EYES)))`
/** What a field or a cell may hold, in any case. */
const IN_FULL = patternWith('gim')`
  \b(?:(?:UK ?|NATO ?)?(?:(?:TOP[ _-]?)?SECRET|CONFIDENTIAL|RESTRICTED)|OFFICIAL[\s:–—_-]{0,4}SENSITIVE)${ENDS}
`
/** A single letter only at the end of its field or cell. */
const SHORT = patternWith('gm')`
  \b(?:TOPSEC|C?T\/?S(?!-)(?! (?!STRAP|UKEO|UK EYES|ATOMAL)\w)|O-?S|OFF-?SEN|(?:UK )?S(?=["']|\.?[ \t]{0,4}(?:$|[\r|;,\t<>/])))${ENDS}
`
const SURE_KEYS = phrases`
  (?:government |document |information |overall )?(?:security|protective)[\s_-]?(?:classification|marking|class|mark),
  [\w:-]{0,40}classification(?:[\s_-]level)?, classified,
  class(?!\s?=["']), gscp?(?:[\s_-]level)?, gpms, (?:gsc |document |overall |highest )?marking, grading, caveat,
  prot mark(?:ing)?, clas(?=\/), (?:protectively )?marked as, sec(?:urity)?[\s_-](?:class|level), (?:marking|classification) (?:of|in|for) [^\n:=|]{1,30}
`
/** These fields also hold other things, so there only a tier in full counts. */
const OTHER_KEYS = phrases`
  (?:document |data )?security(?:[\s_-]?(?:label|level))?, sensitivity(?:[\s_-]?label)?, handling(?: instructions?)?,
  label, tier, (?<=(?:^|[\n.;|])[ \t]*)level, status, x-protective-marking, bjdocumentsecuritylabel, (?:page )?(?:header|footer|watermark)(?: text)?
`
const GAP = fragment`
  (?:["'*_\s]{0,4}(?:\([A-Z]{2,5}\)\s?)?(?:[:=|>?\t{/]|\s[-–—]\s|\s?\.{3,40}|<\/t[hd]>\s{0,4}<td[^<>]{0,40}>|\]\s?:)
    |["'][\s,]{1,4}["']?(?:content|value|val)["']?\s?[=:])["'*_|\s]{0,6}(?:is:?\s)?
`
const KEY_BEFORE = patternWith('iu')`(?<![\p{L}\p{N}])(?:(?<sure>${SURE_KEYS})|${OTHER_KEYS})${GAP}$`
/** 'Protective Marking SECRET' as all of a line, or over two. */
const LINE_KEY = patternWith('iu')`(?<=^|\n)[ \t]*(?:(?<sure>${SURE_KEYS}|grade)|sensitivity(?:[ _-]label)?)\s{1,20}$`
const KEY_CHARS = 120
const FORMER = /\b(?:former|original|previous|old|past|then)\s(?:\w+\s)?$/i
const OPENED = /\b(?:opened|released|declassified|downgraded)\b/i
const COLUMN_HEAD = patternWith('i')`^\W*(?:${SURE_KEYS}|${OTHER_KEYS}|(?:gsc )?marking)\W*$`
const OF_TIERS = /meaning|definition|what|description|examples?|number|count|how many|used? for/i
const COUNT = /^[\s"]*(?:\d[\d,.%]*|nil|none|zero|[–-])[\s"]*$/i
const CELL = /^\W*(?:UK )?(?:O|OS|O-S|OFFICIAL|OFFICIAL[-: ]SENSITIVE|S|TS|SECRET|TOP SECRET)\W*$/i
const OF_PAPERS = /\b(?:papers?|documents?|files?|annex(?:es)?|attachments?|refs?|references?|subject|title)\b/i
const LEAST_ROWS = 3
const SCALE = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET']

export const field: Rule = {
  id: 'markings/field',
  title: 'Field or column that says SECRET or TOP SECRET',
  ...TOP_TIERS,
  limits: 'Recognises a column of markings by its heading, or where every cell is a tier.',
  *find(reading) {
    for (const part of reading.parts) if (part.kind !== 'label' && part.kind !== 'recipients') yield* inPart(part)
  },
  examples: {
    found: [
      'Marking,Paper\nOFFICIAL,minutes\nSECRET,list of cars\nTOP SECRET,annex',
      'Security Classification: Secret\nTitle: Estate review',
      '{"protectiveMarking": "SECRET", "slug": "round-up"}',
      'GSC: T/S\n\nThe panel met on Monday.',
      'Title\nPlan\nSensitivity\nTop Secret\nOwner\nClerk\n\nIt is attached.',
      '<meta name="security-classification" content="secret">',
      'Protective marking: S\nTitle: Boat house',
      '**Classification:** TOP SECRET\n\n## Background',
      '<tr><th>Label</th><td>UK SECRET</td></tr>',
      'Government Security Classification | SECRET | Review date | 12/2031',
      '| Item | Text | Marking |\n|---|---|---|\n| 1 | Counter opens | OFFICIAL |\n| 2 | Payments | SECRET |',
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
    ],
  },
}

function* inPart(part: Part): Iterable<Match> {
  let table: Table | undefined
  const found = [IN_FULL, SHORT].flatMap((value) => everyMatch(part.text, value)).sort((a, b) => a.index - b.index)
  for (const { 0: it, index } of found) {
    let why = inField(part.text, it, index)
    if (!why && /(?:[|,\t;]["' ]{0,4}|^|\n)$/.test(part.text.slice(Math.max(0, index - 6), index))) {
      if (table === undefined || index >= table.end) table = tableAt(part.text, index)
      if (table.of(index, it)) why = 'it is in the column of markings'
    }
    if (why) yield markingMatch(part.id, index, it.length, tierIn(it)!, why)
  }
}

const isShort = (it: string): boolean => it.length < 4 || /^topsec$/i.test(it) || (/^off/i.test(it) && it.length < 8)

function inField(text: string, it: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - KEY_CHARS), at)
  const key = KEY_BEFORE.exec(before) ?? LINE_KEY.exec(before)
  if (!key || (isShort(it) && (!key.groups?.['sure'] || it !== it.toUpperCase()))) return undefined
  if (FORMER.test(before.slice(0, key.index)) && OPENED.test(text)) return undefined
  return 'a field for the classification holds it'
}

type Table = { readonly end: number; readonly of: (at: number, it: string) => boolean }

/** The rows around an offset, up to an empty line, with the same separator. */
function tableAt(text: string, at: number): Table {
  const start = text.lastIndexOf('\n\n', at) + 1
  const end = text.indexOf('\n\n', at) < 0 ? text.length : text.indexOf('\n\n', at)
  const lines = text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const sign = /[|\t;,]/.exec(lines[0]?.replace(/^\s*\|/, '') ?? '')?.[0]
  const rows = sign === undefined ? [] : lines.map((line) => cellsOf(line, sign))
  const [head = [], ...others] = rows
  const body = others.filter((cells) => !cells.every((cell) => /^[\s:-]*$/.test(cell)))
  const counts = body.every((cells) => {
    const [first = '', ...rest] = cells.filter((cell) => cell.trim() !== '')
    return CELL.test(first) && rest.length > 0 && rest.every((cell) => COUNT.test(cell))
  })
  const isScale = isOfRisingTiers(body) && !OF_PAPERS.test(lines[0] ?? '')
  const isOfTiers = OF_TIERS.test(lines[0] ?? '') || isScale || (body.length > 0 && counts)
  const columnAt = columnCounter(text, sign ?? '|', start)
  const found = new Map<number, Table['of']>()
  const columnOf = (column: number): Table['of'] => {
    const headed = COLUMN_HEAD.test(head[column] ?? '')
    const cells = (headed ? body : rows).map((row) => row[column] ?? '')
    const low = cells.some((cell) => /^\W*(?:UK )?O/i.test(cell) && CELL.test(cell))
    if (headed) return (_, it) => !isShort(it) || low
    const repeats = rows.length >= LEAST_ROWS && new Set(cells.map((cell) => cell.trim())).size < rows.length
    const only = repeats && low && cells.every((cell) => CELL.test(cell))
    return (_, it) => only && it === it.toUpperCase()
  }
  const of = (here: number, it: string) => {
    if (sign === undefined || isOfTiers) return false
    const at = columnAt(here)
    if (!found.has(at)) found.set(at, columnOf(at))
    return found.get(at)!(here, it)
  }
  return { end, of }
}

/** Each row begins with a higher tier, the last with the highest. */
function isOfRisingTiers(rows: readonly (readonly string[])[]): boolean {
  const firsts = rows.map((cells) => cells.find((cell) => /\w/.test(cell)) ?? '')
  const ranks = firsts.map((cell) => SCALE.indexOf(cell.trim().toUpperCase()))
  const rises = ranks.every((rank, at) => rank > (ranks[at - 1] ?? -1))
  return ranks.length > 2 && rises && ranks.at(-1) === SCALE.length - 1
}

/** Asked in ascending order, it reads a long line once. */
function columnCounter(text: string, sign: string, start: number): (at: number) => number {
  let [from, column, quoted] = [start, 0, false]
  return (at) => {
    for (; from < at; from++) {
      if (text[from] === '"') quoted = !quoted
      if (text[from] === '\n') [column, quoted] = [0, false]
      else if (text[from] === sign && !quoted) column++
    }
    return column
  }
}

/** A separator in quotation marks does not count. */
function cellsOf(line: string, sign: string): string[] {
  const cells = ['']
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    if (character === sign && !quoted) cells.push('')
    else cells[cells.length - 1] += character
  }
  return cells
}
