import type { Consent, Match, Part, Reading } from '../contract.ts'
import { live } from './register.ts'

const COVERED = 'Nothing to do, if the person knows that it is used for this.'

const CONTEXT_CHARS = 400

/** The consent is of a person nearby and covers this type and kind. */
function consentFor(reading: Reading, part: Part, start: number, type: string): string | undefined {
  if (reading.known.consents.length === 0) return undefined
  const near = part.text.slice(Math.max(0, start - CONTEXT_CHARS), start + CONTEXT_CHARS).toLowerCase()
  return reading.known.consents.find(
    (consent) => covers(consent, reading, type) && near.includes(consent.person.toLowerCase()),
  )?.id
}

const IDENTIFYING_TYPES = ['PERSON', 'AGE', 'SOCIAL_HANDLE']

function covers(consent: Consent, { circumstances }: Reading, type: string): boolean {
  if (consent.withdrawn || !live(consent, circumstances.today)) return false
  if (consent.kinds && !consent.kinds.includes(circumstances.kind)) return false
  return (consent.types ?? IDENTIFYING_TYPES).includes(type)
}

export function consented(match: Match, part: Part, reading: Reading): Match {
  const consent = consentFor(reading, part, match.span.start, match.type)
  if (!consent) return match
  const { reserved: _, ...rest } = match
  const found = match.because[0]!.toLowerCase() + match.because.slice(1)
  return { ...rest, severity: 'note', because: `A consent covers it (${consent}): ${found}`, advice: COVERED }
}
