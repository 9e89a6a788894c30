import type { Reading } from '../contract.ts'
import { isSpoken } from '../spoken.ts'
import { type Parse, parse } from './grammar.ts'
import { alone, ofField, SUBJECT, startsLine } from './line-position.ts'
import { idiom, leisure, listing, ordinaryNoun, spokenOf, verbFollows } from './ordinary.ts'
import { CLASSED, GENERAL, isPaper, POINTED, POINTS, SAYS_SO, SHOWN, SHOWS } from './sighting-words.ts'
import { type Page, pagesOf, type Sighting } from './sightings.ts'
import { FOREIGN_BESIDE } from './vocabulary.ts'

export type ClassifiedSighting = {
  readonly sighting: Sighting
  readonly how: 'banner' | 'inline' | 'classed' | 'mention'
  readonly confidence: number
  readonly reasons: readonly string[]
  readonly parse: Parse
}

const cache = new WeakMap<Reading, readonly ClassifiedSighting[]>()

export function classifiedSightings(reading: Reading): readonly ClassifiedSighting[] {
  const before = cache.get(reading)
  if (before) return before
  const all = pagesOf(reading).flatMap(ofPage)
  cache.set(reading, all)
  return all
}

function ofPage(page: Page): ClassifiedSighting[] {
  if (page.sightings.length === 0) return []
  const listed = listing(page)
  return page.sightings.map((sighting) => classifySighting(sighting, page, listed))
}

function classifySighting(sighting: Sighting, page: Page, listed: ReadonlySet<number>): ClassifiedSighting {
  // A reply to a marked subject is marked too.
  const left = parse(sighting.before.replace(SUBJECT, ''))
  const right = parse(sighting.after)
  const all: Parse = {
    ...right,
    names: [...new Set([...left.names, ...right.names])],
    unknown: [...left.unknown, ...right.unknown],
    caveats: left.caveats + right.caveats,
    publicRelease: left.publicRelease || right.publicRelease,
  }
  const say = (how: ClassifiedSighting['how'], confidence: number, ...reasons: string[]): ClassifiedSighting => ({
    sighting,
    how,
    confidence,
    reasons,
    parse: all,
  })
  if (listed.has(sighting.segment.index)) return say('mention', 0.9, 'it is one of a list of tiers')
  const banner = bannerOf(sighting, page, all, right)
  if (banner) return say('banner', banner.confidence, ...banner.reasons)
  const inline = inlineOf(sighting, left, right)
  if (inline) return say('inline', inline.confidence, ...inline.reasons)
  return classed(sighting) || isWholeTitle(sighting)
    ? say('classed', 0.6, 'the text says that something is classified so')
    : say('mention', 0.5, mentionOf(sighting))
}

type Case = { readonly confidence: number; readonly reasons: readonly string[] } | undefined

function bannerOf(sighting: Sighting, page: Page, all: Parse, right: Parse): Case {
  const code = codeword(sighting, all, right)
  if (all.unknown.length > (code || misread(sighting, all) ? 1 : 0)) return undefined
  if (ordinaryNoun(sighting)) return undefined
  // Hungarian law writes 'Szigorúan titkos!' with its mark.
  if (/^\s*[!?]/.test(sighting.after) && !abroad(sighting) && !repeated(sighting, page)) return undefined
  const place = placeOf(sighting, page)
  if (weakForm(sighting, place.firm)) return undefined
  if (!sighting.capitals && !place.firm && all.caveats === 0) return undefined
  if (numberedAnswer(sighting, page)) return undefined
  const reasons = ['a line with only a marking', ...place.reasons, ...(code ? ['a codeword follows'] : [])]
  return { confidence: place.firm ? 0.95 : 0.85, reasons }
}

/** Needs a firm position; lower case is often a title. */
function weakForm(sighting: Sighting, firm: boolean): boolean {
  if (sighting.tier !== 'SECRET') return false
  return (sighting.form === 'misspelt' && !firm) || (small(sighting) && !beside(sighting))
}

