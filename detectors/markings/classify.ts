import type { Match, Reading, Rule } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { BEFORE_IDIOM, counted, listing, TALK, type Talk } from './context.ts'
import { isClassed } from './described.ts'
import { type Features, featuresOf } from './features.ts'
import { parse } from './grammar.ts'
import { pagesOf, type Sighting } from './sightings.ts'
import { FOREIGN_BESIDE } from './vocabulary.ts'

export type How = 'banner' | 'inline' | 'classed' | 'mention'
export type Classified = {
  readonly sighting: Sighting
  readonly how: How
  readonly confidence: number
  readonly reason: string
  readonly names: readonly string[]
  readonly publicRelease: boolean
}

type Case = readonly [how: How, confidence: number, reason: string, is: (f: Features) => boolean]

/** The first that holds decides. */
const CASES: readonly Case[] = [
  ['mention', 0.9, 'it is one of a list of tiers', (f) => f.listed],
  ['banner', 0.95, 'a line with only a marking', (f) => f.firm && isBanner(f)],
  ['banner', 0.85, 'a line with only a marking', isBanner],
  ['inline', 0.9, 'a foreign tier, in its own words', (f) => f.form === 'foreign-sure'],
  ['inline', 0.85, 'words of a foreign law or registry are beside it', isBesideForeign],
  ['inline', 0.85, 'it is in brackets before a paragraph', (f) => isLoud(f) && isPortion(f)],
  ['inline', 0.85, 'it is in brackets after a heading', (f) => isAfterHeading(f)],
  ['inline', 0.9, 'a caveat follows', (f) => isLoud(f) && isBeforeCaveat(f)],
  ['inline', 0.8, 'it is written in disguise', (f) => isLoud(f) && isLong(f) && isInDisguise(f)],
  ['inline', 0.85, 'a field for its marking holds it', (f) => isLoud(f) && isLong(f) && isOfField(f)],
  ['inline', 0.9, 'a caveat precedes it', (f) => isFree(f) && isBehindCaveat(f)],
  ['inline', 0.8, 'it begins the line or subject, before the text', (f) => isFree(f) && begins(f)],
  ['inline', 0.7, 'it begins the line, between warning signs', (f) => isFree(f) && isWarning(f)],
  [
    'inline',
    0.8,
    'it begins the line, with an end date',
    (f) => isFree(f) && f.startsLine && !f.leisure && UNTIL.test(f.after),
  ],
  ['inline', 0.8, 'it ends the line or subject', (f) => isFree(f) && ends(f)],
  ['inline', 0.8, 'it is alone in a column', (f) => isFree(f) && f.form !== 'lower' && isColumn(f)],
  [
    'inline',
    0.7,
    'its prefix is before it',
    (f) => isFree(f) && f.left.endsWithPrefix && /\b(?:UK|NATO|COSMIC)\s$/.test(f.before),
  ],
  ['classed', 0.6, 'the text says that something is classified so', isClassed],
]

const cache = new WeakMap<Reading, readonly Classified[]>()

export function classifiedSightings(reading: Reading): readonly Classified[] {
  const before = cache.get(reading)
  if (before) return before
  const all = pagesOf(reading).flatMap((page) => {
    const listed = listing(page)
    const bare = new Map(
      page.sightings.map((one) => [one, parse(one.before).unknown.length + parse(one.after).unknown.length === 0]),
    )
    return page.sightings.map((one) => classify(featuresOf(one, page, listed, bare)))
  })
  cache.set(reading, all)
  return all
}

function classify(features: Features): Classified {
  const [how, confidence, reason] = CASES.find(([, , , is]) => is(features)) ?? ['mention', 0.5, mentionOf(features)]
  const { left, right, place } = features
  return {
    sighting: features,
    how,
    confidence,
    reason: how === 'banner' && place ? `${reason}, ${place}` : reason,
    names: [...new Set([...left.names, ...right.names])],
    publicRelease: left.publicRelease || right.publicRelease,
  }
}

function isBanner(f: Features): boolean {
  const most = isCodeword(f) || isMisreadTop(f) ? 1 : 0
  if (f.unknown.length > most || f.ordinary) return false
  if (f.form === 'lower' ? f.talk === 'list' : isNumberedAnswer(f)) return false
  // Hungarian law writes 'Szigorúan titkos!' with its mark.
  if (/^\s*[!?]/.test(f.after) && !f.form.startsWith('foreign') && f.place !== 'repeated') return false
  if (f.tier === 'SECRET' && ((f.form === 'misspelt' && !f.firm) || (f.small && !f.besideForeign))) return false
  return f.capitals || f.firm || f.left.caveats + f.right.caveats > 0
}

