import type { Part } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { beforeOrdinaryNoun, besideLeisure, isBesideTier, isExample, isPast, type Listing } from './context.ts'
import { type Parse, parse } from './grammar.ts'
import type { Page, Sighting } from './sightings.ts'
import { FOREIGN_BESIDE } from './vocabulary.ts'

/** Mail programs of several languages put these before a reply, which is marked as its subject is. */
export const SUBJECT = patternWith('i')`
  ^[\s>*_|]*(?:(?:subject|title|re|fwd?|aw|antw|sv|vs|wg|tr|rv|enc|ynt)\.?(?:\[\d+\])?\s*:\s*)+
    (?:\[(?!(?:UK |TOP )?SECRET)[\w ]{1,20}\]\s*)?
`

export type Features = ReturnType<typeof featuresOf>

type Parsed = { readonly one: Sighting; readonly left: Parse; readonly right: Parse }
type Segments = ReadonlyMap<Sighting['tier'], ReadonlySet<number>>

/** The segments in which each tier is with no other word than those of a marking. */
export function segmentsWithOnly(parsed: readonly Parsed[]): Segments {
  const all = new Map<Sighting['tier'], Set<number>>()
  for (const { one, left, right } of parsed)
    if (left.unknown.length + right.unknown.length === 0)
      all.set(one.tier, (all.get(one.tier) ?? new Set()).add(one.segment.index))
  return all
}

export function featuresOf({ one: sighting, ...parsed }: Parsed, page: Page, listed: Listing, alone: Segments) {
  const { before, part, start, end, form, segment, capitals, tier } = sighting
  const head = before.replace(SUBJECT, '')
  const left = head === before ? parsed.left : parse(head)
  const { right } = parsed
  const besideForeign = FOREIGN_BESIDE.test(before.slice(-40)) || FOREIGN_BESIDE.test(part.text.slice(end, end + 40))
  const others = alone.get(tier)
  const repeated = others !== undefined && others.size > (others.has(segment.index) ? 1 : 0)
  const leisure = besideLeisure(sighting)
  const place = placeOf(sighting, repeated)
  const title = capitals || part.kind === 'header-footer' || repeated
  return {
    ...sighting,
    left,
    right,
    unknown: [...left.unknown, ...right.unknown],
    listed: listed.get(segment.index),
    place,
    /** Where a marking is set. */
    firm: place !== undefined && (title || (segment.first && !leisure && page.segments.length > 1)),
    subject: part.kind === 'title' || SUBJECT.test(before),
    startsLine: /^[^\p{L}]*(?:\((?:TS|S)\)[^\p{L}]*)?(?:(?:UK|NATO|HMG)\s*)?$/u.test(head),
    past: isPast(sighting),
    /** Beside another tier: 'OFFICIAL, SECRET and TOP SECRET'. */
    list: isBesideTier(sighting),
    leisure,
    example: isExample(sighting),
    ordinary: beforeOrdinaryNoun(sighting),
    /** A foreign tier in small letters. */
    small: form === 'foreign' && /\p{Ll}/u.test(part.text.slice(start, end)),
    besideForeign,
  }
}

const PLACES: Partial<Record<Part['kind'], string>> = {
  'header-footer': 'in the header or footer',
  'picture-text': 'in a picture',
  hidden: 'out of sight',
  properties: 'out of sight',
}

function placeOf({ part, segment }: Sighting, repeated: boolean): string | undefined {
  if (PLACES[part.kind]) return PLACES[part.kind]
  if (segment.first || segment.last) return segment.first ? 'the first line' : 'the last line'
  return repeated ? 'repeated' : undefined
}
