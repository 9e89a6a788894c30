import { lineBefore } from '../around.ts'
import { byPart } from '../by-reading.ts'
import type { Part, Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { pattern, patternWith } from '../pattern.ts'
import { KIN } from './anonymity/anonymity-words.ts'
import { domainOf, ownDomain, publicMailbox, WEBMAIL_PROVIDERS } from './register.ts'

const WEBMAIL = patternWith('i')`
  ^${WEBMAIL_PROVIDERS}\.(?:com|co\.uk|net|org|me|ch|de|pl|ru)$
  |^[a-z-]{0,20}(?:mail|post|inbox|letter|mailbox|inboxly)[a-z]{0,8}\.(?:example|test|invalid|com|net|co\.uk|org)$
`

export const personalMailbox = (address: string): boolean => WEBMAIL.test(domainOf(address))

const WRITTEN = new Set<Part['kind']>(['title', 'body', 'quoted'])
const PROGRAMS_PART = /\/(?:attributes|headers)$/
/** Its subject, text and quotes, with the attributes and fields that programs add; no attachment, and nothing hidden. */
export const isOfMessage = ({ kind, id }: Part): boolean =>
  WRITTEN.has(kind) || (kind === 'properties' && PROGRAMS_PART.test(id))

export const MAILBOX = /[\p{L}\d._%+'’-]{1,64}@[\p{L}\d.-]{3,100}/gu

function written(text: string): string[] {
  const top = text.slice(0, 6_000)
  const lines = everyMatch(top, /^(?:to|cc)\s{0,3}:[^\n]{0,2000}(?:\n[ \t][^\n]{0,500}){0,20}/gim).map(
    (found) => found[0],
  )
  return lines.flatMap((line) =>
    everyMatch(line, MAILBOX).map((found) => found[0].toLowerCase().replace(/^['’]+|['’.]+$/g, '')),
  )
}

export const bodyOf = ({ parts }: Reading): Part | undefined => parts.find(({ kind }) => kind === 'body')

/** Of the head, or of the lines of a head in the text. */
export function recipients(reading: Reading, part = bodyOf(reading), areSeen = false): readonly string[] {
  const head = reading.circumstances.mail?.recipients.filter(({ visible }) => visible || !areSeen)
  return head?.map(({ address }) => address.toLowerCase()) ?? (part ? written(part.text) : [])
}

export function addressees(reading: Reading, part: Part): readonly string[] {
  const outside = [...new Set(recipients(reading, part, true))].filter((address) => !publicMailbox(address, reading))
  const domains = new Set(outside.map(domainOf))
  return outside.filter((address) => personalMailbox(address) || (domains.size >= 4 && outside.length >= 4))
}

/** An email without recipients is assumed to leave. */
export function goesOutside(reading: Reading): boolean {
  const all = recipients(reading)
  return all.length === 0 || all.some((address) => !ownDomain(domainOf(address), reading))
}

export function senderOf(reading: Reading): string | undefined {
  const envelope = reading.circumstances.mail?.sender
  if (envelope) return envelope.toLowerCase()
  const body = bodyOf(reading)?.text.slice(0, 2_000) ?? ''
  const line = /^from\s{0,3}:[^\n]{0,300}/im.exec(body)?.[0] ?? ''
  return everyMatch(line, MAILBOX)[0]?.[0].toLowerCase()
}

const TO_ONE: readonly string[] = ['email', 'letter']

/** 'the best number for you', 'ring me on' */
export function ownMatter(part: Part, reading: Reading, before: string, after: string, start: number): boolean {
  if (!TO_ONE.includes(reading.circumstances.kind) || addressees(reading, part).length > 1) return false
  if (passedOn(part).from < start || isOfAnother(part, reading, start)) return false
  const sentence =
    before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + after.split(/[.\n]/)[0]!
  return /\b(?:you|your|you[’']d|I[’']m|I am|me|my)\b/i.test(sentence) && !OTHERS.test(sentence)
}

/** 'I' and 'you' are other people below a forwarded message. */
const PASSED_ON = /^[>\s]{0,6}(?:-{2,} ?forwarded\b|begin forwarded message|-{5,} ?forwarded message)/im

const passedOn = byPart(({ text }) => {
  const at = text.search(PASSED_ON)
  return { from: at < 0 ? Number.POSITIVE_INFINITY : at }
})

/** A quoted line belongs to the reader only if the greeting names who wrote it. */
function isOfAnother(part: Part, reading: Reading, at: number): boolean {
  const { heads } = quotesIn(part)
  const { greeted } = quotesIn(part.kind === 'quoted' ? (bodyOf(reading) ?? part) : part)
  const head = heads.findLast(({ start }) => start < at)
  const isQuoted = /^[ \t]{0,4}>/.test(lineBefore(part.text, at, LONGEST_LINE)) || head?.isOpen === true
  return isQuoted && !greeted.some((name) => (head?.line ?? '').includes(name))
}
const LONGEST_LINE = 1_000

const HEAD = /^[>\s]{0,6}From\s?:[^\n]{0,200}(?:\n[>\s]{0,6}(?:Sent|Date|To)\s?:)?|^[^\n]{0,200}\bwrote\b[^\n]{0,60}/gm
const WHOLE_HEAD = /\n[>\s]{0,6}(?:Sent|Date|To)\s?:$|:\s*$/
const MARKED = /^[^\n]*\n(?:[^\n:]{1,20}:[^\n]*\n)*\s*>/
/** A text may begin with its own head. */
const FIRST_WORDS = /^(?!\s*$|\s*(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To)\s?:)/im

const quotesIn = byPart(({ text, kind }) => {
  const words = kind === 'quoted' ? -1 : text.search(FIRST_WORDS)
  const heads = everyMatch(text, HEAD).map(({ 0: line, index: start }) => {
    const end = start + line.length
    // Without marks all that follows is quoted.
    const isOpen = start > words && WHOLE_HEAD.test(line) && !MARKED.test(text.slice(end, end + 1_500))
    return { line, start, isOpen }
  })
  return { greeted: /^(?:Dear|Hi|Hello) ([^,\n]{2,60})/m.exec(text)?.[1]?.match(/\p{Lu}\p{Ll}{2,}/gu) ?? [], heads }
})

const OTHERS = pattern`
  \b(?:he|she|him|her|his|their|them|Mr|Mrs|Ms|Miss|who|patient|tenant|victim|witness|survivor|complainant|neighbour|friend
    |${KIN})\b
`
