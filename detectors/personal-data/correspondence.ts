import { lineAfter, lineBefore } from '../around.ts'
import { byReading } from '../by-reading.ts'
import type { Part } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, patternWith } from '../pattern.ts'
import { SEXUAL_OFFENCES } from './anonymity/anonymity-lists.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { PERSONAL } from './cues.ts'
import type { Found } from './identifier.ts'
import { CASE } from './names/case-words.ts'
import { CLASSES } from './sensitive-words.ts'
import { sentenceAt } from './tie.ts'

/** Every recipient sees the head, so the body gives them nothing new, unless it says something of the owner. */
export function isInHead({ reading, part, start, before, after }: Found, address: string): boolean {
  if (reading.circumstances.mail === undefined || part.kind === 'recipients') return false
  if (!headAddresses(reading).has(address.toLowerCase()) || PERSONAL.test(before) || PERSONAL.test(after)) return false
  return !hasPrivateFact(sentenceAt(part, start)?.text ?? '')
}

/** Further addresses in a line of the author's own, as in a signature: labels and numbers, and no other words. */
export function isBesideAuthors({ reading, part, start, end }: Found): boolean {
  if (reading.circumstances.mail === undefined || part.kind === 'recipients') return false
  const line = `${lineBefore(part.text, start, LONGEST_LINE)}${part.text.slice(start, end)}${lineAfter(part.text, end, LONGEST_LINE)}`
  const authors = everyMatch(line, ADDRESS).some(([one]) => authorAddresses(reading).has(one.toLowerCase()))
  if (PERSONAL.test(line) || CASE.test(line) || hasPrivateFact(line)) return false
  return authors && /^[^\p{L}]*(?:\p{L}{2,8}[:.][^\p{L}]*)*$/u.test(line.replace(ADDRESS, ' '))
}
const LONGEST_LINE = 160

const hasPrivateFact = (sentence: string): boolean =>
  SEXUAL.test(sentence) ||
  offencesDescribed(sentence).length > 0 ||
  CLASSES.some(({ words }) => sentence.search(words) >= 0)
const SEXUAL = patternWith('i')`\b${SEXUAL_OFFENCES}\b`

/** 'You are subscribed to Town News as …', 'because … is a member of the list': a newsletter has one subscriber. */
export function isSubscribed(found: Found, address: string): boolean {
  const { reading, part, before, after } = found
  if (reading.circumstances.kind !== 'email' || PERSONAL.test(before + after)) return false
  if (!SUBSCRIBED.test(`${before}@${after}`)) return false
  const notices = everyMatch(part.text, NOTICE).map(([notice]) => /[\w.%+'’-]+@[\w.-]+/.exec(notice)![0].toLowerCase())
  return notices.every((other) => other === address.toLowerCase())
}

const noticeOf = (flags: string, address: string) => patternWith(flags)`
  \byou(?:r\b| are| received)[^@]{0,80}\bsubscri(?:bed|ption)\b[^@]{0,40}(?: as|\bis|:)[\s:[(<]{1,4}${address}
  |\byou received[^@]{3,60} because ${address}[\s>)\]]{0,3} is (?:a member of|subscribed to)\b
`
const SUBSCRIBED = noticeOf('i', '@')
const NOTICE = noticeOf('gi', fragment`[\w.%+'’-]{1,64}@[\w.-]{3,100}`)

const VISIBLE_FIELD = /\/(?:from|sender|reply-to|to|cc)$/
const AUTHOR_FIELD = /\/from$/
const headAddresses = byReading(({ parts }) => addressesIn(parts, VISIBLE_FIELD))
const authorAddresses = byReading(({ parts }) => addressesIn(parts, AUTHOR_FIELD))

/** Of the email itself and not of one that is attached to it. */
function addressesIn(parts: readonly Part[], field: RegExp): ReadonlySet<string> {
  const first = parts.find(({ id }) => VISIBLE_FIELD.test(id))
  const stem = first?.id.replace(VISIBLE_FIELD, '/')
  const fields = parts.filter(({ id }) => field.test(id) && id.replace(VISIBLE_FIELD, '/') === stem)
  const found = fields.flatMap(({ kind, text }) => (kind === 'recipients' ? everyMatch(text, ADDRESS) : []))
  return new Set(found.map(([address]) => address.toLowerCase()))
}

const ADDRESS = /[\p{L}\d._%+'’-]{1,64}@[\p{L}\d.-]{3,100}/gu
