import { byReading } from '../by-reading.ts'
import type { Part } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { firstFrom } from '../sorted.ts'
import { parse } from './grammar.ts'
import {
  FOREIGN_WORD,
  LETTER_AFTER,
  LETTER_BEFORE,
  LOWER_TIER,
  MISSPELT_WORD,
  RUN_BEFORE,
  SCRIPT_WORD,
  SECRET_WORD,
  SHORT_STEM,
  SHORT_TIER,
  TOP_BEFORE,
  USUAL_GAP,
} from './vocabulary.ts'

/** A line, or a piece of an endless one. */
export type Segment = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly first: boolean
  readonly last: boolean
  readonly index: number
}

export type Sighting = {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly tier: 'SECRET' | 'TOP_SECRET' | 'OFFICIAL_SENSITIVE' | 'LEGACY_MARKING'
  readonly form:
    | 'plain'
    | 'spread'
    | 'misread'
    | 'misspelt'
    | 'short'
    | 'foreign'
    | 'foreign-sure'
    | 'lower'
    | 'letters'
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

type Word = Pick<Sighting, 'start' | 'end' | 'tier' | 'form'> & { readonly capitals?: boolean }
type Read = (Pick<Word, 'tier' | 'form' | 'capitals'> & { readonly start?: number }) | undefined
type Finder = readonly [stem: RegExp | undefined, word: RegExp, read: (found: RegExpExecArray, text: string) => Read]

const OWN_RULE_KINDS = new Set<Part['kind']>(['label', 'filename', 'recipients'])
const OTHER_SCRIPT = /[\u0530-\u1fff\u3000-\ud7ff]/

export const pagesOf = byReading(({ parts }): readonly Page[] => {
  const texts = new Map(parts.map(({ id, text }) => [id, text]))
  return parts.filter((part) => !OWN_RULE_KINDS.has(part.kind)).flatMap((part) => page(part, texts) ?? [])
})

function page(part: Part, texts: ReadonlyMap<string, string>): Page | undefined {
  const words: Word[] = []
  for (const [stem, expression, read] of FINDERS) {
    if (stem && !stem.test(part.text)) continue
    const earlier = [...words].sort((a, b) => a.start - b.start)
    for (const found of everyMatch(part.text, expression)) {
      const [at, it] = [found.index, read(found, part.text)]
      const word = it && { start: at, end: at + found[0].length, ...it }
      const before = word && earlier[firstFrom(earlier, word.end) - 1]
      if (word && !(before && before.end > word.start)) words.push(word)
    }
  }
  if (words.length === 0) return undefined
  const segments = segmentsOf(part.text)
  const sightings = words.map((word) => sighting(part, segments, word, texts)).sort((a, b) => a.start - b.start)
  return { part, segments, sightings }
}

function sighting(part: Part, segments: readonly Segment[], word: Word, texts: ReadonlyMap<string, string>): Sighting {
  const { start, end, form } = word
  const segment = segmentAt(segments, start) ?? { start, end, text: '', first: false, last: false, index: 0 }
  const until = segmentAt(segments, end - 1) ?? segment
  return {
    capitals: true,
    ...word,
    part,
    disguised: form === 'spread' || form === 'misread' || undone(part, start, end, texts),
    // A word broken over two lines belongs to both.
    segment: until === segment ? segment : { ...segment, end: until.end, last: until.last },
    before: part.text.slice(Math.max(segment.start, start - 200), start),
    after: part.text.slice(end, Math.min(until.end, end + 200)),
  }
}

/** The original has other letters. */
function undone({ from, text }: Part, start: number, end: number, texts: ReadonlyMap<string, string>): boolean {
  const was = from && texts.get(from.part)?.slice(from.at[start], (from.at[end - 1] ?? 0) + 1)
  const bare = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '')
  return was !== undefined && bare(was) !== bare(text.slice(start, end))
}

/** In capitals in any position; 'Совершенно секретно' needs the position of a marking. */
function foreign({ 0: it, groups }: RegExpExecArray): Read {
  if (/^\p{Ll}/u.test(it)) return undefined
  const top = groups?.['top'] !== undefined
  return { tier: top ? 'TOP_SECRET' : 'SECRET', form: top && !/\p{Ll}\P{Z}*$/u.test(it) ? 'foreign-sure' : 'foreign' }
}

function misspelt({ index }: RegExpExecArray, text: string): Read {
  const top = TOP_BEFORE.exec(text.slice(Math.max(0, index - 30), index))?.[0].length ?? 0
  return { start: index - top, tier: top > 0 ? 'TOP_SECRET' : 'SECRET', form: 'misspelt' }
}

const short = ({ 0: it, groups = {} }: RegExpExecArray): Read => ({
  tier: groups['pairTop'] || groups['top'] ? 'TOP_SECRET' : 'SECRET',
  form: it.includes('/') ? 'foreign-sure' : 'short',
})

const lower = ({ 0: it }: RegExpExecArray): Read => ({
  tier: /^official/i.test(it) ? 'OFFICIAL_SENSITIVE' : 'LEGACY_MARKING',
  form: 'lower',
  capitals: !/\p{Ll}/u.test(it),
})

