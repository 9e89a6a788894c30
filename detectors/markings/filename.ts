import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, oneLine, pattern, patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'
import { TOP_TIERS } from './tiers.ts'
import { LEISURE, ORDINARY_NOUN, WORK_NOUN } from './vocabulary.ts'

const FILE_EXTENSIONS = phrases`
  docx?, docm, dotx?, xls[xmb]?, csv, pptx?, pdf, rtf, od[tspg], txt, md, msg, eml, zip, 7z, rar, gz, png, jpe?g,
  gif, webp, heic, svg, bmp, tiff?, vsdx?, pub, one, key, pages, numbers, mp[34], m4a, wav, mov, html?, xml, json
`

const EXTENSION = fragment`\.${FILE_EXTENSIONS}(?![\p{L}\p{N}])`
const NAME = new RegExp(String.raw`[\p{L}\p{N}][\p{L}\p{N}_\-.()[\]+&~/\\:]{1,180}${EXTENSION}`, 'giu')
/** The name begins with the tier or is in quotation marks. */
const SPACED = new RegExp(
  fragment`
    (?<![\p{L}\p{N}_])(?:UK[ _-])?(?:TOP[ _-]?)?SECRET(?![\p{L}])
      (?! (?:is|are|was|in|on|at|and|or|to|of|the|file|files|as)\b)[\p{L}\p{N}_\-–—()[\]+&' /\\]{0,80}${EXTENSION}
  `,
  'gu',
)
const QUOTED = new RegExp(String.raw`(?<=["“‘'])[\p{L}\p{N}][^"“”‘’'\n]{1,120}?${EXTENSION}(?=["”’'])`, 'giu')
const NAME_CHARS = 200
const NAMES = [NAME, SPACED, QUOTED].map((expression) => sought(expression, NAME_CHARS))
const FOLDER = patternWith('gimu')`
  (?<=(?:\\|(?:^|[\s"'“‘(<])(?:\/|~\/|\.{1,2}\/|[a-z]{2,8}:\/\/)[^\s"'<>]{0,200}\/)(?:\d{1,3}[ _-])?(?:UK[ _-])?)
    (?<top>TOP[ _-]?)?SECRET(?=(?:[ _-](?:UKEO|ONLY|FILES?|PAPERS?|STRAP\d?|OPS?))?(?:[\\/]|[ \t]*$|["'”’)>]))
`
/** Capitals separate the words of a name: TopSecretBrief. */
const CAMEL =
  /(?:(?<![A-Z])(?<top>Top)?Secret|(?<![A-Za-z])secret|(?<=[a-z])(?<loud>TOP)?SECRET)(?=(?<next>[A-Z][a-z]+|[A-Z]{2,}|\d|[_\-.]))/g
const PAPER_WORDS = phrases`
  Brief, Briefing, Minutes?, Annex, Intel, Intelligence, Plans?, Paper, Report, Summary, Notes?, Draft, Final,
  Assessment, Sitrep, Op, Ops, Strategy, List, Sources?, Target, Threat, Order, Log
`

const OF_PAPERS = pattern`^${PAPER_WORDS}`
/** The word counts before a version, a date or the end. */
const SMALL = patternWith('iu')`
  (?<=[\p{L}\p{N}][ _\-.([]{1,3})(?<top>top[ _-]?)?secret
    (?=[ _\-.)\]]{0,3}(?:v(?:er(?:sion)?)?[ .]?\d|final|draft|copy|annex|rev|\d|minutes|brief|ukeo|\.\w{2,5}$))
  |^(?<topped>top[ _-]?)?secret(?= ?[-–—_] ?(?:gold|silver|op|minutes|brief|intel|threat))
`
const NO_MARKING_CAMEL = /(?:Client|Key|App|Api|Shared|Jwt|Kept|Open|Trade|My|Our)$/i
const BEFORE_PLAIN_SECRET = phrases`
  client, key, app, api, shared, jwt, my, our, your, his, her, their, the, a, an, little, dirty, best, worst, kept,
  open, trade, guilty, no, big, family, santa'?s?, chef'?s?, beauty, web, db, aws, kube
`

const NO_MARKING = patternWith('i')`${BEFORE_PLAIN_SECRET}[ _\-.([]{1,3}$`
const SHORT = patternWith('i')`
  (?:^|[ _\-.([])TS(?=[ _\-.)\]])(?=.*(?:gold|silver|\bop\b|[_\- ]op[_\- ]|minutes|brief|intel|threat|sitrep|summary
    |assessment))
  |(?:gold|silver|(?:^|[_\- ])op[_\- ]|minutes|brief|intel|threat|sitrep|summary|assessment)[\w\- ]*[_\- ]TS
    (?=[_\-. ])
`

const TOKEN = patternWith('g')`
  (?<![A-Za-z])(?:(?<top>TOP[ _\-.]?)?SECRET|(?<ts>TS|ts)(?=[ _\-.]+(?:UKEO|ukeo|STRAP|UK[ _-]EYES|SI|NOFORN))
    |(?<s>S)(?=[ _\-.]+(?:UKEO|NOFORN|NF)))(?![A-Za-z])
`

