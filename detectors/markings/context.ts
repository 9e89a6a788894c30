import { hasClause } from '../clause.ts'
import { patternWith } from '../pattern.ts'
import type { Page, Segment, Sighting } from './sightings.ts'
import { LEISURE, ORDINARY_NOUN } from './vocabulary.ts'

/* What the words around a tier are about. */

const PAST_BEFORE = patternWith('i')`
  \b(?:1[6-9]\d\d|20[01]\d|once|formerly|previously|wartime|declassified|archives?|historic(?:al)?|back then|used to be
    |released in|(?:was|were) (?:then |originally )?(?:marked|classified|graded))\b
`
const PAST_AFTER =
  /\b(?:1[6-9]\d\d|declassified|released (?:in|by|to)|now (?:on show|in)|files released|archives?|wartime|until 19)\b/i
/** 'March 1944 / Ink on paper, stamped TOP SECRET' */
const STAMPED_THEN = /\b1[6-9]\d\d\b[^.!?]*\bstamped\b/i
const JOIN = String.raw`\s*["'”]?\s*(?:,? ?(?:or|and|not|versus|to)\b|[,\/&|;:.–—-])\s*["'“]?\s*`
const ANY_TIER = `(?:OFFICIAL(?:[- :]*SENSITIVE)?|(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED)`
const TIER_BEFORE = new RegExp(`${ANY_TIER}${JOIN}(?:UK )?$`, 'i')
const TIER_AFTER = new RegExp(`^${JOIN}(?:to )?${ANY_TIER}\\b`, 'i')

/** The sentence up to the tier, and the rest of it. */
export const sentenceOf = ({ before, after }: Sighting): readonly [string, string] => [
  (before.split(/[.!?](?=\s)|\n/).at(-1) ?? '').slice(-120),
  (/^.*?[.!?](?=\s|$)|^.*/.exec(after)?.[0] ?? '').slice(0, 120),
]

export function isPast(sighting: Sighting): boolean {
  const [before, after] = sentenceOf(sighting)
  const above = sighting.part.text.slice(Math.max(0, sighting.start - 80), sighting.start)
  return PAST_BEFORE.test(before) || PAST_AFTER.test(after) || STAMPED_THEN.test(above)
}

export function isBesideTier(sighting: Sighting): boolean {
  const [before, after] = sentenceOf(sighting)
  if (/^\W*OFFICIAL\s*[:–—-]\s*$/i.test(before) && /^\W*$/.test(after)) return false
  return TIER_BEFORE.test(before.slice(-40)) || TIER_AFTER.test(after.slice(0, 40))
}

/** 'for example “SECRET – UK EYES ONLY”' */
export const isExample = ({ before }: Sighting): boolean =>
  /\b(?:examples?|fictional|for instance|sample|specimen|such as)\b[^.\n]{0,60}["“‘](?:UK )?$/i.test(before)

/** 'SECRET BALLOT' */
export function beforeOrdinaryNoun({ form, before, after, capitals }: Sighting): boolean {
  const [, between = '', noun] =
    /^([^\p{L}\p{N}]{0,3})(\p{L}[\p{L}'’]*)/u.exec(form === 'spread' ? closedUp(after) : after) ?? []
  // 'The SECRET of a stew', but 'sent at SECRET to colleagues'
  if (capitals && /^(?:of|to|out|behind)$/.test(noun ?? '') && !/\b(?:the|an?)\s$/i.test(before)) return false
  return noun !== undefined && !/[–—:|/\n.,]|-\s/.test(between) && ORDINARY_NOUN.test(noun)
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

const COUNT = patternWith('im')`
  ^\s{0,3}[:=|–-]?\s{0,3}(?:nil|none|zero|no|\d[\d,]{0,9})
    (?:\s+(?:files?|documents?|papers?|items?|records?|held|of them)\b|\s{0,3}(?:[;,|]|\.(?!\d)|$))
`
/** 'SECRET: 3 files. TOP SECRET: none.' */
export const isCount = ({ after }: Sighting): boolean => COUNT.test(after)

const DEFINING = patternWith('i')`
  \b(?:information|threats?|routine|default|everything else|most (?:of|work)|protect(?:ion)?|serious|gravest|damage|lives
    |assets?|all else|business|the (?:lowest|highest|middle)|exceptional)\b
`
/** 'TS – TOP SECRET': an abbreviation and its meaning. */
const SPELT_OUT =
  /^[\s|•*-]*(?:O|OS|O-S|S|TS|C|R)\s*(?:[–—:=|]|-\s)\s*(?:OFFICIAL(?:[- :]*SENSITIVE)?|TOP SECRET|SECRET)\W*$/
const HEAD = /^[\s|•*\-–·>#\d.)]*(OFFICIAL(?:[- :]*SENSITIVE)?|TOP SECRET|SECRET)\b/

type Head = {
  readonly tier: string
  readonly index: number
  readonly defining: boolean
  readonly alone: boolean
  readonly clause: boolean
}

function headOf({ text, index }: Segment, next: string): Head | undefined {
  const [whole, tier] = HEAD.exec(text) ?? []
  if (whole === undefined || tier === undefined) return undefined
  const rest = text.slice(whole.length)
  const alone = !/[\p{L}\p{N}]/u.test(rest)
  const defining = DEFINING.test(alone ? next : rest) || /^\W*(?:\d[\d,]*|nil|none|zero)\W*$/i.test(rest)
  return { tier: tier.replace(/[- :]+/g, ' '), index, defining, alone, clause: hasClause(rest) }
}

/** Where the tiers are only listed, and where each has a sentence behind it: a table of rules, or paragraphs and their markings. */
export type Listing = ReadonlyMap<number, 'list' | 'paragraphs'>

/** Lines of a glossary, of counts or of a list of tiers; banners outside and paragraphs with markings do not belong. */
export function listing({ segments }: Page): Listing {
  const heads = segments.flatMap((segment, at) => headOf(segment, segments[at + 1]?.text ?? '') ?? [])
  const listed = new Map<number, 'list' | 'paragraphs'>()
  for (const { text, index } of segments) if (SPELT_OUT.test(text)) listed.set(index, 'list')
  for (const alone of [true, false])
    for (const group of groupsOf(heads.filter((candidate) => candidate.alone === alone)).filter(isList)) {
      const what = group.some((head) => head.defining) || !group.some((head) => head.clause) ? 'list' : 'paragraphs'
      for (const { index } of group) listed.set(index, what)
    }
  return listed
}

function groupsOf(heads: readonly Head[]): Head[][] {
  const groups: Head[][] = []
  for (const head of heads) {
    const last = groups.at(-1)
    if (last && head.index - last.at(-1)!.index <= 3) last.push(head)
    else groups.push([head])
  }
  return groups
}

/** Each tier once, with their meanings or counts, or in consecutive rows. */
function isList(group: readonly Head[]): boolean {
  const tiers = new Set(group.map(({ tier }) => tier)).size
  if (tiers < 2 || tiers < group.length) return false
  const defining = group.filter((head) => head.defining).length
  const close = group.at(-1)!.index - group[0]!.index === group.length - 1
  return defining >= 2 || (tiers >= 3 && (defining >= 1 || close))
}
