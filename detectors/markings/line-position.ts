import { patternWith } from '../pattern.ts'
import type { Parse } from './grammar.ts'
import { counted, leisure } from './ordinary.ts'
import type { Sighting } from './sightings.ts'

type Case = { readonly confidence: number; readonly reasons: readonly string[] } | undefined

/** Mail programs of several languages put these before a reply. */
export const SUBJECT = patternWith('i')`
  ^[\s>*_|]*(?:(?:subject|title|re|fwd?|aw|antw|sv|vs|wg|tr|rv|enc|ynt)\.?(?:\[\d+\])?\s*:\s*)+
    (?:\[(?!(?:UK |TOP )?SECRET)[\w ]{1,20}\]\s*)?
`

export function startsLine(sighting: Sighting): boolean {
  const head = sighting.before.replace(SUBJECT, '')
  return /^[^\p{L}]*(?:\((?:TS|S)\)[^\p{L}]*)?(?:(?:UK|NATO|HMG)\s+)?$/u.test(head)
}

const WARNED = /[🔒🔐🔏⛔🚫🛑🚨⚠🔴🟥❗‼☢🔞㊙]/u

export function alone(sighting: Sighting, left: Parse): Case {
  const { before, after } = sighting
  const subject = SUBJECT.test(before) || sighting.part.kind === 'title'
  if (isAcronym(sighting)) return undefined
  const first = startsLine(sighting) ? begins(sighting, subject) : undefined
  if (first) return first
  if (ends(before, after, subject))
    return { confidence: 0.8, reasons: [subject ? 'it ends the subject' : 'it ends the line'] }
  if (column(before, after)) return { confidence: 0.8, reasons: ['it is alone in a column'] }
  if (/\b(?:UK|NATO|COSMIC)\s$/.test(before) && left.endsWithPrefix)
    return { confidence: 0.7, reasons: ['its prefix is before it'] }
  return undefined
}

function begins(sighting: Sighting, subject: boolean): Case {
  const { before, after } = sighting
  if (SET_OFF_AFTER.test(after) && !counted(sighting) && !poster(sighting))
    return { confidence: 0.8, reasons: [subject ? 'it begins the subject' : 'it begins the line, before the text'] }
  if (leisure(sighting)) return undefined
  if (WARNED.test(before) && WARNED.test(after.slice(0, 4)))
    return { confidence: 0.7, reasons: ['it begins the line, between warning signs'] }
  return UNTIL.test(after) ? { confidence: 0.8, reasons: ['it begins the line, with an end date'] } : undefined
}

const SET_OFF_AFTER = /^(?:\s*(?:[–—:|.]|-\s|\/\/|\]|\)|\((?:when|if|once|on) )|\s{2,}|\t)/
const UNTIL = /^\s+(?:UNTIL|until) (?:\d|further notice|reviewed|[A-Z][A-Za-z]+ 20\d\d)/

/** 'SECRET: Supporting Every Child Reach Every Target'. */
const isAcronym = ({ after }: Sighting): boolean =>
  /^\W{1,4}s\w+ e\w+ c\w+ r\w+ e\w+ t/i.test(after.replace(/\b(?:and|of|the|to|for|in)\b ?/gi, ''))

/** 'Handling instructions: SECRET': the field tells what it holds. */
const FIELD_NAME = patternWith('i')`
  ^[\s>*|"']*(?!(?:former|original|previous|old|past)\b)(?:[\w()-]+ ){0,3}[\w-]*(?:classif|class|mark|grad(?:e|ing)|caveat|securit|sensitiv|handling|protect|gsc
    |tier|label|status|level)[\w-]*(?: [\w()-]+){0,5}["'*]*\s*(?:[:=|]|[–—-]\s)\s*["'*]*(?:UK |NATO )?$
`
export const ofField = ({ before, after }: Sighting): boolean =>
  before.length < 80 && FIELD_NAME.test(before) && /^["'*]*\s*(?:$|[|;,)]|\[x\]|☒|✓)/iu.test(after)

/** 'TOP SECRET: SPY SCHOOL', or a definition. */
function poster(sighting: Sighting): boolean {
  return (
    leisure(sighting) || /^\s*[:–—-]\s*(?:information|material|the (?:second|middle|highest))\b/i.test(sighting.after)
  )
}

function ends(before: string, after: string, subject: boolean): boolean {
  if (/[\p{L}\p{N}]/u.test(after)) return false
  if (subject && /(?:[–—/|([-]|\/\/|=)\s*(?:UK )?$/.test(before)) return true
  return /(?:[.!?…\p{Extended_Pictographic}]|\ufe0f|\/\/|\s[|–—-])\s+(?:UK )?$/u.test(before) && !/!/.test(after)
}

function column(before: string, after: string): boolean {
  const left = /(?:\s{2,}|\t|\||,)\s*(?:UK )?$/.test(before)
  const right = /^\s*(?:\s{2,}|\t|\||,|$)/.test(after)
  const firm =
    /(?:\s{2,}|\t|\|)\s*(?:UK )?$/.test(before) ||
    /^\s*(?:\s{2,}|\t|\|)/.test(after) ||
    /\w,\w+ ?,(?:UK )?$/.test(before)
  return left && right && (firm || /^[^\s,]+,[^,]+,$/.test(before))
}
