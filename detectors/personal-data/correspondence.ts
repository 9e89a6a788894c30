import { byReading } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, patternWith } from '../pattern.ts'
import { SEXUAL_OFFENCES } from './anonymity/anonymity-lists.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { PERSONAL } from './cues.ts'
import type { Found } from './identifier.ts'
import { CLASSES } from './sensitive-words.ts'
import { sentenceAt } from './tie.ts'

/** Every recipient sees the head, so the body gives them nothing new, unless it says something of the owner. */
export function isInHead({ reading, part, start, before, after }: Found, address: string): boolean {
  if (reading.circumstances.mail === undefined || part.kind === 'recipients') return false
  if (!headAddresses(reading).has(address.toLowerCase()) || PERSONAL.test(before) || PERSONAL.test(after)) return false
  return !hasPrivateFact(sentenceAt(part, start)?.text ?? '')
}

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

/** Of the email itself and not of one that is attached to it. */
const headAddresses = byReading(({ parts }): ReadonlySet<string> => {
  const first = parts.find(({ id }) => VISIBLE_FIELD.test(id))
  const stem = first?.id.replace(VISIBLE_FIELD, '/')
  const fields = parts.filter(({ id }) => VISIBLE_FIELD.test(id) && id.replace(VISIBLE_FIELD, '/') === stem)
  const found = fields.flatMap(({ kind, text }) => (kind === 'recipients' ? everyMatch(text, ADDRESS) : []))
  return new Set(found.map(([address]) => address.toLowerCase()))
})

const VISIBLE_FIELD = /\/(?:from|sender|reply-to|to|cc)$/
const ADDRESS = /[\p{L}\d._%+'’-]{1,64}@[\p{L}\d.-]{3,100}/gu
