import type { Reading } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { PERSONAL } from './cues.ts'
import type { Found } from './identifier.ts'

/** Every recipient sees the head, so the body gives them nothing new, unless it says whose address it is. */
export function isInHead({ reading, part, before, after }: Found, address: string): boolean {
  const namesOwner = PERSONAL.test(before) || PERSONAL.test(after)
  const isMail = reading.circumstances.mail !== undefined && part.kind !== 'recipients'
  return isMail && !namesOwner && headAddresses(reading).has(address.toLowerCase())
}

/** 'You are subscribed to Town News as …', 'because … is a member of the list' */
export const isSubscribed = ({ reading, before, after }: Found): boolean =>
  reading.circumstances.kind === 'email' && SUBSCRIBED.test(`${before}@${after}`) && !PERSONAL.test(before + after)

const SUBSCRIBED = patternWith('i')`
  \byou(?:r\b| are| received)[^@]{0,80}\bsubscri(?:bed|ption)\b[^@]{0,40}(?: as|\bis|:)[\s:[(<]{1,4}@
  |\byou received[^@]{3,60} because @[\s>)\]]{0,3} is (?:a member of|subscribed to)\b
`

const headsOf = new WeakMap<Reading, ReadonlySet<string>>()

/** Of the email itself and not of one that is attached to it. */
function headAddresses(reading: Reading): ReadonlySet<string> {
  const before = headsOf.get(reading)
  if (before) return before
  const first = reading.parts.find(({ id }) => VISIBLE_FIELD.test(id))
  const stem = first?.id.replace(VISIBLE_FIELD, '/')
  const fields = reading.parts.filter(({ id }) => VISIBLE_FIELD.test(id) && id.replace(VISIBLE_FIELD, '/') === stem)
  const found = fields.flatMap(({ kind, text }) => (kind === 'recipients' ? everyMatch(text, ADDRESS) : []))
  const addresses = new Set(found.map(([address]) => address.toLowerCase()))
  headsOf.set(reading, addresses)
  return addresses
}

const VISIBLE_FIELD = /\/(?:from|sender|reply-to|to|cc)$/
const ADDRESS = /[\p{L}\d._%+'’-]{1,64}@[\p{L}\d.-]{3,100}/gu