/** 'This letter is TS': only a sentence tells. */
const letters = (): Read => ({ tier: 'TOP_SECRET', form: 'letters' })

/** A sighting that overlaps an earlier one is dropped: SECRET DÉFENSE is no plain SECRET. */
const FINDERS: readonly Finder[] = [
  [undefined, FOREIGN_WORD, foreign],
  [OTHER_SCRIPT, SCRIPT_WORD, foreign],
  [undefined, SECRET_WORD, secret],
  [/S/, MISSPELT_WORD, misspelt],
  [SHORT_STEM, SHORT_TIER, short],
  [/SENSITIVE|ensitive|CONFIDENTI|RESTRI|RESTREINT|PROTECT/, LOWER_TIER, lower],
  [/T[/.]?S/, /(?<![\w-])C?T[/.]?S(?![\w-])/g, letters],
]

function secret({ 0: word, index: at }: RegExpExecArray, text: string): Read {
  const end = at + word.length
  const before = text.slice(Math.max(0, at - 30), at).replace(RUN_BEFORE, (run) => (run === 'TOP' ? run : ''))
  const after = text.slice(end, end + 12)
  if (LETTER_AFTER.test(after)) return undefined
  const top = topBefore(before, word)
  if (top === undefined && LETTER_BEFORE.test(before)) return undefined
  const start = at - (top?.length ?? 0)
  // 't0p s3cr3t': nobody writes small letters so by mistake.
  const capitals = !/\p{Ll}/u.test(text.slice(start, end)) || (top !== undefined && /\d/.test(word))
  const form = formOf(word)
  // A misread or spread word counts only in capitals, the way markings are set.
  if (form !== 'plain' && !capitals) return undefined
  if (form === 'spread' && runsOn(word, text.slice(end, end + 24))) return undefined
  const glued = isGlued(before.slice(0, before.length - (top?.length ?? 0)), after)
  if (glued && !(capitals && isJoined(text, start, end))) return undefined
  return { start, tier: top === undefined ? 'SECRET' : 'TOP_SECRET', form, capitals }
}

/** In capitals whatever joins it, else a space or hyphen. */
function topBefore(before: string, word: string): string | undefined {
  const found = TOP_BEFORE.exec(before)
  if (!found) return undefined
  const capitals = !/\p{Ll}/u.test(found[0] + word)
  return capitals || USUAL_GAP.test(found.groups!['gap']!) ? found[0] : undefined
}

function formOf(word: string): Sighting['form'] {
  if (/^secret$/i.test(word)) return 'plain'
  return word.replace(/[^\p{L}\p{N}$€£(]/gu, '') === 'SECRET' ? 'spread' : 'misread'
}

/** 'S E C R E T A R I A T' */
function runsOn(word: string, after: string): boolean {
  const [first, ...letters] = after.split(/[^A-Z]+/.exec(word)?.[0] ?? ' ')
  const end = letters.findIndex((letter) => letter.length !== 1)
  const rest = letters.slice(0, end < 0 ? undefined : end + 1).map((letter) => letter[0] ?? '')
  return first === '' && /^(?:ARIAT|ARI|ARY|S$|LY|IVE|ION|E[DS]?$)/i.test(rest.join(''))
}

/** client_secret, secret-garden.jpg; file names have their own rule. */
function isGlued(before: string, after: string): boolean {
  return (
    (/[\p{L}\p{N}][_\-/.]$/u.test(before) || /^[_\-/][\p{L}\p{N}]/u.test(after)) &&
    !/^(?:\/\/?[A-Z]{2}|-(?:level|graded|classified|marked)\b)/.test(after)
  )
}

/** Joined only to words of a marking: SECRET_UK_EYES_ONLY. */
function isJoined(text: string, start: number, end: number): boolean {
  const before = /[\p{L}\p{N}_\-/.]*$/u.exec(text.slice(Math.max(0, start - 60), start))![0]
  const after = /^[\p{L}\p{N}_\-/.]*/u.exec(text.slice(end, end + 60))![0]
  const beside = [before, after].flatMap((piece) => parse(piece.replace(/[_\-/.]/g, ' ')).unknown)
  return beside.every((word) => /^NO$/i.test(word))
}

const BREAK = /[\n\r<>\u0085\u2028\u2029\f\v]/g
/** Limits the work on a hostile endless line. */
const MAX_SEGMENT_CHARS = 600

function segmentsOf(text: string): readonly Segment[] {
  const found: { start: number; end: number; text: string }[] = []
  let from = 0
  for (const stop of [...everyMatch(text, BREAK).map(({ index }) => index), text.length]) {
    for (let start = from; start < stop; start += MAX_SEGMENT_CHARS) {
      const end = Math.min(stop, start + MAX_SEGMENT_CHARS)
      const line = text.slice(start, end)
      if (/\S/.test(line)) found.push({ start, end, text: line })
    }
    from = stop + 1
  }
  return found.map((segment, index) => ({ ...segment, index, first: index === 0, last: index === found.length - 1 }))
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  const segment = segments[firstFrom(segments, offset + 1) - 1]
  return segment && offset < segment.end ? segment : undefined
}
