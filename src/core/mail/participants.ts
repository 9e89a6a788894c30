import type { Finding, Review } from '../review.ts'

export type PartText = { readonly id: string; readonly text: string }

const WHOLE = 'personal-data/mail-disclosure'
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|dame|lord|lady)\.?\s+/i

/** Only the envelope proves it: the sender writes the words and headers. */
export function belongsTo({ rule }: Finding, words: string, addresses: readonly string[]): boolean {
  if (rule === 'personal-data/email') {
    const text = words.trim().toLowerCase()
    return addresses.some((address) => address.toLowerCase() === text)
  }
  return rule === 'personal-data/person' && addresses.some((address) => isNameOf(words, address))
}

function isNameOf(name: string, address: string): boolean {
  const box = mailboxWords(address)
  const text = wordsOf(name.replace(TITLE, ''))
  const last = text.at(-1)
  const before = text.slice(0, -1)
  if (last === undefined || last.length < 2 || before.length === 0) return false
  const apart = box.includes(last) && before.every((word) => box.includes(word) || box.includes(word[0]!))
  const glued = [`${before.join('')}${last}`, `${before.map((word) => word[0]).join('')}${last}`]
  return apart || (box.length === 1 && glued.includes(box[0]!))
}

function isGivenName(name: string, addresses: readonly string[]): boolean {
  const [word, ...more] = wordsOf(name)
  const boxes = addresses.map(mailboxWords)
  return (
    word !== undefined && word.length > 2 && more.length === 0 && boxes.some((box) => box.length > 1 && box[0] === word)
  )
}

/** By address or every longer word of the mailbox name. */
export function isQuotedFrom(from: string, recipient: string): boolean {
  if (from.includes('@')) return from.toLowerCase().includes(recipient.toLowerCase())
  const box = mailboxWords(recipient).filter((word) => word.length > 2)
  const words = wordsOf(from)
  return box.length > 0 && box.every((word) => words.includes(word))
}

const mailboxWords = (address: string): string[] => wordsOf(address.slice(0, address.lastIndexOf('@')))

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').replace(/ø/gi, 'o').toLowerCase()
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== '')
}

/** Also excuses the message-level finding if no outsider was found. */
export function withWhole(
  { findings }: Review,
  excused: readonly Finding[],
  isTheirs: (finding: Finding) => boolean,
): ReadonlySet<Finding> {
  const found = new Set(excused)
  const otherFinding = findings.some((one) => isOfPerson(one) && !found.has(one) && !isTheirs(one))
  const whole = found.size > 0 && !otherFinding ? findings.filter(({ rule }) => rule === WHOLE) : []
  return new Set([...found, ...whole])
}

/** Notes and the message-level finding are not of a person. */
function isOfPerson({ rule, severity }: Finding): boolean {
  return severity !== 'note' && rule.startsWith('personal-data/') && rule !== WHOLE
}

/** `seen`: addresses in To and Cc, or the only recipient. */
export function ofCorrespondents(
  review: Review,
  parts: readonly PartText[],
  seen: readonly string[],
): ReadonlySet<Finding> {
  const words = wordsIn(parts)
  const isTheirs = (one: Finding) =>
    belongsTo(one, words(one), seen) || (one.rule === 'personal-data/person' && isGivenName(words(one), seen))
  const personal = review.findings.filter(isOfPerson)
  return personal.every(isTheirs) ? withWhole(review, personal, isTheirs) : new Set()
}

/** Name or email address of one of these people. */
export function theirsIn(parts: readonly PartText[], addresses: readonly string[]): (finding: Finding) => boolean {
  const words = wordsIn(parts)
  return (one) => belongsTo(one, words(one), addresses)
}

function wordsIn(parts: readonly PartText[]): (finding: Finding) => string {
  const texts = new Map(parts.map(({ id, text }) => [id, text]))
  return ({ part, start, end }) => (texts.get(part) ?? '').slice(start, end)
}
