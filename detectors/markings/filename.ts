import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, oneLine, pattern, patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'
import { markingMatch, TOP_TIERS, tierIn } from './tiers.ts'
import { LEISURE, ORDINARY_NOUN, WORK_NOUN } from './vocabulary.ts'

const FILE_EXTENSIONS = phrases`
  docx?, docm, dotx?, xls[xmb]?, csv, pptx?, pdf, rtf, od[tspg], txt, md, msg, eml, zip, 7z, rar, gz, png, jpe?g,
  gif, webp, heic, svg, bmp, tiff?, vsdx?, pub, one, key, pages, numbers, mp[34], m4a, wav, mov, html?, xml, json
`
const EXTENSION = fragment`\.${FILE_EXTENSIONS}(?![\p{L}\p{N}])`
const NAME = patternWith('giu')`[\p{L}\p{N}][\p{L}\p{N}_\-.()[\]+&~/\\:]{1,180}${EXTENSION}`
/** With spaces, where the name begins with the tier or is in quotation marks. */
const SPACED = patternWith('gu')`
  (?<![\p{L}\p{N}_])(?:(?:UK[ _-])?(?:TOP[ _-]?)?SECRET(?![\p{L}])|\(T?S\))
    (?! (?:is|are|was|in|on|at|and|or|to|of|the|file|files|as)\b)[\p{L}\p{N}_\-–—()[\]+&' /\\]{0,80}${EXTENSION}
`
const QUOTED = patternWith('giu')`(?<=["“‘'])[\p{L}\p{N}][^"“”‘’'\n]{1,120}?${EXTENSION}(?=["”’'])`
const NAME_CHARS = 200
const NAMES = [NAME, SPACED, QUOTED].map((expression) => sought(expression, NAME_CHARS))
/** A folder in lower case is as likely a setting. */
const FOLDER = patternWith('gmu')`
  (?<=(?:\\|(?:^|[\s"'“‘(<])(?:\/|~\/|\.{1,2}\/|[a-z]{2,8}:\/\/)[^\s"'<>]{0,200}\/)(?:\d{1,3}[ _-])?(?:UK[ _-])?)
    (?:(?:TOP|Top|top)[ _-]?(?:SECRET|Secret|secret)|SECRET)
    (?=(?:[ _-](?:UKEO|ONLY|FILES?|PAPERS?|STRAP\d?|OPS?))?(?:[\\/]|[ \t]*$|["'”’)>]))
`
const TIER = /(?:(?<![a-z])uk(?=top|secret))?(?:top[ _\-.]?)?secret|official[ _\-:]{0,3}sensitive/gi
const SHORT_TIER =
  /(?<![A-Za-z])(?:TS|ts|S(?=[ _\-.]+(?:UKEO|NOFORN|NF)))(?=[ _\-.]+(?:UKEO|ukeo|STRAP|UK[ _-]EYES|SI|NOFORN|NF)(?![A-Za-z]))/g
const PAPER_WORDS = phrases`
  brief, briefing, minutes?, annex, intel, intelligence, plans?, paper, report, summary, notes?, draft, copy, final, rev,
  assessment, sitrep, gold, silver, op, ops, strategy, list, sources?, target, threat, order, log, ukeo, uk
`
const PAPER = patternWith('i')`^${PAPER_WORDS}(?![a-z])`
const ABOUT_PAPERS = patternWith('i')`(?:^|[ _\-.([])${PAPER_WORDS}(?![a-z])`
const SHORT_ALONE = /(?<=^|[ _\-.([])TS(?=[ _\-.)\]])|(?<=\()S(?=\))/
/** The word ends the name, or comes before a version or a date. */
const CLOSES = pattern`^[ _\-.)\]]{0,3}(?:v(?:er(?:sion)?)?[ .]?\d|\d|\w{2,5}$)`
/** Settings, keys, and what somebody keeps. */
const NO_MARKING_WORDS = phrases`
  client, key, app, api, shared, jwt, my, our, your, his, her, their, the, a, an, little, dirty, best, worst, kept,
  open, trade, guilty, no, big, family, santa'?s?, chef'?s?, beauty, web, db, aws, kube
`
const NO_MARKING = patternWith(
  'i',
)`(?:^|[^a-z])${NO_MARKING_WORDS}[ _\-.([]{0,3}$|(?:Client|Key|App|Api|Shared|Jwt|Kept|Open|Trade|My|Our)$`
const SOMETHING = /\(S\)|SECRET|Secret|secret|UKEO|ukeo|TS[_. -]|NOFORN|SENSITIVE|Sensitive/