export const filename: Rule = {
  id: 'markings/filename',
  title: 'File name with SECRET or TOP SECRET',
  ...TOP_TIERS,
  limits: oneLine`
    In lower case, counts only a separate word before a version, a date or the end, and then a person decides:
    secret-garden.jpg is a garden. Treats SECRET before an ordinary noun as a title.
  `,
  *find(reading) {
    for (const part of reading.parts) {
      if (part.kind === 'filename') yield* inName(part, part.text, 0)
      else yield* inText(part)
    }
  },
  examples: {
    found: [
      'See PCC_Annex-C_SECRET_final.xlsx for the chart',
      'Photos are in 20270214-Op-Larkrise-TS-UKEO.docx',
      { text: 'TOPSECRET-threat-brief.pdf', part: { id: 'attachment:1/name', kind: 'filename' } },
      'See "Board paper 12 (SECRET).docx" for it',
      'I saved it as SECRET brief for Thursday.docx on the drive',
      'The nicest is /shared/TOP SECRET/photos/IMG_2231.jpg',
      'The map is UK-SECRET_route.svg',
      'Slides: gold_secret_v4.pptx, take the title off',
      'It is in “Top Secret - gold minutes.docx”',
      'minutes_20270214_TS.pdf has the picture',
      'It is on \\\\fs02\\Specials\\TOP_SECRET\\faces\\ with the rest',
      'The link is https://share.example.org/ops/SECRET/kestrel for the printer',
      'Attached: TopSecretBrief.docx',
      'MinutesSECRET.docx and secretMinutesOpWren.docx and wren_ts_ukeo.pdf',
    ],
    clear: [
      'The SECRET menu is in menu.docx',
      'my-secret-recipe.docx, topsecret-quiz-night.pptx, secret-shopper-v2.xlsx and TS_Eliot_evening.docx',
      'SECRET_SANTA_2026.xlsx',
      'secret-garden.jpg',
      'Set client_secret.txt aside',
      'SECRETARIAT_rota.docx',
      'TopSecretQuizNight.pptx and ClientSecretNotes.txt',
      'Tiers: OFFICIAL/SECRET/TOP SECRET',
      'https://example.org/secret/garden',
    ],
  },
}

const SOMETHING = /SECRET|secret|Secret|UKEO|ukeo|TS[_. -]|NOFORN/

function* folders(part: Part): Iterable<Match> {
  for (const found of everyMatch(part.text, FOLDER)) {
    // A folder with that name in lower case is as likely a setting.
    if (!found.groups?.['top'] && found[0] !== 'SECRET') continue
    yield named(part, found.groups?.['top'], found.index, found[0].length)
  }
}

function* inName(part: Part, name: string, offset: number): Iterable<Match> {
  let loud = false
  for (const found of everyMatch(name, TOKEN)) {
    const next = /^[ _\-.]+([A-Za-z]+)/.exec(name.slice(found.index + found[0].length))?.[1]
    if (next && ORDINARY_NOUN.test(next) && !WORK_NOUN.test(next)) continue
    // CLIENT_SECRET.txt is a setting.
    if (/(?:CLIENT|KEY|APP|API|SHARED|JWT)[_-]?$/i.test(name.slice(0, found.index))) continue
    loud = true
    yield named(part, found.groups?.['top'] || found.groups?.['ts'], offset + found.index, found[0].length)
  }
  if (loud || LEISURE.test(name)) return
  const quiet = camelCase(name) ?? smallOrShort(name)
  if (quiet) yield { ...named(part, quiet.top, offset + quiet.at, quiet.length), severity: 'sign-off', confidence: 0.5 }
}

type Quiet = { readonly at: number; readonly length: number; readonly top: unknown }

function smallOrShort(name: string): Quiet | undefined {
  const small = SMALL.exec(name)
  if (small && !NO_MARKING.test(name.slice(0, small.index)))
    return { at: small.index, length: small[0].length, top: small.groups?.['top'] || small.groups?.['topped'] }
  const short = SHORT.exec(name)
  return short ? { at: name.indexOf('TS', short.index), length: 2, top: true } : undefined
}

/** TopSecretBrief is a paper; TopSecretQuiz and ClientSecretNotes are not. */
function camelCase(name: string): Quiet | undefined {
  for (const found of everyMatch(name, CAMEL)) {
    const { top, loud, next = '' } = found.groups ?? {}
    if (NO_MARKING_CAMEL.test(name.slice(0, found.index))) continue
    if (/SECRET/.test(found[0])) return { at: found.index, length: found[0].length, top: loud }
    if (top ? !ORDINARY_NOUN.test(next) || WORK_NOUN.test(next) : OF_PAPERS.test(next))
      return { at: found.index, length: found[0].length, top }
  }
  return undefined
}

function* inText(part: Part): Iterable<Match> {
  if (part.text.includes('.') && SOMETHING.test(part.text))
    for (const names of NAMES) for (const name of names(part)) yield* inName(part, name[0], name.index)
  if (/[\\/]/.test(part.text) && /secret/i.test(part.text)) yield* folders(part)
}

function named(part: Part, top: unknown, start: number, length: number): Match {
  const type = top ? 'TOP_SECRET' : 'SECRET'
  return {
    span: { part: part.id, start, end: start + length },
    type,
    confidence: 0.85,
    because: `Read as the tier ${type.replace('_', ' ')}: it is in a file name.`,
  }
}
