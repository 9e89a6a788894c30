import type { Part } from '../contract.ts'
import { HINTS, LIFELONG } from './anonymity-words.ts'

/** An offence whose sufferer may not be made known, where a text tells of one that happened. */
export type Offence = { readonly start: number; readonly end: number; readonly law: string }

const REACH = 620

/** A service, a kind of work or a figure is spoken of, not something that happened to somebody. */
const SERVICE =
  /^[’']?s? ?(?:(?:and|or) [\w-]+ )?(?:[\w-]+ )?(?:services?|support|cent(?:re|er)s?|helplines?|charit\w+|strateg\w+|victims|survivors|referrals?|awareness|cases|units?|advis[eo]rs?|projects?|training|campaigns?|law|legislation|prevention|figures|reports? (?:rose|fell))\b/i

const known = new WeakMap<Part, readonly Offence[]>()

export function offencesIn(part: Part): readonly Offence[] {
  const before = known.get(part)
  if (before) return before
  const found = [...LIFELONG, HINTS].flatMap(({ words, law }) =>
    [...part.text.matchAll(new RegExp(words.source, `${words.flags}g`))]
      .map((hit) => ({ start: hit.index, end: hit.index + hit[0].length, law }))
      .filter((hit) => !SERVICE.test(part.text.slice(hit.end, hit.end + 50))),
  )
  const all = found.sort((a, b) => a.start - b.start)
  known.set(part, all)
  return all
}

/** The offence told nearest to a place, no farther than a paragraph or two away. */
export function offenceNear(part: Part, start: number, end: number, reach = REACH): Offence | undefined {
  const far = (offence: Offence) => Math.max(start - offence.end, offence.start - end, 0)
  let best: Offence | undefined
  for (const offence of offencesIn(part)) {
    if (offence.start > end + reach) break
    if (far(offence) <= reach && (best === undefined || far(offence) < far(best))) best = offence
  }
  if (!best) return undefined
  const between = part.text.slice(Math.min(best.end, end), Math.max(best.start, start))
  return between.split('\n\n').length > 2 ? undefined : best
}