/** One word in capitals after the tier, with nothing else: SECRET OSPREY. */
function isCodeword({ right, unknown, capitals, leisure, form }: Features): boolean {
  const [word = ''] = right.unknown
  return unknown.length === 1 && capitals && form !== 'lower' && /^[A-Z]{3,14}$/.test(word) && !leisure
}

/** 'TPO SECRET'; a picture is read worse: '10P SECRET'. */
function isMisreadTop({ part, capitals, before, unknown: [word = '', ...others] }: Features): boolean {
  const like =
    part.kind === 'picture-text' ? /^(?:TPO|OTP|TOPP|TOOP|[T17IJLF]?[O0QCDU]?P)$/i : /^(?:TPO|OTP|TOPP|TOOP)$/
  return capitals && others.length === 0 && /\S\s*$/.test(before) && like.test(word)
}

/** '4. TOP SECRET' answers a quiz where other lines beside it are numbered. */
function isNumberedAnswer({ before, after, part, start, end }: Features): boolean {
  if (!/^\s*\d{1,2}[.)]\s+$/.test(before) || /\S/.test(after)) return false
  const near = [...part.text.slice(0, start).split('\n').slice(-3), ...part.text.slice(end).split('\n').slice(0, 3)]
  return near.filter((line) => /^\s*\d{1,2}[.)]\s/.test(line)).length >= 3
}

/** In lower case only directly after it: 'Geheim – amtlich geheimgehalten'. */
function isBesideForeign({ form, besideForeign, small, after }: Features): boolean {
  if (form !== 'foreign' || !besideForeign) return false
  return !small || FOREIGN_BESIDE.exec(after)?.index === /^[^\p{L}]{0,4}/u.exec(after)?.[0].length
}

const isLoud = ({ capitals, small, form }: Features): boolean => capitals && !small && form !== 'lower'
const isLong = ({ form }: Features): boolean => form !== 'short' && form !== 'misspelt'
/** Not inside a sentence about something else, where only its place tells. */
const isFree = (f: Features): boolean =>
  f.capitals && !f.small && isLong(f) && !f.ordinary && (f.talk === undefined || f.startsLine)

/** '“(SECRET) Two detainees were moved …': before a sentence, no entry of a list. */
const isPortion = ({ before, after, form }: Features): boolean =>
  form !== 'short' &&
  /(?:^|\n|[:“"‘']\s?|\d[.)]\s{1,4}|[•*–-]\s)[“"‘']?[([](?:UK\s)?$/.test(before) &&
  /^(?:[\s/–-][A-Z /–-]{2,30})?[)\]]\s{1,3}["“]?[A-Z0-9£](?:[^\s.!?]*[\s,;]+){4}/.test(after)

/** 'Annex B [OFFICIAL-SENSITIVE – take out before publication]' */
const isAfterHeading = ({ form, talk, before, after }: Features): boolean =>
  form === 'lower' &&
  talk !== 'list' &&
  before.length < 60 &&
  /[[(]\s?(?:UK )?$/.test(before) &&
  /^\s?(?:[–—:-]\s[^\])\n]{0,80})?[\])]\s*$/.test(after)

const DOUBT: ReadonlySet<Talk | undefined> = new Set(['past', 'quoted', 'list'])
/** The caveat touches the tier: SECRET – UK EYES ONLY. */
const isBeforeCaveat = ({ right, after, talk }: Features): boolean =>
  right.leadsWithCaveat && !DOUBT.has(talk) && /^[\s\-–—/:,[(|]{0,4}[\p{L}\d]/u.test(after)
const isBehindCaveat = ({ left, before, form }: Features): boolean =>
  form !== 'lower' && left.endsWithCaveat && /[\p{L}\d][\s\-–—/:,\])|]{1,4}$/u.test(before)

const isInDisguise = ({ disguised, leisure, ordinary, before, after }: Features): boolean =>
  disguised && !leisure && !BEFORE_IDIOM.test(before) && (!ordinary || /^\s+(?:is|was|are|to|of|out)\b/.test(after))

