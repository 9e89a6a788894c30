import { byPart, byReading } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { anyPhrase, fragment, patternWith, phrases } from '../pattern.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { PERSONAL } from './cues.ts'
import type { Found } from './identifier.ts'
import { MAILBOX } from './mail.ts'
import { isSensitive } from './sensitive-words.ts'
import { sentenceAt } from './tie.ts'

/** Every recipient sees the head, so the body gives them nothing new, unless it says something of the owner. */
export function isInHead({ reading, part, start, before, after }: Found, address: string): boolean {
  if (reading.circumstances.mail === undefined || part.kind === 'recipients') return false
  const known = headAddresses(reading)
  const isShown = known.has(address.toLowerCase()) || known.has(address.toLowerCase().replace(TAG, '@'))
  if (!isShown || PERSONAL.test(before) || PERSONAL.test(after)) return false
  const sentence = sentenceAt(part, start)?.text ?? ''
  return !isSensitive(sentence) && offencesDescribed(sentence).length === 0
}

/** RFC 5233: 'ann+news@' is a mailbox of 'ann@'. */
const TAG = /(?<=[^+])\+[^@]{1,40}@/

/** 'You are subscribed to Town News as …', 'because … is a member of the list': a newsletter has one subscriber. */
export function isSubscribed({ reading, part, before, after }: Found, address: string): boolean {
  if (reading.circumstances.kind !== 'email' || PERSONAL.test(before + after)) return false
  if (!SUBSCRIBED.test(`${before}@${after}`) || OF_CASE.test(before + after)) return false
  const subscribers = subscribersIn(part)
  return subscribers.size === 0 || (subscribers.size === 1 && subscribers.has(address.toLowerCase()))
}

const noticeOf = (flags: string, address: string) => patternWith(flags)`
  \byou(?:r\b| are| received)[^@]{0,80}\bsubscri(?:bed|ption)\b[^@]{0,40}(?: as|\bis|:)[\s:[(<]{1,4}${address}
  |\byou received[^@]{3,60} because ${address}[\s>)\]]{0,3} is (?:a member of|subscribed to)\b
`
const SUBSCRIBED = noticeOf('i', '@')
const NOTICE = noticeOf('gi', fragment`[\w.%+'’-]{1,64}@[\w.-]{3,100}`)
const subscribersIn = byPart(
  ({ text }): ReadonlySet<string> =>
    new Set(everyMatch(text, NOTICE).map(([notice]) => notice.match(MAILBOX)![0].toLowerCase())),
)

const REPORT = anyPhrase`
  undeliver\w+, delivery (?:has )?(?:failed|failure|status|report), (?:could ?n[o’']t|not|could not) (?:be )?deliver(?:ed)?,
  returned to sender, mailbox (?:is )?(?:full|unavailable), recipient[’']?s? (?:address )?(?:rejected|not found),
  (?:problem|delay) delivering, delivery incomplete
`
const CASE_ROLES = phrases`(?:victim|suspect|complainant|survivor|defendant|offender)s?, witness(?:es)?`
const OF_CASE = patternWith('i')`\b${CASE_ROLES}\b`
const SEVERAL = patternWith('i')`\b${[...CASE_ROLES, 'residents', 'tenants', 'patients']}\b`

/** An automatic report gives back the address that failed. */
export function isUndelivered({ reading, part, start, end, text, before }: Found): boolean {
  const lead = part.text.slice(Math.max(0, start - 120), start)
  if (reading.circumstances.kind !== 'email' || PERSONAL.test(before.slice(-40)) || SEVERAL.test(lead)) return false
  const near = part.text.slice(Math.max(0, start - 120), end + 160).split(/\n\s*\n/)
  return near.some((piece) => piece.includes(text) && REPORT.test(piece))
}

const VISIBLE_FIELD = /\/(?:from|sender|reply-to|to|cc)$/
/** Of the email itself and not of one that is attached to it. */
const headAddresses = byReading(({ parts }): ReadonlySet<string> => {
  const head = parts.filter(({ id }) => VISIBLE_FIELD.test(id))
  const [stem] = head.map(({ id }) => id.replace(VISIBLE_FIELD, '/'))
  const found = head.flatMap(({ id, kind, text }) =>
    kind === 'recipients' && id.replace(VISIBLE_FIELD, '/') === stem ? everyMatch(text, MAILBOX) : [],
  )
  return new Set(found.map(([address]) => address.toLowerCase()))
})
