/** What the office has settled about its mail, as it stands in its registers. Absent means the strictest. */
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

/** '*.police.uk' means police.uk and every domain below it; a plain name means itself. */
export function domainIn(domain: string, list: readonly string[] | undefined): boolean {
  return (list ?? []).some((entry) => {
    const plain = entry.toLowerCase().replace(/^\*\./, '')
    return domain === plain || (entry.startsWith('*.') && domain.endsWith(`.${plain}`))
  })
}

/** Lower case, without a dot at the end; empty for an address without a domain. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/[.>\s]+$/, '')
}
