import type { Speaker } from '../../../detectors/contract.ts'
import type { Clearer } from './clearance.data.ts'

/** The office's mail rules. Absent means the strictest. */
export type MailRules = {
  /** Partner domains whose mail needs no person. Blocked content is refused all the same. */
  readonly trustedDomains?: readonly string[]
  /** Domains that receive mail over verified TLS or not at all. */
  readonly forcedTls?: readonly string[]
  /** Envelope senders that are machines: 'scanner@…'. */
  readonly systemSenders?: readonly string[]
  /** Rules whose findings the sender clears, where the class of the rule allows it. */
  readonly selfRelease?: readonly string[]
  /** `off`: an approver decides on every held email. */
  readonly senderClears?: 'on' | 'off'
  /** Who clears a class of findings: one field for each class that can be moved. */
  readonly [setting: `clears${string}`]: Clearer | undefined
  /** Kinds of people who may clear their own mail. */
  readonly declarers?: readonly Speaker[]
  /** The most recipients outside, and people in the findings, for which a sender may clear. */
  readonly declareRecipients?: number
  readonly declarePeople?: number
  /** One in so many declarations goes to the data protection officer. */
  readonly sampleOneIn?: number
  /** Hours after which undecided held mail goes back to its sender. */
  readonly holdHours?: number
  /** Held messages of one sender in an hour; a further one is answered 451. */
  readonly heldAnHour?: number
}

const HELD_AN_HOUR = 60

/** So that one script cannot fill the list of those who decide. */
export function heldLimit(rules: MailRules | undefined): number {
  return rules?.heldAnHour ?? HELD_AN_HOUR
}

/**
 * Observe-only: mail that would be held is released and counted, for the whole gateway, one detector or one rule. It
 * never covers the block list.
 */
export type ObserveOnly = {
  readonly id?: string
  /** 'gateway', a detector, or a rule. */
  readonly covers: string
  readonly reason?: string
  /** YYYY-MM-DD, both inclusive. */
  readonly from: string
  readonly until: string
  /** ISO 8601: ended early. */
  readonly stopped?: string
}

const HOLD_HOURS = 72

export function holdMs(rules: MailRules | undefined): number {
  return (rules?.holdHours ?? HOLD_HOURS) * 3_600_000
}

/**
 * When undecided held mail goes back (ISO 8601). `since`: its last change. If the office has set no hours, not before
 * the last decision is due, so that a long weekend does not use up the time.
 */
export function backAt(rules: MailRules | undefined, since: string, due: string | undefined): string {
  const back = new Date(Date.parse(since) + holdMs(rules)).toISOString()
  return rules?.holdHours === undefined && due !== undefined && due > back ? due : back
}