export const filename: Rule = {
  id: 'markings/filename',
  title: 'File name with SECRET or TOP SECRET',
  ...TOP_TIERS,
  limits: oneLine`
    In lower case, counts only a separate word before a version, a date or the end, and then a person decides:
    secret-garden.jpg is a garden. Treats SECRET before an ordinary noun as a title.
  `,
  *find(reading) {
    for (const part of reading.parts)
      if (part.kind === 'filename') yield* inName(part, part.text, 0)
      else if (SOMETHING.test(part.text)) yield* inText(part)
  },
  examples: {
    found: [
      'See PCC_Annex-C_SECRET_final.xlsx for the chart',
      'Photos are in 20270214-Op-Larkrise-TS-UKEO.docx',
      'The map is UKSECRET_route.svg',
      { text: 'TOPSECRET-threat-brief.pdf', part: { id: 'attachment:1/name', kind: 'filename' } },
      'See "Board paper 12 (SECRET).docx" for it',
      'I saved it as SECRET brief for Thursday.docx on the drive',
      'The nicest is /shared/TOP SECRET/photos/IMG_2231.jpg',
      'The map is UK-SECRET_route.svg',
      'Slides: gold_secret_v4.pptx, take the title off',
    ],
    clear: [
      'The SECRET menu is in menu.docx',
      'my-secret-recipe.docx, topsecret-quiz-night.pptx, secret-shopper-v2.xlsx and TS_Eliot_evening.docx',
      'SECRET_SANTA_2026.xlsx',
      'secret-garden.jpg',
      'Set client_secret.txt aside',
      'SECRETARIAT_rota.docx',
    ],
  },
}

const named = (part: Part, at: number, it: string, tier: string): Match =>
  markingMatch(part.id, at, it.length, tierIn(tier)!, 'it is in a file name')

function* inText(part: Part): Iterable<Match> {
  const names = part.text.includes('.') ? NAMES.flatMap((namesIn) => namesIn(part)) : []
  for (const { 0: name, index } of names) yield* inName(part, name, index)
  for (const { 0: it, index } of everyMatch(part.text, FOLDER)) yield named(part, index, it, it)
}

function* inName(part: Part, name: string, offset: number): Iterable<Match> {
  let sure = false
  const doubts: Match[] = []
  for (const { 0: it, index } of everyMatch(name, SHORT_TIER)) {
    sure = true
    yield named(part, offset + index, it, it.toUpperCase())
  }
  for (const { 0: it, index } of everyMatch(name, TIER)) {
    const how = howSure(name.slice(0, index), it, name.slice(index + it.length), LEISURE.test(name))
    if (how === 'sure') sure = true
    if (how === 'sure') yield named(part, offset + index, it, it)
    else if (how === 'doubtful') doubts.push(named(part, offset + index, it, it))
  }
  const short = SHORT_ALONE.exec(name)
  if (short && ABOUT_PAPERS.test(name) && !LEISURE.test(name))
    doubts.push(named(part, offset + short.index, short[0], short[0]))
  if (!sure) for (const doubt of doubts.slice(0, 1)) yield { ...doubt, severity: 'sign-off', confidence: 0.5 }
}

/** The word goes on: no capital begins another. */
const GOES_ON = /^(?:[a-z][a-z]|[A-Z](?![A-Z][a-z])[A-Za-z])/

/** Capitals separate the words of a name: TopSecretBrief is a paper; TopSecretQuiz and ClientSecretNotes are not. */
function howSure(before: string, it: string, after: string, leisure: boolean): 'sure' | 'doubtful' | undefined {
  const capitals = it === it.toUpperCase()
  const [joinedLeft, joinedRight] = [/[A-Za-z]$/.test(before), /^[A-Za-z]/.test(after)]
  if (GOES_ON.test(before.slice(-1) + it[0]) || GOES_ON.test(it.slice(-1) + after.slice(0, 2))) return undefined
  const next = /^[ _\-.)\]]*([A-Z]?[a-z]+|[A-Z]+)/.exec(after)?.[1] ?? ''
  if (NO_MARKING.test(before) || (ORDINARY_NOUN.test(next) && !WORK_NOUN.test(next))) return undefined
  if (/^o/i.test(it) || (capitals && !joinedLeft && !joinedRight)) return 'sure'
  const paper = PAPER.test(next)
  const doubtful = capitals || paper || (joinedRight ? /^top/i.test(it) : before !== '' && CLOSES.test(after))
  return doubtful && !leisure && (paper || before !== '' || joinedRight) ? 'doubtful' : undefined
}
