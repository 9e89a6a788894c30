import { byPartOfReading, byReading } from '../by-reading.ts'
import { everyMatch } from '../every-match.ts'
import { anyPhrase } from '../pattern.ts'
import { besideSign } from '../sought.ts'
import { KIN } from './anonymity/anonymity-words.ts'
import { silent } from './classified-facts.ts'
import { offencesDescribed } from './criminal-offence.ts'
import { PERSONAL } from './cues.ts'
import type { Found } from './identifier.ts'
import { isInList } from './list-of-people.ts'
import { isOfMessage, MAILBOX, personalMailbox } from './mail.ts'
import { CASE } from './names/case-words.ts'
import { publicMailbox } from './register.ts'
import { isSensitive } from './sensitive-words.ts'
import { sentenceAt } from './tie.ts'

/** Every recipient sees the head, so the body gives them nothing new, unless it says something of the owner. */
export function isInHead(found: Found, address: string): boolean {
  const { reading, part } = found
  if (reading.circumstances.mail === undefined || part.kind === 'recipients') return false
  const known = headAddresses(reading)
  const isShown = known.has(address.toLowerCase()) || known.has(address.toLowerCase().replace(TAG, '@'))
  return isShown && !isAboutOwner(found)
}

/** RFC 5233: 'ann+news@' is a mailbox of 'ann@'. */
const TAG = /(?<=[^+])\+[^@]{1,40}@/

function isAboutOwner({ part, start, before, after }: Found): boolean {
  const sentence = sentenceAt(part, start)?.text ?? ''
  return (
    PERSONAL.test(before) || PERSONAL.test(after) || isSensitive(sentence) || offencesDescribed(sentence).length > 0
  )
}

/** In an email: neither the classifier nor a word near it says anything about a person. */
export function isBare(found: Found): boolean {
  const { reading, part, start, end, text } = found
  if (reading.circumstances.kind !== 'email') return false
  // A page or a source shows the text again.
  const isShown = isOfMessage(part) || reading.parts.some((other) => isOfMessage(other) && other.text.includes(text))
  const [from, to] = [start - BARE_REACH, end + BARE_REACH]
  const saysWhose = CASE.within(part.text, from, to) || OF_SOMEBODY.within(part.text, from, to)
  return isShown && !isAboutOwner(found) && silent(reading, part, from, to) && !saysWhose
}
const BARE_REACH = 160

const OF_SOMEBODY = anyPhrase`
  ${KIN}s?, aunt(?:ie|y), nan(?:na|ny)?, grand?(?:ma|pa|dad), cousins?, foster\w*, whistle-?blow\w*, informers?, tip-?offs?,
  (?:our|my|human|intelligence) source, stalk\w*, trolls?, parishioners?, deceased, bereaved,
  (?:sick|maternity|compassionate|gardening) leave, vetting, (?:trade )?union members?, shortlist\w*, unsuccessful,
  made (?:an?|the|her|his|this) disclosure, anonymous(?:ly)?, withheld, (?:domestic|child|sexual|elder) abuse
`

/** An organisation's mailbox; a list of them may be a list of people. */
export const isContact = (found: Found, address: string): boolean =>
  address.includes('@') &&
  !personalMailbox(address) &&
  isBare(found) &&
  !isInList(found, addressesIn(found.part, found.reading), found.part, found.reading)

const besideAt = besideSign(MAILBOX, /@/g)
const addressesIn = byPartOfReading((part, reading) =>
  besideAt(part)
    .filter(([address]) => !publicMailbox(address, reading))
    .map(({ 0: address, index }) => ({ start: index, end: index + address.length, key: address.toLowerCase() })),
)

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
