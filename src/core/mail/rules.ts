/** The office's mail rules. Absent means the strictest. */
export type MailRules = {
  /** Partners whose mail no person need look at. What must not go out as it stands is refused all the same. */
  readonly trustedDomains?: readonly string[]
  /** Domains to which the mail server delivers over verified TLS or not at all. */
  readonly forcedTls?: readonly string[]
  /** Envelope senders that are machines: 'scanner@…'. */
  readonly systemSenders?: readonly string[]
  /** Ids of rules whose findings the sender may answer alone, with a reason on record. */
  readonly selfRelease?: readonly string[]
  /** Hours after which a held message that nobody decided on goes back to its sender. */
  readonly holdHours?: number
}

const HOLD_HOURS = 72

export function holdMs(rules: MailRules | undefined): number {
  return (rules?.holdHours ?? HOLD_HOURS) * 3_600_000
}

/**
 * When a held message goes back if nobody decides (ISO 8601). `since`: when it was last changed. Where the office has not set
 * the hours, not before the last decision on it is due: a long weekend must not use up the time.
 */
export function backAt(rules: MailRules | undefined, since: string, due: string | undefined): string {
  const back = new Date(Date.parse(since) + holdMs(rules)).toISOString()
  return rules?.holdHours === undefined && due !== undefined && due > back ? due : back
}
