import type { Part, Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { pattern, patternWith } from '../pattern.ts'
import { parse } from './grammar.ts'
import { type Segment, segmentAt, segmentsOf } from './segments.ts'
import {
  FOREIGN_CASED,
  FOREIGN_WORD,
  LETTER_AFTER,
  LETTER_BEFORE,
  MISSPELT_WORD,
  RUN_AFTER,
  RUN_BEFORE,
  SCRIPT_WORD,
  SECRET_WORD,
  SHORT_TIER,
  TOP_BEFORE,
  USUAL_GAP,
} from './vocabulary.ts'

export type Sighting = {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly tier: 'SECRET' | 'TOP_SECRET'
  readonly form: 'plain' | 'spread' | 'misread' | 'misspelt' | 'short' | 'foreign' | 'foreign-sure'
  readonly capitals: boolean
  /** A disguise was undone here. */
  readonly disguised: boolean
  readonly segment: Segment
  readonly before: string
  readonly after: string
}

export type Page = {
  readonly part: Part
  readonly segments: readonly Segment[]
  readonly sightings: readonly Sighting[]
}

const OWN_RULE_KINDS = new Set<Part['kind']>(['label', 'filename', 'recipients'])
const MAX_MATCHES = 2_000
const FOREIGN_STEM = pattern`
  GEHEIM|TAJN|SEKRET|СЕКРЕТНО|ТАЄМНО|ПОВЕР|ДОВЕР|ВАЖ|ТАЙНО
  |ТАЈН|САКРЭТ|ҚҰПИЯ|МАҢЫЗ|НУУЦ|POVERLJ|LIHIM|MAXFIY|MƏXF|HEML
  |HEMMEL|SALA[IJ]|LEYND|SECRET|SEGRET|RESERVADO|SIGRIET
  |SEGRETEZ|G[İI]ZL|TITKOS|STRICT|ΑΠ[ΟΌ]ΡΡΗΤΟ|SLEPENI|SLAPTAI
  |CYFRIN|GYFRIN|RÚNDA|RAHASIA|RAHSIA|MẬT
`
const OTHER_SCRIPT = /[\u0530-\u1fff\u3000-\ud7ff]/
const CASED_STEM = patternWith('iu')`
  geheim|tajn|sekret(?![a-z])|секретно|таємно|повер|довер|важ
  |тайно|тајн|сакрэт|құпия|маңыз|нууц|poverlj|lihim|maxfiy
  |məxf|heml|hemmel|sala[ij]|leynd|s[es]creto|tr[eè]s secret
  |segret[io]|segretez|reservado|sigriet|g[iı]zl|titkos
  |strict secret|απ[οό]ρρητο|slepeni|slaptai|cyfrinach|rúnda
  |rahasia|rahsia|mật
`
const SHORT_STEM = /\/\/|UKEO|STRAP|NSAT|CTS|UK[ _]EYES|ATOMAL|BOHEMIA|S-UE|EU-T?S/
const seen = new WeakMap<Reading, readonly Page[]>()

export function pagesOf(reading: Reading): readonly Page[] {
  const before = seen.get(reading)
  if (before) return before
  const texts = new Map(reading.parts.map(({ id, text }) => [id, text]))
  const pages = reading.parts.filter((part) => !OWN_RULE_KINDS.has(part.kind)).map((part) => page(part, texts))
  seen.set(reading, pages)
  return pages
}

function page(part: Part, texts: ReadonlyMap<string, string>): Page {
  const words = everyMatch(part.text, SECRET_WORD, MAX_MATCHES)
  const foreigners = FOREIGN_STEM.test(part.text) ? everyMatch(part.text, FOREIGN_WORD, MAX_MATCHES) : []
  const cased = CASED_STEM.test(part.text) ? everyMatch(part.text, FOREIGN_CASED, MAX_MATCHES).filter(written) : []
  const misspelt = part.text.includes('S') ? everyMatch(part.text, MISSPELT_WORD, MAX_MATCHES) : []
  const shorts = SHORT_STEM.test(part.text) ? everyMatch(part.text, SHORT_TIER, MAX_MATCHES) : []
  const others = OTHER_SCRIPT.test(part.text) ? everyMatch(part.text, SCRIPT_WORD, MAX_MATCHES) : []
  const all = [words, foreigners, cased, misspelt, shorts, others]
  if (all.every((some) => some.length === 0)) return { part, segments: [], sightings: [] }
  const segments = segmentsOf(part)
  const sightings = words.flatMap((found) => secret(part, segments, found) ?? [])
  for (const found of foreigners) sightings.push(foreign(part, segments, found, sightings))
  const sure = sightings.filter(({ form }) => form === 'foreign-sure' || form === 'foreign')
  for (const found of cased)
    if (!sure.some(({ start, end }) => start < found.index! + found[0].length && found.index! < end))
      sightings.push({ ...foreign(part, segments, found, sightings), form: 'foreign' })
  for (const found of misspelt) sightings.push(misspelling(part, segments, found))
  for (const found of others) sightings.push(inScript(part, segments, found))
  for (const found of shorts) sightings.push(short(part, segments, found))
  const disguise = (one: Sighting) => (one.disguised || undone(one, texts) ? { ...one, disguised: true } : one)
  return { part, segments, sightings: sightings.map(disguise).sort((a, b) => a.start - b.start) }
}

/** The original has other letters. */
function undone({ part, start, end }: Sighting, texts: ReadonlyMap<string, string>): boolean {
  if (!part.from) return false
  const { at } = part.from
  const from = texts.get(part.from.part)?.slice(at[start], (at[end - 1] ?? 0) + 1)
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  return from !== undefined && bare(from) !== bare(part.text.slice(start, end))
}

/** SECRET DÉFENSE is no plain SECRET. */
function foreign(part: Part, segments: readonly Segment[], found: RegExpMatchArray, others: Sighting[]): Sighting {
  const at = found.index ?? 0
  const clash = others.findIndex((other) => other.start < at + found[0].length && at < other.end)
  if (clash >= 0) others.splice(clash, 1)
  const top = found.groups?.['top'] !== undefined
  return sighting(
    part,
    segments,
    at,
    found[0].length,
    top ? 'TOP_SECRET' : 'SECRET',
    top ? 'foreign-sure' : 'foreign',
    true,
  )
}

/** One capital is enough: 'Совершенно секретно'. */
function written([word]: RegExpMatchArray): boolean {
  return /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && !/^secret$/i.test(word)
}

function misspelling(part: Part, segments: readonly Segment[], found: RegExpMatchArray): Sighting {
  const top = TOP_BEFORE.exec(part.text.slice(Math.max(0, found.index! - 30), found.index!))?.[0].length ?? 0
  const tier = top > 0 ? 'TOP_SECRET' : 'SECRET'
  return sighting(part, segments, found.index! - top, found[0].length + top, tier, 'misspelt', true)
}

/** An everyday word counts only alone on its line. */
function inScript(part: Part, segments: readonly Segment[], found: RegExpMatchArray): Sighting {
  const top = found.groups?.['top'] !== undefined
  const form = top ? 'foreign-sure' : 'foreign'
  return sighting(part, segments, found.index ?? 0, found[0].length, top ? 'TOP_SECRET' : 'SECRET', form, true)
}

function short(part: Part, segments: readonly Segment[], found: RegExpMatchArray): Sighting {
  const { pairTop, pair } = found.groups ?? {}
  const top = pairTop ?? found.groups?.['top'] ?? found.groups?.['ctsa']
  const it = top ?? found.groups?.['secret'] ?? found[0]
  const form = (pairTop ?? pair)?.includes('/') ? 'foreign-sure' : 'short'
  return sighting(part, segments, found.index ?? 0, it.length, top ? 'TOP_SECRET' : 'SECRET', form, true)
}

function secret(part: Part, segments: readonly Segment[], found: RegExpMatchArray): Sighting | undefined {
  const word = found[0]
  const at = found.index ?? 0
  const end = at + word.length
  const before = part.text.slice(Math.max(0, at - 30), at).replace(RUN_BEFORE, (run) => (run === 'TOP' ? run : ''))
  const after = part.text.slice(end, end + 8).replace(RUN_AFTER, '')
  if (LETTER_AFTER.test(after)) return undefined
  const top = topBefore(before, word)
  if (top === undefined && LETTER_BEFORE.test(before)) return undefined
  const start = at - (top?.length ?? 0)
  const text = part.text.slice(start, end)
  const capitals = !/\p{Ll}/u.test(text)
  const plain = /^secret$/i.test(word)
  // A misread or spread word counts only in capitals, the way markings are set.
  if (!plain && !capitals) return undefined
  if (form(word) === 'spread' && runsOn(word, part.text.slice(end, end + 24))) return undefined
  if (
    identifier(before.slice(0, before.length - (top?.length ?? 0)), after) &&
    !(capitals && isJoined(part.text, start, end))
  )
    return undefined
  return sighting(part, segments, start, end - start, top === undefined ? 'SECRET' : 'TOP_SECRET', form(word), capitals)
}

/** In capitals whatever joins it, else a space or hyphen. */
function topBefore(before: string, word: string): string | undefined {
  const found = TOP_BEFORE.exec(before)
  if (!found) return undefined
  const capitals = !/\p{Ll}/u.test(found[0] + word)
  return capitals || USUAL_GAP.test(found.groups!['gap']!) ? found[0] : undefined
}

function form(word: string): Sighting['form'] {
  if (/^secret$/i.test(word)) return 'plain'
  return word.replace(/[^\p{L}\p{N}$€(]/gu, '') === 'SECRET' ? 'spread' : 'misread'
}

function runsOn(word: string, after: string): boolean {
  const gap = /[^A-Z]+/.exec(word)?.[0] ?? ' '
  const letters = after.split(gap)
  if (letters[0] !== '') return false
  const end = letters.slice(1).findIndex((letter) => letter.length !== 1)
  const rest = letters.slice(1, end < 0 ? undefined : end + 2).map((letter) => letter[0] ?? '')
  return /^(?:ARIAT|ARI|ARY|S$|LY|IVE|ION|E[DS]?$)/i.test(rest.join(''))
}

/** client_secret, secret-garden.jpg; file names have their own rule. */
function identifier(before: string, after: string): boolean {
  const glued = /[\p{L}\p{N}][_\-/.]$/u.test(before)
  const runsOn = /^[_\-/][\p{L}\p{N}]/u.test(after)
  return (glued || runsOn) && !/^\/\/?[A-Z]{2}/.test(after)
}

/** Joined only to words of a marking: SECRET_UK_EYES_ONLY. */
function isJoined(text: string, start: number, end: number): boolean {
  const before = /[\p{L}\p{N}_\-/.]*$/u.exec(text.slice(Math.max(0, start - 60), start))![0]
  const after = /^[\p{L}\p{N}_\-/.]*/u.exec(text.slice(end, end + 60))![0]
  const bare = (piece: string) => parse(piece.replace(/[_\-/.]/g, ' ')).unknown.filter((word) => !/^NO$/i.test(word))
  return bare(before).length + bare(after).length === 0
}

function sighting(
  part: Part,
  segments: readonly Segment[],
  start: number,
  length: number,
  tier: Sighting['tier'],
  form: Sighting['form'],
  capitals: boolean,
): Sighting {
  const end = start + length
  const nowhere = { start, end, text: '', first: false, last: false, index: 0 }
  const segment = segmentAt(segments, start) ?? nowhere
  const until = segmentAt(segments, end - 1) ?? segment
  const before = part.text.slice(Math.max(segment.start, start - 200), start)
  const after = part.text.slice(end, Math.min(until.end, end + 200))
  return {
    part,
    start,
    end,
    tier,
    form,
    capitals,
    disguised: form === 'spread' || form === 'misread',
    // A word broken over two lines belongs to both.
    segment: until === segment ? segment : { ...segment, end: until.end, last: until.last },
    before,
    after,
  }
}
