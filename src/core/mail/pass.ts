import type { Office } from '../registers.ts'
import type { Finding, Review } from '../review.ts'
import { isOn, plainDomain } from './address.ts'
import type { Message } from './message.ts'

/** Why a finding does not hold a message. Recorded with the answer. */
export type Pass = {
  readonly because:
    | 'internal'
    | 'secure-domain'
    | 'forced-tls'
    | 'trusted-domain'
    | 'system-sender'
    | 'approved'
    | 'quoted-back'
    | 'observed'
    | 'correspondent'
    | 'unchecked'
  readonly detail: string
}

/**
 * Splits the envelope, because internal mail is not checked. Inside are the domains that the office lists, and
 * domains below them only with `*.`: anybody may run a server below a domain. A name without a domain is local; a
 * doubtful address is outside.
 */
export function sides(office: Office, recipients: readonly string[]): { inside: string[]; outside: string[] } {
  const isInside = (address: string) => plainDomain(address) === '' || isOn(address, office.office.domains)
  return { inside: recipients.filter(isInside), outside: recipients.filter((address) => !isInside(address)) }
}

/** Passes for a message by its envelope and headers. They must hold for every outside recipient. */
export function passesOf(office: Office, message: Message, outside: readonly string[]): Pass[] {
  const all = (list: readonly string[] | undefined) =>
    outside.length > 0 && outside.every((address) => isOn(address, list))
  const { secureDomains, mail } = office
  const tls = [...(mail?.forcedTls ?? []), ...secureDomains]
  const found: Pass[] = []
  if (all(secureDomains))
    found.push({ because: 'secure-domain', detail: 'Every outside recipient is on a secure domain (policy 45).' })
  else if (all(tls))
    found.push({
      because: 'forced-tls',
      detail: 'Mail to every outside recipient is encrypted on its way (policy 45).',
    })
  if (all(mail?.trustedDomains))
    found.push({ because: 'trusted-domain', detail: 'Every outside recipient is a trusted partner of the office.' })
  if (outside.length === 1 && isSystem(office, message))
    found.push({ because: 'system-sender', detail: 'A machine of the office reports to one address.' })
  return found
}

/**
 * Whether the envelope sender is a registered system. Auto-Submitted (RFC 3834), report types (RFC 3464) and the null
 * path excuse nothing: any sender can write them.
 */
function isSystem({ mail }: Office, { sender }: Message): boolean {
  return mail?.systemSenders?.some((known) => known.toLowerCase() === sender.toLowerCase()) === true
}

/** A secure route excuses personal data, not the choice of recipients. */
const secure = ({ rule }: Finding) =>
  (rule.startsWith('personal-data/') && rule !== 'personal-data/mail-recipients') ||
  rule === 'confidentiality/insecure-transmission'

/** Names and addresses of the correspondents are excused; numbers and facts about people are not. */
const REPLIES = new Set([
  'personal-data/person',
  'personal-data/email',
  'personal-data/phone',
  'personal-data/mail-disclosure',
  'publication/privacy-notice-missing',
])

const excuses: Readonly<Record<Pass['because'], (finding: Finding) => boolean>> = {
  internal: () => true,
  'secure-domain': secure,
  'forced-tls': secure,
  'trusted-domain': () => true,
  'system-sender': ({ rule }) => REPLIES.has(rule),
  approved: () => false,
  'quoted-back': () => false,
  observed: () => false,
  correspondent: () => false,
  unchecked: () => false,
}

/**
 * Applies passes to a review: an excused finding becomes a note that says so. Nothing excuses a block, an unread part
 * or a failed check. `unchanged`: parts that a person approved already. `back`: findings that only return to where
 * they came from.
 */
export function withPasses(
  review: Review,
  passes: readonly Pass[],
  unchanged: ReadonlySet<string>,
  back: ReadonlySet<Finding>,
): Review {
  const excused = (finding: Finding) =>
    finding.severity === 'sign-off' &&
    (unchanged.has(finding.part) || back.has(finding) || passes.some(({ because }) => excuses[because](finding)))
  const approved = ({ part, language }: Review['unread'][number]) => language !== undefined && unchanged.has(part)
  return {
    ...review,
    unread: review.unread.filter((one) => !approved(one)),
    findings: review.findings.map((finding) =>
      excused(finding)
        ? { ...finding, severity: 'note' as const, because: `${finding.because}; passed, for the reason on record` }
        : finding,
    ),
  }
}

/** Text for comparison: words, without line breaks and quote shapes. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
