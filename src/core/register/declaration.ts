import { Refusal } from '../refusal.ts'
import type { Values } from './values.ts'

/** The yearly declaration (policy 1) ends the day before its anniversary. */
export function declaration(person: string, policy: string, mailbox: readonly string[], from: string): Values {
  if (policy.trim() === '') throw new Refusal('bad-input', 'Say which version of the policy you have read.')
  return { person, policy, from, until: yearAfter(from), ...(mailbox.length > 0 ? { mailbox } : {}) }
}

function yearAfter(day: string): string {
  const end = new Date(`${day}T12:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  end.setUTCDate(end.getUTCDate() - 1)
  return end.toISOString().slice(0, 10)
}
