import { byReading } from '../by-reading.ts'
import type { Match, Rule } from '../contract.ts'
import { BEFORE_IDIOM, isCount, listing } from './context.ts'
import { type Features, featuresOf, segmentsWithOnly } from './features.ts'
import { parse } from './grammar.ts'
import { isCased, isClassed, isReported, isStated } from './sentence.ts'
import { pagesOf, type Sighting } from './sightings.ts'
import { FOREIGN_BESIDE } from './vocabulary.ts'

export type How = 'banner' | 'inline' | 'stated' | 'classed' | 'mention'
export type Classified = ReturnType<typeof classify>

type Case = readonly [how: How, confidence: number, reason: string, is: (f: Features) => boolean]

/** The first that holds decides. */
const CASES: readonly Case[] = [
  ['mention', 0.9, 'it is one of a list of tiers', (f) => f.listed === 'list'],
  ['classed', 0.6, 'sentences below each other have one tier each', (f) => isFree(f) && f.listed === 'paragraphs'],
  ['classed', 0.6, 'it gives what others say of it', isReported],
  ['stated', 0.85, 'the text says that it is', isStated],
  ['classed', 0.6, 'it is alone on the first line', (f) => f.form === 'letters' && isOnTop(f)],
  ['mention', 0.5, 'it is an abbreviation', (f) => f.form === 'letters'],
  ['banner', 0.95, 'a line with only a marking', (f) => f.firm && isBanner(f)],
  ['banner', 0.85, 'a line with only a marking', isBanner],
  ['inline', 0.9, 'a foreign tier, in its own words', (f) => f.form === 'foreign-sure'],
  ['inline', 0.85, 'words of a foreign law or registry are beside it', isBesideForeign],
  ['inline', 0.85, 'it is in brackets after a heading', (f) => isAfterHeading(f)],
  ['inline', 0.8, 'it is set apart in its line', (f) => isFree(f) && f.form !== 'lower' && isSetApart(f)],
  ['inline', 0.9, 'a caveat follows', (f) => (isLoud(f) || f.startsLine) && isBeforeCaveat(f)],
  ['inline', 0.8, 'it is written in disguise', (f) => isLoud(f) && isLong(f) && isInDisguise(f)],
  ['inline', 0.9, 'a caveat precedes it', (f) => isFree(f) && isBehindCaveat(f)],
  ['inline', 0.8, 'it begins the line or subject, before the text', (f) => isFree(f) && begins(f)],
  ['inline', 0.8, 'it ends the line or subject', (f) => isFree(f) && ends(f)],
  ['inline', 0.7, 'its prefix is before it', (f) => isFree(f) && /\b(?:UK|NATO|COSMIC)\s?$/.test(f.before)],
  ['classed', 0.6, 'it is set apart in its line', (f) => isCased(f) && !f.leisure && isSetApart(f)],
  ['classed', 0.6, 'it is all of its line', (f) => isFree(f) && f.form !== 'lower' && isCried(f)],
  ['classed', 0.6, 'the text says that something is classified so', isClassed],
]

export const classifiedSightings = byReading((reading): readonly Classified[] =>
  pagesOf(reading).flatMap((page) => {
    const listed = listing(page)
    const parsed = page.sightings.map((one) => ({ one, left: parse(one.before), right: parse(one.after) }))
    const alone = segmentsWithOnly(parsed)
    return parsed.map((all) => classify(featuresOf(all, page, listed, alone)))
  }),
)

function classify(features: Features) {
  const mention: readonly [How, number, string] = ['mention', 0.5, mentionOf(features)]
  const [how, confidence, reason] = CASES.find(([, , , is]) => is(features)) ?? mention
  const { left, right, place } = features
  return {
    sighting: features,
    how,
    confidence,
    reason: how === 'banner' && place ? `${reason}, ${place}` : reason,
    hasCaveat: left.caveats + right.caveats > 0,
    isOpen: left.isOpen || right.isOpen,
  }
}

