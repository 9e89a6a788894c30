import type { Match, Part, Rule } from '../contract.ts'
import { BLOCKED, GSC, tierIn } from './tiers.ts'

/** A field says what it holds, so its value counts in any case: 'Protective marking: secret'. */
const KEY = String.raw`(?:(?:government |document |information )?security[\s_-]?(?:classification|marking|label)|protective[\s_-]?marking|classification|classified|gscp?|(?:document )?marking|sensitivity(?:[\s_-]?label)?|security[\s_-]?level|handling|label|gpms|x-protective-marking|\w{1,20}classification|bjdocumentsecuritylabel|tier)`
const GAP = String.raw`["'*_\s]{0,4}(?:[:=|]|\s[-–—]\s|<\/t[hd]>\s{0,4}<td[^<>]{0,40}>|\]\s?:)["'*_\s]{0,6}`
const VALUE = String.raw`(?<it>(?:UK |NATO )?(?:TOP[ _-]?)?SECRET)(?=["'*_\s]{0,4}(?:$|[\n\r,;|<>}\]"()/]|[-–—:]|\s(?:UKEO|LOCSEN|STRAP|UK EYES)))`
const FIELD = new RegExp(String.raw`(?<![\p{L}\p{N}])${KEY}${GAP}${VALUE}`, 'gimu')
/** The short form, by its own field alone and as it is written: 'GSC: TS'. A single S counts only where the value ends with it. */
const SHORT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:gscp?|(?:government |document )?security[\s_-]?(?:classification|marking)|protective[\s_-]?marking|classification|classified|class|prot(?:ective)? mark)${GAP}(?<it>CTS|TS|(?:UK )?S(?=[ \t]{0,4}(?:$|[\n\r|;<])))(?![\p{L}\p{N}])`,
  'gimu',
)
/** '<meta name="classification" content="SECRET">', 'key="marking" value="SECRET"': name and value as two attributes. */
const PAIR = new RegExp(
  String.raw`\b(?:name|property|key|field|id)\s?[=:]\s?["']${KEY}["'][\s,]{1,4}["']?(?:content|value|val)["']?\s?[=:]\s?["'](?<it>(?:UK |NATO )?(?:TOP[ _-]?)?SECRET)\b`,
  'giu',
)
const COLUMN_HEAD =
  /(?:^|[|,\t;])\s*(?:marking|classification|gsc|protective marking|security|label|handling|tier)\s*(?=$|[|,\t;])/im
/** A row that holds a tier and numbers alone: how many there are of each. */
const COUNTING =
  /^[\s|"]*(?:UK )?(?:OFFICIAL(?:[- :]*SENSITIVE)?|(?:TOP )?SECRET)(?:[\s|"]*[|,\t;][\s|"]*(?:\d[\d,.%]*|nil|none|zero|[–-]))+[\s|"]*$/i
const DEFINING_HEAD = /meaning|definition|what|description|examples?|number|count|how many|used? for/i
const SOMETHING = /secret|\bC?TS\b|[:=|-]\s?(?:UK )?S\s*(?:$|[|;<])/im

export const field: Rule = {
  id: 'markings/field',
  title: 'A field or column that says SECRET or TOP SECRET',
  paragraphs: ['25', '62'],
  advice: BLOCKED,
  severity: 'block',
  source: GSC,
  limits: 'A column of markings is recognised by its heading; a column without one is left to the other rules.',
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
    ],
    clear: [
      'Vetting level: SC (allows access to SECRET)',
      'kind: Secret\nmetadata:\n  name: db-login',
      'Label: Secret Garden Ales',
      'Class: S12, level two',
      'Handling: TS-14 crates, two people',
      '| Tier | What it is for |\n|---|---|\n| OFFICIAL | Most work |\n| SECRET | Serious threats |',
      'Classification: OFFICIAL. It is not SECRET.',
      '| Tier | Files held |\n|---|---|\n| OFFICIAL | 41,206 |\n| SECRET | 0 |\n| TOP SECRET | nil |',
    ],
  },
}

function* fields(part: Part): Iterable<Match> {
  for (const found of [...part.text.matchAll(FIELD), ...part.text.matchAll(PAIR)]) {
    const it = found.groups?.['it'] ?? ''
    const line = part.text.slice(found.index, found.index + 240).split('\n', 1)[0] ?? ''
    if (/\bOFFICIAL\b.*\bTOP SECRET\b|\bSECRET\b\s*(?:,|\/|or|and)\s*TOP SECRET/i.test(line)) continue
    yield match(part, found.index + found[0].lastIndexOf(it), it, 'a field for the classification holds it')
  }
}

function* short(part: Part): Iterable<Match> {
  for (const found of part.text.matchAll(SHORT)) {
    const it = found.groups?.['it'] ?? ''
    if (it !== it.toUpperCase()) continue
    yield match(part, found.index + found[0].lastIndexOf(it), it, 'a field for the classification holds its short form')
  }
}

/** A table whose heading names a column of markings. */
function* columns(part: Part): Iterable<Match> {
  const head = COLUMN_HEAD.exec(part.text)
  if (!head) return
  const heading = part.text.slice(part.text.lastIndexOf('\n', head.index) + 1).split('\n', 1)[0] ?? ''
  if (!/[|,\t;]/.test(heading) || DEFINING_HEAD.test(heading)) return
  const rows = part.text
    .slice(head.index)
    .split('\n')
    .filter((row) => /\b(?:OFFICIAL|SECRET)\b/.test(row))
  if (rows.length > 1 && rows.every((row) => COUNTING.test(row))) return
  const cell = /(?:^|[|,\t;])[ "]{0,4}(?<it>(?:UK )?(?:TOP )?SECRET)[ "]{0,4}(?=$|[|,\t;])/gm
  for (const found of part.text.slice(head.index).matchAll(cell)) {
    const it = found.groups?.['it'] ?? ''
    yield match(part, head.index + found.index + found[0].indexOf(it), it, 'it stands in the column of markings')
  }
}

function match(part: Part, start: number, it: string, why: string): Match {
  const type = /^(?:UK )?S$/.test(it) ? 'SECRET' : tierIn(it)!.type
  return {
    span: { part: part.id, start, end: start + it.length },
    type,
    confidence: 0.9,
    because: `Read as the tier ${type.replace('_', ' ')}: ${why}.`,
  }
}
