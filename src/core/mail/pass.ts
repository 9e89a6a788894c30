import type { Office } from '../registers.ts'
import type { Finding, Review } from '../review.ts'
import { isOn, plainDomain } from './address.ts'
import type { Message } from './message.ts'

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

/** Domains below a listed one only with `*.`, because anybody may run a server there. A doubtful address is outside. */
export function sides(office: Office, recipients: readonly string[]): { inside: string[]; outside: string[] } {
  const isInside = (address: string) => plainDomain(address) === '' || isOn(address, office.office.domains)
  return { inside: recipients.filter(isInside), outside: recipients.filter((address) => !isInside(address)) }
}

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

/** Auto-Submitted, report types and the null path excuse nothing: any sender can write them. */
function isSystem({ mail }: Office, { sender }: Message): boolean {
  return mail?.systemSenders?.some((known) => known.toLowerCase() === sender.toLowerCase()) === true
}

/** A secure route excuses personal data, not the choice of recipients. */
const secure = ({ rule }: Finding) =>
  (rule.startsWith('personal-data/') && rule !== 'personal-data/mail-recipients') ||
  rule === 'confidentiality/insecure-transmission'

/** Numbers and facts about people are not excused. */
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

/** Nothing excuses a block, an unread part or a failed check. `unchanged`: parts that a person approved already. */
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

export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
