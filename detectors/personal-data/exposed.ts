import type { Part, Reading } from '../contract.ts'
import { homes } from './home-address.ts'
import { layoutOf, zoneAt } from './layout.ts'
import { addressees } from './mail.ts'
import { listed } from './names/name-features.ts'
import type { Person } from './names/people.ts'
import { knownPhone, national } from './register.ts'

const CONTEXT_CHARS = 220

/** Until private facts are near it. In mail to that person they are their own affair. */
export function exposed(person: Person, part: Part, reading: Reading): boolean {
  if (person.words.length === 1 && (listed(person.words[0]!) & 1) === 0) return false
  if (person.publicBecause !== undefined && !person.publicBecause.startsWith('stands in a greeting')) return false
  const layout = layoutOf(part, reading.circumstances.kind)
  const zone = zoneAt(layout, person.start)
  const own = zone !== undefined && reading.circumstances.kind !== 'reply' && addressees(reading, part).length < 2
  if (own || (person.words.length > 1 && person.publicBecause)) return false
  const near = part.text.slice(Math.max(0, person.start - 40), person.end + CONTEXT_CHARS)
  const phone = /\b07\d{3}[ ]?\d{3}[ ]?\d{3}\b/.exec(near)
  if (
    phone &&
    !knownPhone(national(phone[0]), reading) &&
    zoneAt(layout, Math.max(0, person.start - 40) + phone.index) === undefined
  )
    return true
  if (/^,? ?[(<:–-]? ?[\w.+-]{1,40}@[\w.-]{3,60}/.test(part.text.slice(person.end, person.end + 110))) return true
  if (!/\d|\b[A-Z][a-z]+ (?:Road|Street|Lane|Avenue|Close|Drive|Court|Crescent)\b/.test(near)) return false
  return homes(part, reading).some((home) => home.start > person.start - 80 && home.start < person.end + CONTEXT_CHARS)
}