function isBanner(f: Features): boolean {
  const most = isCodeword(f) ? 1 : 0
  if (f.ordinary || (f.unknown.length > most && !isFramed(f))) return false
  if (f.form === 'lower' && f.list) return false
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

const isOnTop = ({ segment, unknown, after }: Features): boolean =>
  segment.first && unknown.length === 0 && /^\.?\s*(?:$|[–—:|/]|- )/.test(after)

/** 'SECRET!' where a marking is set is a marking or a joke. */
const isCried = ({ firm, unknown, leisure }: Features): boolean => firm && unknown.length === 0 && !leisure

/** 'BY HAND -- SECRET -- BY HAND' */
const isFramed = ({ capitals, before, after }: Features): boolean =>
  capitals && firstOf(before) !== '' && firstOf(before) === firstOf(after) && lettersOf(before) === lettersOf(after)
const firstOf = (text: string): string => /\p{L}/u.exec(text)?.[0] ?? ''
const lettersOf = (text: string): string => text.replace(/\P{L}/gu, '')

/** In lower case only directly after it: 'Geheim – amtlich geheimgehalten'. */
function isBesideForeign({ form, besideForeign, small, after }: Features): boolean {
  if (form !== 'foreign' || !besideForeign) return false
  return !small || FOREIGN_BESIDE.exec(after)?.index === /^[^\p{L}]{0,4}/u.exec(after)?.[0].length
}

const isLoud = ({ capitals, small, form }: Features): boolean => capitals && !small && form !== 'lower'
const isLong = ({ form }: Features): boolean => form !== 'short' && form !== 'misspelt'
/** Not inside a sentence about something else, where only its place tells. */
const isFree = (f: Features): boolean =>
  f.capitals && !f.small && isLong(f) && !f.ordinary && ((!f.past && !f.list) || f.startsLine)

/** 'Annex B [OFFICIAL-SENSITIVE – take out before publication]', 'Minute 4 of the group (SECRET)' */
const isAfterHeading = ({ form, list, past, capitals, before, after }: Features): boolean =>
  capitals &&
  !list &&
  !past &&
  form !== 'short' &&
  before.length < 60 &&
  !/\b(?:clear(?:ed|ance)|vett(?:ed|ing)|DV|SC(?= ?[[(]))\b/i.test(before) &&
  /[[(]\s?(?:UK )?$/.test(before) &&
  /^\s?(?:[–—:-]\s[^\])\n]{0,80})?[\])]\s*(?:$|[–—:;|]|-\s)/.test(after)

/** 'Page 1 of 4 | SECRET | Printed 4 May': between separators, in a line that is no row of a table. */
function isSetApart({ before, after, segment, part }: Features): boolean {
  if (!/(?:\s{2}|\t|\|)\s*(?:UK )?$/.test(before) || !/^\s*(?:\s{2}|\t|\||$)/.test(after)) return false
  const beside = [
    part.text.slice(0, segment.start).trimEnd().split('\n').at(-1),
    part.text.slice(segment.end).trimStart().split('\n')[0],
  ]
  return beside.every((line) => !/\S(?:\s{2,}|\t|\s?\|)/.test(line ?? ''))
}

/** The caveat touches the tier: SECRET – UK EYES ONLY. */
const isBeforeCaveat = ({ right, after, past, list, example, unknown }: Features): boolean =>
  right.leadsWithCaveat &&
  !past &&
  (!list || unknown.length === 1) &&
  !example &&
  /^[\s\-–—/:;,[(|•·+~]{0,4}[\p{L}\d]/u.test(after)
const isBehindCaveat = ({ left, before, form }: Features): boolean =>
  form !== 'lower' && left.endsWithCaveat && /[\p{L}\d][\s\-–—/:,\])|]{1,4}$/u.test(before)

const isInDisguise = ({ disguised, leisure, ordinary, before }: Features): boolean =>
  disguised && !leisure && !BEFORE_IDIOM.test(before) && !ordinary

const SET_OFF_AFTER = /^(?:\s*(?:[–—:|.*•·]|-\s|\/\/|[\]})»]|\(?(?:when|if|once) |\(on |[([/][^\p{Ll}]*$)|\s{2,}|\t)/u
const SIGNS = '[*_~#=/<>{}🔒🔐🔏⛔🚫🛑🚨⚠🔴🟥❗‼☢🔞㊙]'
const SIGN_BEFORE = new RegExp(`${SIGNS}\\ufe0f?\\s?$`, 'u')
const SIGN_AFTER = new RegExp(`^\\s?${SIGNS}`, 'u')
const isEnclosed = ({ before, after }: Features): boolean => SIGN_BEFORE.test(before) && SIGN_AFTER.test(after)
/** 'SECRET – Op Quillon'; not 'TOP SECRET: SPY SCHOOL'. */
function begins(f: Features): boolean {
  if (!f.startsLine || isCount(f) || !(SET_OFF_AFTER.test(f.after) || isEnclosed(f))) return false
  if (f.form === 'lower') return (f.subject || f.segment.first) && !f.list
  return !f.leisure
}

function ends({ before, after, subject, form, unknown }: Features): boolean {
  if (/[\p{L}\p{N}]/u.test(form === 'lower' && unknown.length === 0 ? '' : after)) return false
  if (subject && /(?:[–—/|([-]|\/\/|=)\s*(?:UK )?$/.test(before)) return true
  return (
    form !== 'lower' &&
    /(?:[.!?…\p{Extended_Pictographic}]|\ufe0f|\/\/|\s[–—-])\s+(?:UK )?$/u.test(before) &&
    !after.includes('!')
  )
}

function mentionOf({ past, list, ordinary }: Features): string {
  if (past) return 'it is about the past'
  if (list) return 'it lists the tiers'
  return ordinary ? 'it describes the next word' : 'it is inside a sentence'
}

const FORM: Partial<Record<Sighting['form'], string>> = {
  spread: ', its letters spread out',
  misread: ', a letter misread',
  misspelt: ', misspelt',
  short: ', abbreviated',
  letters: ', abbreviated',
  foreign: ', in another language',
  'foreign-sure': ', in another language',
}

/** The reason never uses words of the text. */
export function matchOf({ sighting, confidence, reason, hasCaveat }: Classified): Match {
  const beside = hasCaveat ? ' with a caveat' : ''
  const read = `Read as the tier ${sighting.tier.replace('_', ' ')}${FORM[sighting.form] ?? ''}${beside}`
  return {
    span: { part: sighting.part.id, start: sighting.start, end: sighting.end },
    type: sighting.tier,
    confidence,
    because: `${read}: ${reason}.`,
    ...(sighting.tier === 'OFFICIAL_SENSITIVE' ? { severity: 'sign-off', reserved: true } : {}),
  }
}

/** Finds these tiers where they were classified so. */
export const findTiers = (tiers: readonly Sighting['tier'][], hows: readonly How[]): Rule['find'] =>
  function* find(reading) {
    for (const one of classifiedSightings(reading))
      if (tiers.includes(one.sighting.tier) && hows.includes(one.how)) yield matchOf(one)
  }
