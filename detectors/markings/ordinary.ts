import { fragment, patternWith, phrases } from '../pattern.ts'
import type { Page, Sighting } from './sightings.ts'
import { LEISURE, ORDINARY_NOUN, WORK_NOUN } from './vocabulary.ts'

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

/** The first that applies is reported. */
const CUES: readonly (readonly [why: string, before: RegExp | undefined, after: RegExp | undefined])[] = [
  [
    'it is about the past',
    patternWith('i')`
      \b${PAST_WORDS}\b
      |\b(?:was|were) (?:then |originally )?(?:marked|stamped|classified|graded)\b
      |\bstamped\b
    `,
    /\b(?:1[6-9]\d\d|declassified|released (?:in|by|to)|now (?:on show|in)|files released|archives?|wartime|until 19)\b/i,
  ],
  [
    'the text denies it',
    /\b(?:not|isn['’]t|aren['’]t|wasn['’]t|never|no|none|nor|neither|nothing|without|rather than|instead of)\b[^.;!?]{0,40}$/i,
    /^[^.;!?]{0,40}\b(?:papers?|information|material|documents?|data)? ?(?:(?:is|was|are|were) not|isn['’]t|were found|is held|no longer)\b/i,
  ],
  [
    'it is about the tiers',
    patternWith('i')`\b${TIER_TALK_BEFORE}\b[^.;!?]{0,60}$`,
    patternWith('i')`^[^.;!?]{0,60}\b${TIER_TALK_AFTER}`,
  ],
  ['it is in a question', /^\s*(?:Q[.:]|is|are|does|do|can|what|has|have|should)\b/i, /^[^.!]{0,80}\?/],
]

function sentence(sighting: Sighting): { before: string; after: string } {
  const before = sighting.before.split(/[.!?](?=\s)|\n/).at(-1) ?? ''
  const stop = sighting.after.search(/[.!?](?:\s|$)|\n/)
  const after = stop < 0 ? sighting.after : sighting.after.slice(0, stop + 1)
  return { before: before.slice(-120), after: after.slice(0, 120) }
}

export function spokenOf(sighting: Sighting): string | undefined {
  const { before, after } = sentence(sighting)
  if (quoted(sighting)) return 'it is in quotation marks'
  if (besideAnotherTier(before, after)) return 'it lists the tiers'
  for (const [why, left, right] of CUES) if (left?.test(before) || right?.test(after)) return why
  return undefined
}

function quoted({ before, after }: Sighting): boolean {
  const open = /["“‘'«]\s*$/.exec(before)
  return open !== null && /^\s*["”’'»!]/.test(after)
}

/** 'OFFICIAL, SECRET and TOP SECRET', 'OFFICIAL / SECRET'. */
export function besideAnotherTier(before: string, after: string): boolean {
  const join = String.raw`\s*["'”]?\s*(?:,|\/|\bor\b|\band\b|&|, and|, or|,? ?not|\bversus\b|\bto\b)\s*["'“]?\s*`
  const tier = `(?:OFFICIAL(?:[- :]*SENSITIVE)?|(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED)`
  return (
    new RegExp(`${tier}${join}(?:UK )?$`, 'i').test(before.slice(-40)) ||
    new RegExp(`^${join}(?:to )?${tier}\\b`, 'i').test(after.slice(0, 40))
  )
}

/** A decoration between SECRET and BALLOT does not help. */
export function ordinaryNoun(sighting: Sighting): boolean {
  const after = sighting.form === 'spread' ? closedUp(sighting.after) : sighting.after
  const next = /^[^\p{L}\p{N}]{0,3}([\p{L}][\p{L}'’]*)/u.exec(after)
  if (next === null) return false
  const between = after.slice(0, next[0].length - (next[1]?.length ?? 0))
  if (/[–—:|/\n.,]/.test(between) || /-\s/.test(between)) return false
  // A symbol separates a marking from a noun of the office's work: 'SECRET ✨ ops order'.
  if (/\p{Extended_Pictographic}/u.test(between) && WORK_NOUN.test(next[1]!)) return false
  return ORDINARY_NOUN.test(next[1]!) || /['’]S\s*$/i.test(sighting.before)
}

/** 'S E C R E T   S A N T A': the next word is spread out too. */
function closedUp(after: string): string {
  return after.replace(
    /^\s{1,8}\p{L}(?:[\s._*·•-]\p{L}){2,15}(?!\p{L})/u,
    (word) => ` ${word.replace(/[^\p{L}]/gu, '')}`,
  )
}

/** In any spelling: a marking is never kept or anybody's. */
const BEFORE_IDIOM = patternWith('i')`
  (?:\b(?:b[e3]st|w[o0]rst|p[o0]{2}rly|w[e3]ll)[- ]k[e3]pt|\b(?:[o0]p[e3]n|trad[e3]|litt?l[e3]|dirty|guilty|my
    |[o0]ur|y[o0]ur|his|h[e3]r|th[e3]ir|n[o0]))\s+$
`
export const idiom = ({ before }: Sighting): boolean => BEFORE_IDIOM.test(before)

export function leisure(sighting: Sighting): boolean {
  const { text } = sighting.part
  return LEISURE.test(text.slice(Math.max(0, sighting.start - 120), sighting.end + 160))
}

const DEFINING_WORDS = phrases`
  information, threats?, routine, default, everything else, most work, protection, serious, gravest, damage, lives,
  assets?, all else, business, sensitive information, needs? (?:to be )?protect, most of what,
  the (?:lowest|highest|middle), exceptional
`

const DEFINING = patternWith('i')`\b${DEFINING_WORDS}\b`
/** 'TS – TOP SECRET': an abbreviation and its meaning. */
const SPELT_OUT =
  /^[\s|•*-]*(?:O|OS|O-S|S|TS|C|R)\s*(?:[–—:=|]|-\s)\s*(?:OFFICIAL(?:[- :]*SENSITIVE)?|TOP SECRET|SECRET)\W*$/
const HEAD = /^[\s|•*\-–·>#\d.)]*(OFFICIAL(?:[- :]*SENSITIVE)?|TOP SECRET|SECRET)\b/

type Head = {
  readonly tier: string
  readonly index: number
  readonly defining: boolean
  readonly alone: boolean
  readonly row?: string
}

/** A glossary, counts or a list of tiers; banners outside and paragraphs with markings do not belong. */
export function listing(page: Page): ReadonlySet<number> {
  const heads: Head[] = []
  const listed = new Set<number>()
  page.segments.forEach((segment, index) => {
    if (SPELT_OUT.test(segment.text)) listed.add(index)
    const tier = HEAD.exec(segment.text)
    if (tier === null) return
    const rest = segment.text.slice(tier[0].length)
    const alone = !/[\p{L}\p{N}]/u.test(rest)
    const next = alone ? (page.segments[index + 1]?.text ?? '') : rest
    const defining = DEFINING.test(next) || /^\W*(?:\d[\d,]*|nil|none|zero)\W*$/i.test(rest)
    const row = /^[\s|•*-]*$/.test(segment.text.slice(0, tier[0].length - tier[1]!.length))
      ? /^\s*([|:–—=\t]|-\s)\s*\S/.exec(rest)?.[1]
      : undefined
    heads.push({ tier: tier[1]!.replace(/[- :]+/g, ' '), index, defining, alone, ...(row ? { row } : {}) })
  })
  for (const alone of [true, false]) {
    let group: Head[] = []
    for (const head of heads.filter((candidate) => candidate.alone === alone)) {
      if (group.length > 0 && head.index - group.at(-1)!.index > 3) {
        enlist(group, listed)
        group = []
      }
      group.push(head)
    }
    enlist(group, listed)
  }
  return listed
}

function enlist(group: readonly Head[], listed: Set<number>): void {
  const tiers = new Set(group.map((head) => head.tier)).size
  if (tiers < 2 || tiers < group.length) return
  const defining = group.filter((head) => head.defining).length
  const close = group.at(-1)!.index - group[0]!.index === group.length - 1
  // Consecutive rows that each begin with another tier and continue alike: a table of tiers.
  const rows = close && group.every(({ row }) => row !== undefined && row === group[0]!.row)
  if (
    defining >= 2 ||
    (tiers >= 3 && rows) ||
    (tiers >= 3 && (defining >= 1 || (close && group.every((head) => head.alone))))
  )
    for (const head of group) listed.add(head.index)
}

/** Counts of each tier: 'SECRET: 3 files. TOP SECRET: none.'. */
export function counted({ after, part }: Sighting): boolean {
  return COUNT.test(after) && (part.text.match(COUNTS)?.length ?? 0) > 1
}

const NUMBER = fragment`
  \s{0,3}[:=|–-]?\s{0,3}(?:nil|none|zero|no|\d[\d,.]{0,9})
    (?:\s+(?:files?|documents?|papers?|items?|records?|held|of them)\b|\s{0,3}[.;,|]|\s{0,3}$)
`
const COUNT = patternWith('im')`^${NUMBER}`
const COUNTS = patternWith('gim')`\b(?:OFFICIAL|SECRET)${NUMBER}`

export function verbFollows({ after }: Sighting): boolean {
  return /^\s+(?:is|was|are|to|of|out)\b/.test(after)
}
