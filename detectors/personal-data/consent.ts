import type { Consent, Match, Part, Reading } from '../contract.ts'
import { live } from './register.ts'

const CONTEXT_CHARS = 400

/** The id of a live consent, from a person named nearby, that covers this type and kind of draft. */
function consentFor(reading: Reading, part: Part, start: number, type: string): string | undefined {
  if (reading.known.consents.length === 0) return undefined
  const near = part.text.slice(Math.max(0, start - CONTEXT_CHARS), start + CONTEXT_CHARS).toLowerCase()
  return reading.known.consents.find(
    (consent) => covers(consent, reading, type) && near.includes(consent.person.toLowerCase()),
  )?.id
}

/** A consent without types covers plain identification, not health, offences or record numbers. */
const IDENTIFYING_TYPES = ['PERSON', 'AGE', 'SOCIAL_HANDLE']

function covers(consent: Consent, { circumstances }: Reading, type: string): boolean {
  if (consent.withdrawn || !live(consent, circumstances.today)) return false
  if (consent.kinds && !consent.kinds.includes(circumstances.kind)) return false
  return (consent.types ?? IDENTIFYING_TYPES).includes(type)
}

/** Turns a match into a note that names the covering consent; otherwise returns it unchanged. */
export function consented(match: Match, part: Part, reading: Reading): Match {
  const consent = consentFor(reading, part, match.span.start, match.type)
  if (!consent) return match
  const { reserved: _, ...rest } = match
  return { ...rest, severity: 'note', because: `${match.because}; consent ${consent} covers it` }
}
