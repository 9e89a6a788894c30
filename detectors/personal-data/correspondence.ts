import { byReading } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { SEXUAL_OFFENCES } from './anonymity/anonymity-lists.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { PERSONAL } from './cues.ts'
import type { Found } from './identifier.ts'
import { MAILBOX } from './mail.ts'
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