/** 'Handling instructions: SECRET': the field tells what it holds. */
const FIELD_NAME = patternWith('i')`
  ^[\s>*|"']*(?!(?:former|original|previous|old|past)\b)(?:[\w()-]+ ){0,3}[\w-]*(?:classif|class|mark|grad(?:e|ing)|caveat|securit
    |sensitiv|handling|protect|gsc|tier|label|status|level)[\w-]*(?: [\w()-]+){0,5}["'*]*\s*(?:[:=|]|[–—-]\s)\s*["'*]*(?:UK |NATO )?$
`
const isOfField = ({ before, after }: Features): boolean =>
  before.length < 80 && FIELD_NAME.test(before) && /^["'*]*\s*(?:$|[|;,)]|\[x\]|☒|✓)/iu.test(after)

const SET_OFF_AFTER = /^(?:\s*(?:[–—:|.]|-\s|\/\/|\]|\)|\((?:when|if|once|on) )|\s{2,}|\t)/
const UNTIL = /^\s+(?:UNTIL|until) (?:\d|further notice|reviewed|[A-Z][A-Za-z]+ 20\d\d)/
const DEFINED_AFTER = /^\s*[:–—-]\s*(?:information|material|the (?:second|middle|highest))\b/i
/** 'SECRET: Supporting Every Child Reach Every Target'. */
const isAcronym = ({ after }: Features): boolean =>
  /^\W{1,4}s\w+ e\w+ c\w+ r\w+ e\w+ t/i.test(after.replace(/\b(?:and|of|the|to|for|in)\b ?/gi, ''))

/** 'SECRET – Op Quillon'; not 'TOP SECRET: SPY SCHOOL'. */
function begins(f: Features): boolean {
  if (!f.startsLine || !SET_OFF_AFTER.test(f.after) || isAcronym(f) || counted(f)) return false
  if (f.form === 'lower') return (f.subject || f.segment.first) && f.talk !== 'list'
  return !f.leisure && !DEFINED_AFTER.test(f.after)
}

const SIGN = /[🔒🔐🔏⛔🚫🛑🚨⚠🔴🟥❗‼☢🔞㊙]/u
const isWarning = ({ startsLine, leisure, before, after }: Features): boolean =>
  startsLine && !leisure && SIGN.test(before) && SIGN.test(after.slice(0, 4))

function ends({ before, after, subject, form, unknown }: Features): boolean {
  if (/[\p{L}\p{N}]/u.test(form === 'lower' && unknown.length === 0 ? '' : after)) return false
  if (subject && /(?:[–—/|([-]|\/\/|=)\s*(?:UK )?$/.test(before)) return true
  return (
    form !== 'lower' &&
    /(?:[.!?…\p{Extended_Pictographic}]|\ufe0f|\/\/|\s[|–—-])\s+(?:UK )?$/u.test(before) &&
    !after.includes('!')
  )
}

function isColumn({ before, after }: Features): boolean {
  if (!/(?:\s{2,}|\t|\||,)\s*(?:UK )?$/.test(before) || !/^\s*(?:\s{2,}|\t|\||,|$)/.test(after)) return false
  return (
    /(?:\s{2,}|\t|\||\w,\w+ ?,)\s*(?:UK )?$/.test(before) ||
    /^\s*(?:\s{2,}|\t|\|)/.test(after) ||
    /^[^\s,]+,[^,]+,$/.test(before)
  )
}

const mentionOf = ({ talk, ordinary }: Features): string =>
  talk ? TALK[talk] : ordinary ? 'it describes the next word' : 'it is inside a sentence'

const FORM: Partial<Record<Sighting['form'], string>> = {
  spread: ', its letters spread out',
  misread: ', a letter misread',
  misspelt: ', misspelt',
  short: ', abbreviated',
  foreign: ', in another language',
  'foreign-sure': ', in another language',
}

/** The reason never uses words of the text. */
export function matchOf({ sighting, confidence, reason, names }: Classified): Match {
  const beside = names.length > 0 ? ` with ${names.join(', ')}` : ''
  const read = `Read as the tier ${sighting.tier.replace('_', ' ')}${FORM[sighting.form] ?? ''}${beside}`
  return {
    span: { part: sighting.part.id, start: sighting.start, end: sighting.end },
    type: sighting.tier,
    confidence,
    because: `${read}: ${reason}.`,
  }
}

/** The matches of the top tiers that were classified as one of `hows`. */
export const findAs = (...hows: readonly How[]): Rule['find'] =>
  function* find(reading) {
    for (const one of classifiedSightings(reading))
      if (one.sighting.form !== 'lower' && hows.includes(one.how)) yield matchOf(one)
  }
