import type { Speaker } from '../../../detectors/contract.ts'
import type { Clearer } from './clearance.data.ts'

export type MailRules = {
  /** Blocked content is refused even to trusted domains. */
  readonly trustedDomains?: readonly string[]
  /** These domains get mail over verified TLS or not at all. */
  readonly forcedTls?: readonly string[]
  /** Machines send from these envelope addresses: 'scanner@…'. */
  readonly systemSenders?: readonly string[]
  readonly selfRelease?: readonly string[]
  readonly senderClears?: 'on' | 'off'
  readonly [setting: `clears${string}`]: Clearer | undefined
  readonly declarers?: readonly Speaker[]
  readonly declareRecipients?: number
  readonly declarePeople?: number
  readonly sampleOneIn?: number
  readonly holdHours?: number
  readonly heldAnHour?: number
}

const HELD_AN_HOUR = 60

/** One script cannot fill the list of those who decide. */
export function heldLimit(rules: MailRules | undefined): number {
  return rules?.heldAnHour ?? HELD_AN_HOUR
}

/** Observe-only never covers the block list. */
export type ObserveOnly = {
  readonly id?: string
  readonly covers: string
  readonly reason?: string
  /** YYYY-MM-DD, both inclusive. */
  readonly from: string
  readonly until: string
  /** ISO 8601: when it ended early. */
  readonly stopped?: string
}

const HOLD_HOURS = 72

export function holdMs(rules: MailRules | undefined): number {
  return (rules?.holdHours ?? HOLD_HOURS) * 3_600_000
}

/** ISO 8601. Not before the last decision is due, so that a long weekend does not use up the time. */
export function backAt(rules: MailRules | undefined, since: string, due: string | undefined): string {
  const back = new Date(Date.parse(since) + holdMs(rules)).toISOString()
  return rules?.holdHours === undefined && due !== undefined && due > back ? due : back
}
