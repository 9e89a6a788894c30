import type { Part, Reading } from '../contract.ts'
import { type Segment, segmentAt, segmentsOf } from './segments.ts'
import { FOREIGN_WORD, SECRET_WORD, SHORT_TIER } from './vocabulary.ts'

/** One place where the word of a top tier stands, before anybody asks whether it is a marking. */
export type Sighting = {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly tier: 'SECRET' | 'TOP_SECRET'
  /** plain; spread over spaces, points or lines; misread by a scanner; an abbreviation; foreign, and foreign that needs no place. */
  readonly form: 'plain' | 'spread' | 'misread' | 'short' | 'foreign' | 'foreign-sure'
  readonly capitals: boolean
  readonly segment: Segment
  /** The rest of its line, to either side. */
  readonly before: string
  readonly after: string
}

export type Page = {
  readonly part: Part
  readonly segments: readonly Segment[]
  readonly sightings: readonly Sighting[]
}

/** Parts that are read by rules of their own. */
const APART = new Set<Part['kind']>(['label', 'filename', 'recipients'])
const MOST = 2_000
const SOMETHING =
  /[S5$][\s._*\-·•\u00ad\u200b-\u200d\u2060]{0,3}[E3€F][\s._*\-·•\u00ad\u200b-\u200d\u2060]{0,3}[CGO(]|GEHEIM|TAJN|СЕКРЕТНО|ТАЄМНО|HEMM?LI|SALAI|SEGRET|GİZLİ|TITKOS|SALAJA|STRICT|ΑΠΟΡΡΗΤΟ|SLEPENI|SLAPTAI|\/\/|UKEO|STRAP|NSAT|CTS|UK EYES/iu

const seen = new WeakMap<Reading, readonly Page[]>()

/** Every sighting in a reading, part by part; counted once for all rules of this detector. */
export function pagesOf(reading: Reading): readonly Page[] {
  const before = seen.get(reading)
  if (before) return before
  const pages = reading.parts.filter((part) => !APART.has(part.kind) && SOMETHING.test(part.text)).map(page)
  seen.set(reading, pages)
  return pages
}

function page(part: Part): Page {
  const segments = segmentsOf(part)
  const sightings: Sighting[] = []
  const add = (found: Sighting | undefined) => {
    if (found) sightings.push(found)
    return sightings.length < MOST
  }
  for (const found of part.text.matchAll(SECRET_WORD)) if (!add(secret(part, segments, found))) break
  for (const found of part.text.matchAll(FOREIGN_WORD)) if (!add(foreign(part, segments, found, sightings))) break
  for (const found of part.text.matchAll(SHORT_TIER)) if (!add(short(part, segments, found))) break
  return { part, segments, sightings: sightings.sort((a, b) => a.start - b.start) }
}

/** SECRET DÉFENSE is not a plain SECRET: the longer reading replaces the shorter. */
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

function short(part: Part, segments: readonly Segment[], found: RegExpMatchArray): Sighting {
  const top = found.groups?.['top'] ?? found.groups?.['ctsa']
  const it = top ?? found.groups?.['secret'] ?? found[0]
  return sighting(part, segments, found.index ?? 0, it.length, top ? 'TOP_SECRET' : 'SECRET', 'short', true)
}

function secret(part: Part, segments: readonly Segment[], found: RegExpMatchArray): Sighting | undefined {
  const text = found[0]
  const word = found.groups?.['word'] ?? text
  const capitals = !/\p{Ll}/u.test(text)
  const plain = /^secret$/i.test(word)
  // A misread or spread word counts only in capitals, the way markings are set.
  if (!plain && !capitals) return undefined
  const at = found.index ?? 0
  const glued = /[\p{L}\p{N}][_\-/.]$/u.test(part.text.slice(Math.max(0, at - 2), at))
  const runsOn = /^[_\-/][\p{L}\p{N}]/u.test(part.text.slice(at + text.length, at + text.length + 2))
  // client_secret, SECRET_KEY, secret-garden.jpg: a name, not a word. File names have their own rule.
  if ((glued || runsOn) && !/^\/(?:UKEO|UK|LOCSEN|NOFORN|REL)/.test(part.text.slice(at + text.length))) return undefined
  const letters = word.replace(/[^\p{L}\p{N}$€(]/gu, '')
  const form = plain ? 'plain' : /^SECRET$/.test(letters) ? 'spread' : 'misread'
  return sighting(part, segments, at, text.length, found.groups?.['top'] ? 'TOP_SECRET' : 'SECRET', form, capitals)
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
    // A word broken over two lines stands on both.
    segment: until === segment ? segment : { ...segment, end: until.end, last: until.last },
    before,
    after,
  }
}