const abroad = ({ form }: Sighting) => form === 'foreign' || form === 'foreign-sure'
const small = ({ form, part, start, end }: Sighting) =>
  form === 'foreign' && /\p{Ll}/u.test(part.text.slice(start, end))

function beside({ part, before, end }: Sighting): boolean {
  return FOREIGN_BESIDE.test(before.slice(-40)) || FOREIGN_BESIDE.test(part.text.slice(end, end + 40))
}

/** One word in capitals after the tier, with nothing else: SECRET OSPREY. */
function codeword(sighting: Sighting, all: Parse, right: Parse): boolean {
  const [word] = right.unknown
  if (all.unknown.length !== 1 || word === undefined || !sighting.capitals) return false
  return /^[A-Z]{3,14}$/.test(word) && !leisure(sighting)
}

const CHANGED_TOP = /^(?:TPO|OTP|TOPP|TOOP)$/
const LIKE_TOP = /^[T17IJLF]?[O0QCDU]?P$/i

function misread({ part, capitals, before }: Sighting, all: Parse): boolean {
  return (
    capitals &&
    all.unknown.length === 1 &&
    /\S\s*$/.test(before) &&
    (CHANGED_TOP.test(all.unknown[0]!) || (part.kind === 'picture-text' && LIKE_TOP.test(all.unknown[0]!)))
  )
}

const PAGES = new Set(['header-footer', 'hidden', 'properties', 'picture-text'])

function placeOf(sighting: Sighting, page: Page): { firm: boolean; reasons: readonly string[] } {
  const { segment, part } = sighting
  const reasons: string[] = []
  if (part.kind === 'header-footer') reasons.push('in the header or footer')
  else if (PAGES.has(part.kind)) reasons.push(part.kind === 'picture-text' ? 'in a picture' : 'out of sight')
  if (segment.first) reasons.push('the first line')
  if (segment.last) reasons.push('the last line')
  if (repeated(sighting, page)) reasons.push('repeated')
  const title = sighting.capitals || part.kind === 'header-footer' || reasons.includes('repeated')
  return {
    firm: reasons.length > 0 && (title || (segment.first && !leisure(sighting) && page.segments.length > 1)),
    reasons,
  }
}

function repeated(sighting: Sighting, page: Page): boolean {
  return page.sightings.some(
    (other) =>
      other !== sighting &&
      other.segment.index !== sighting.segment.index &&
      other.tier === sighting.tier &&
      parse(other.before).unknown.length + parse(other.after).unknown.length === 0,
  )
}

/** Such as '4. TOP SECRET' among other numbered answers. */
function numberedAnswer(sighting: Sighting, page: Page): boolean {
  if (!/^\s*\d{1,2}[.)]\s+$/.test(sighting.before) || /\S/.test(sighting.after)) return false
  const near = page.segments.slice(Math.max(0, sighting.segment.index - 2), sighting.segment.index + 3)
  return near.filter((other) => /^\s*\d{1,2}[.)]\s+\S/.test(other.text)).length >= 3
}

function inlineOf(sighting: Sighting, left: Parse, right: Parse): Case {
  const foreign = fromAbroad(sighting)
  if (foreign) return foreign
  if (!sighting.capitals || small(sighting)) return undefined
  if (portion(sighting)) return { confidence: 0.85, reasons: ['it is in brackets before a paragraph'] }
  const spoken = spokenOf(sighting)
  if (right.leadsWithCaveat && !withoutCaveat(sighting) && !(spoken && weak(spoken)))
    return { confidence: 0.9, reasons: [`a ${right.names[0]} follows`] }
  if (sighting.form === 'short' || sighting.form === 'misspelt') return undefined
  if (inDisguise(sighting)) return { confidence: 0.8, reasons: ['it is written in disguise'] }
  if (ofField(sighting)) return OF_FIELD
  if (ordinaryNoun(sighting) || (spoken && !startsLine(sighting))) return undefined
  if (behindCaveat(sighting, left)) return { confidence: 0.9, reasons: [`a ${left.names.at(-1)} precedes it`] }
  return alone(sighting, left)
}

