import type { Speaker } from '../../../detectors/contract.ts'
import type { Clearer } from './clearance.data.ts'

export type MailRules = {
  /** Blocked content is refused all the same. */
  readonly trustedDomains?: readonly string[]
  /** Verified TLS or not at all. */
  readonly forcedTls?: readonly string[]
  /** Envelope senders that are machines: 'scanner@…'. */
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

/** Never covers the block list. */
export type ObserveOnly = {
  readonly id?: string
  readonly covers: string
  readonly reason?: string
  readonly from: string
  readonly until: string
  /** ISO 8601: ended early. */
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
