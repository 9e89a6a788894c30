import { fragment, patternWith, phrases } from '../pattern.ts'
import type { Page, Segment, Sighting } from './sightings.ts'
import { LEISURE, ORDINARY_NOUN, WORK_NOUN } from './vocabulary.ts'

/* What the words around a tier are about. */

const PAST_WORDS = phrases`
  1[6-9]\d\d, 20[01]\d, once, formerly, previously, wartime, declassified, archives?, historic(?:al)?, back then,
  used to be, released in
`
const TIER_TALK_BEFORE = phrases`
  tiers?, policy, policies, gsc, levels? (?:are|is|of), e-?learning, training, course, anything, something, items?,
  documents? (?:marked|at|classified), materials?, assets?, records?, papers (?:marked|at), clear(?:ed|ance),
  vett(?:ed|ing), access to, up to, above, below, at, handle, handling, how to, what (?:is|does|should),
  if (?:you|it|a|an|the), any, all, whether, may be, can be, should be, must be, meaning of, definition, template,
  the word, called, photos? of, allows?, lets? you see, held by, \d+
`
const TIER_TALK_AFTER = phrases`
  should, must, or above, and above, or below, level\b, means\b, does mean, tier\b, tiers\b, assets?, materials?,
  networks?, systems?, clearance, only to vetted, documents? (?:and|must|should|are), marking\b, by ordinary
`
export type Talk = 'past' | 'denied' | 'tiers' | 'question' | 'quoted' | 'list'
/** The first that applies is reported. */
const CUES: readonly (readonly [talk: Talk, before: RegExp, after: RegExp])[] = [
  [
    'past',
    patternWith('i')`
      \b${PAST_WORDS}\b|\b(?:was|were) (?:then |originally )?(?:marked|stamped|classified|graded)\b|\bstamped\b
    `,
    /\b(?:1[6-9]\d\d|declassified|released (?:in|by|to)|now (?:on show|in)|files released|archives?|wartime|until 19)\b/i,
  ],
  [
    'denied',
    /\b(?:not|isn['’]t|aren['’]t|wasn['’]t|never|no|none|nor|neither|nothing|without|rather than|instead of)\b[^.;!?]{0,40}$/i,
    /^[^.;!?]{0,40}\b(?:papers?|information|material|documents?|data)? ?(?:(?:is|was|are|were) not|isn['’]t|were found|is held|no longer)\b/i,
  ],
  [
    'tiers',
    patternWith('i')`\b${TIER_TALK_BEFORE}\b[^.;!?]{0,60}$`,
    patternWith('i')`^[^.;!?]{0,60}\b${TIER_TALK_AFTER}`,
  ],
  ['question', /^\s*(?:Q[.:]|is|are|does|do|can|what|has|have|should)\b/i, /^[^.!]{0,80}\?/],
]
export const TALK: Readonly<Record<Talk, string>> = {
  past: 'it is about the past',
  denied: 'the text denies it',
  tiers: 'it is about the tiers',
  question: 'it is in a question',
  quoted: 'it is in quotation marks',
  list: 'it lists the tiers',
}

const JOIN = String.raw`\s*["'”]?\s*(?:,? ?(?:or|and|not|versus|to)\b|[,\/&])\s*["'“]?\s*`
const ANY_TIER = `(?:OFFICIAL(?:[- :]*SENSITIVE)?|(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED)`
const TIER_BEFORE = new RegExp(`${ANY_TIER}${JOIN}(?:UK )?$`, 'i')
const TIER_AFTER = new RegExp(`^${JOIN}(?:to )?${ANY_TIER}\\b`, 'i')

/** What its sentence is about, if it is no marking. */
export function talkOf(sighting: Sighting): Talk | undefined {
  const before = (sighting.before.split(/[.!?](?=\s)|\n/).at(-1) ?? '').slice(-120)
  const after = (/^.*?[.!?](?=\s|$)|^.*/.exec(sighting.after)?.[0] ?? '').slice(0, 120)
  if (/["“‘'«]\s*$/.test(sighting.before) && /^\s*["”’'»!]/.test(sighting.after)) return 'quoted'
  if (TIER_BEFORE.test(before.slice(-40)) || TIER_AFTER.test(after.slice(0, 40))) return 'list'
  return CUES.find(([, left, right]) => left.test(before) || right.test(after))?.[0]
}

/** The next word: 'SECRET BALLOT'. A sign separates a marking from a noun of the office's work: 'SECRET ✨ ops order'. */
export function beforeOrdinaryNoun({ form, before, after }: Sighting): boolean {
  const text = form === 'spread' ? closedUp(after) : after
  const [, between = '', noun] = /^([^\p{L}\p{N}]{0,3})(\p{L}[\p{L}'’]*)/u.exec(text) ?? []
  if (noun === undefined || /[–—:|/\n.,]|-\s/.test(between)) return false
  if (/\p{Extended_Pictographic}/u.test(between) && WORK_NOUN.test(noun)) return false
  return ORDINARY_NOUN.test(noun) || /['’]S\s*$/i.test(before)
}

/** 'S E C R E T   S A N T A': the next word is spread out too. */
function closedUp(after: string): string {
  return after.replace(/^\s{1,8}\p{L}(?:[\s._*·•-]\p{L}){2,15}(?!\p{L})/u, (word) => ` ${word.replace(/\P{L}/gu, '')}`)
}

/** In any spelling: a marking is never kept or anybody's. */
export const BEFORE_IDIOM = patternWith('i')`
  (?:\b(?:b[e3]st|w[o0]rst|p[o0]{2}rly|w[e3]ll)[- ]k[e3]pt|\b(?:[o0]p[e3]n|trad[e3]|litt?l[e3]|dirty|guilty|my
    |[o0]ur|y[o0]ur|his|h[e3]r|th[e3]ir|n[o0]))\s+$
`

export const besideLeisure = ({ part, start, end }: Sighting): boolean =>
  LEISURE.test(part.text.slice(Math.max(0, start - 120), end + 160))

const NUMBER = fragment`
  \s{0,3}[:=|–-]?\s{0,3}(?:nil|none|zero|no|\d[\d,.]{0,9})
    (?:\s+(?:files?|documents?|papers?|items?|records?|held|of them)\b|\s{0,3}[.;,|]|\s{0,3}$)
`
const COUNT = patternWith('im')`^${NUMBER}`
const COUNTS = patternWith('gim')`\b(?:OFFICIAL|SECRET)${NUMBER}`
/** Counts of each tier: 'SECRET: 3 files. TOP SECRET: none.'. */
export const counted = ({ after, part }: Sighting): boolean =>
  COUNT.test(after) && (part.text.match(COUNTS)?.length ?? 0) > 1

const DEFINING = patternWith('i')`
  \b(?:information|threats?|routine|default|everything else|most (?:of|work)|protect(?:ion)?|serious|gravest|damage|lives
    |assets?|all else|business|the (?:lowest|highest|middle)|exceptional)\b
`
/** 'TS – TOP SECRET': an abbreviation and its meaning. */
const SPELT_OUT =
  /^[\s|•*-]*(?:O|OS|O-S|S|TS|C|R)\s*(?:[–—:=|]|-\s)\s*(?:OFFICIAL(?:[- :]*SENSITIVE)?|TOP SECRET|SECRET)\W*$/
const HEAD = /^([\s|•*\-–·>#\d.)]*)(OFFICIAL(?:[- :]*SENSITIVE)?|TOP SECRET|SECRET)\b/

type Head = {
  readonly tier: string
  readonly index: number
  readonly defining: boolean
  readonly alone: boolean
  /** What separates the tier from the rest of its row. */
  readonly row: string | undefined
}

function headOf({ text, index }: Segment, next: string): Head | undefined {
  const [whole, lead, tier] = HEAD.exec(text) ?? []
  if (whole === undefined || lead === undefined || tier === undefined) return undefined
  const rest = text.slice(whole.length)
  const alone = !/[\p{L}\p{N}]/u.test(rest)
  const defining = DEFINING.test(alone ? next : rest) || /^\W*(?:\d[\d,]*|nil|none|zero)\W*$/i.test(rest)
  const row = /^[\s|•*-]*$/.test(lead) ? /^\s*([|:–—=\t]|-\s)\s*\S/.exec(rest)?.[1] : undefined
  return { tier: tier.replace(/[- :]+/g, ' '), index, defining, alone, row }
}

/** Lines of a glossary, of counts or of a list of tiers; banners outside and paragraphs with markings do not belong. */
export function listing({ segments }: Page): ReadonlySet<number> {
  const heads = segments.flatMap((segment, at) => headOf(segment, segments[at + 1]?.text ?? '') ?? [])
  const listed = new Set(segments.filter(({ text }) => SPELT_OUT.test(text)).map(({ index }) => index))
  for (const alone of [true, false]) {
    const groups: Head[][] = []
    for (const head of heads.filter((candidate) => candidate.alone === alone)) {
      const last = groups.at(-1)
      if (last && head.index - last.at(-1)!.index <= 3) last.push(head)
      else groups.push([head])
    }
    for (const head of groups.filter(isList).flat()) listed.add(head.index)
  }
  return listed
}

/** Each tier once, with their meanings or counts, or in consecutive rows that continue alike. */
function isList(group: readonly Head[]): boolean {
  const tiers = new Set(group.map(({ tier }) => tier)).size
  if (tiers < 2 || tiers < group.length) return false
  const defining = group.filter((head) => head.defining).length
  const close = group.at(-1)!.index - group[0]!.index === group.length - 1
  const alike = group.every(({ alone, row }) => alone || (row !== undefined && row === group[0]!.row))
  return defining >= 2 || (tiers >= 3 && (defining >= 1 || (close && alike)))
}
