/** The office's mail rules. Absent means the strictest. */
export type MailRules = {
  /** Partner domains whose mail needs no person. Blocked content is refused all the same. */
  readonly trustedDomains?: readonly string[]
  /** Domains that receive mail over verified TLS or not at all. */
  readonly forcedTls?: readonly string[]
  /** Envelope senders that are machines: 'scanner@…'. */
  readonly systemSenders?: readonly string[]
  /** Rules whose findings the sender may answer alone, with a recorded reason. */
  readonly selfRelease?: readonly string[]
  /** Hours after which undecided held mail goes back to its sender. */
  readonly holdHours?: number
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
