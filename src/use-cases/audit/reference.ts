import { Refusal } from '../../core/refusal.ts'

const REFERENCE = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,59}$/u

/** Throws `bad-input`. */
export function referenceIn(given: string): string {
  const reference = given.trim()
  if (REFERENCE.test(reference)) return reference
  throw new Refusal(
    'bad-input',
    'Give the reference of the request: at most 60 letters, digits, spaces, dots, slashes and hyphens.',
  )
}