const OF_FIELD: Case = { confidence: 0.85, reasons: ['a field for its marking holds it'] }
const behindCaveat = ({ before }: Sighting, left: Parse): boolean =>
  left.endsWithCaveat && /[\p{L}\d][\s\-–—/:,\])|]{1,4}$/u.test(before)

function fromAbroad(sighting: Sighting): Case {
  if (sighting.form === 'foreign-sure') return { confidence: 0.9, reasons: ['a foreign tier, in its own words'] }
  if (sighting.form !== 'foreign' || !beside(sighting)) return undefined
  // In lower case only directly after it: 'Geheim – amtlich geheimgehalten'.
  if (
    small(sighting) &&
    FOREIGN_BESIDE.exec(sighting.after)?.index !== /^[^\p{L}]{0,4}/u.exec(sighting.after)?.[0].length
  )
    return undefined
  return { confidence: 0.85, reasons: ['words of a foreign law or registry are beside it'] }
}

function inDisguise(sighting: Sighting): boolean {
  if (!sighting.disguised || leisure(sighting) || idiom(sighting)) return false
  return !ordinaryNoun(sighting) || verbFollows(sighting)
}

/** '“(SECRET) Two detainees were moved …': before a sentence, no entry of a list. */
function portion({ before, after, form }: Sighting): boolean {
  return (
    form !== 'short' &&
    /(?:^|\n|[:“"‘']\s?|\d[.)]\s{1,4}|[•*–-]\s)[“"‘']?[([](?:UK\s)?$/.test(before) &&
    /^(?:[\s/–-][A-Z /–-]{2,30})?[)\]]\s{1,3}["“]?[A-Z0-9£](?:[^\s.!?]*[\s,;]+){4}/.test(after)
  )
}

/** 'Re: top secret': the whole subject, in any case. */
const isWholeTitle = ({ part, before, after }: Sighting): boolean =>
  part.kind === 'title' && !/[\p{L}\p{N}]/u.test(before.replace(SUBJECT, '') + after)

/** 'the photographs – TOP SECRET on the wrapper – are …': only a dash or a comma precedes it. */
const isSetOff = (here: string) => /[–—,(-]\s?$/.test(here)
/** About one specific thing; a person decides whether it is the text's own marking. */
function classed(sighting: Sighting): boolean {
  const { capitals, form, before } = sighting
  if (
    !(capitals || isSpoken(sighting.part)) ||
    small(sighting) ||
    (form !== 'plain' && form !== 'foreign') ||
    ordinaryNoun(sighting) ||
    leisure(sighting)
  )
    return false
  const here = before.split(/[.!?;](?=\s)|\n/).at(-1) ?? ''
  if (spokenOf(sighting) === 'it is about the past' || GENERAL.test(here)) return false
  if (POINTS.test(here) && POINTED.test(sighting.after) && !OTHERWISE.has(spokenOf(sighting) ?? '')) return true
  return (
    isPaper(sighting.part) ||
    CLASSED.test(here) ||
    SAYS_SO.test(here) ||
    ((SHOWS.test(here) || isSetOff(here)) && SHOWN.test(sighting.after))
  )
}

/** One paper may use words that talk about tiers. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'it is about the past',
  'the text denies it',
  'it is in a question',
  'it lists the tiers',
])

function weak(spoken: string): boolean {
  return spoken === 'it is about the past' || spoken === 'it is in quotation marks' || spoken === 'it lists the tiers'
}

/** The caveat must touch the tier: SECRET – UK EYES ONLY. */
function withoutCaveat(sighting: Sighting): boolean {
  return !/^[\s\-–—/:,[(|]{0,4}[\p{L}\d]/u.test(sighting.after)
}

function mentionOf(sighting: Sighting): string {
  return spokenOf(sighting) ?? (ordinaryNoun(sighting) ? 'it describes the next word' : 'it is inside a sentence')
}
