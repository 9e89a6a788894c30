import type { Office } from '../registers.ts'
import type { Finding, Review } from '../review.ts'
import { isOn, plainDomain } from './address.ts'
import type { Message } from './message.ts'

/** Why something that would hold a message does not. On record with the answer. */
export type Pass = {
  readonly because:
    | 'internal'
    | 'secure-domain'
    | 'forced-tls'
    | 'trusted-domain'
    | 'system-sender'
    | 'approved'
    | 'quoted-back'
  readonly detail: string
}

/**
 * Internal mail is not looked at, so the envelope falls in two. Inside are the domains that the office lists, and domains below
 * them only where it lists '*.': anybody may run a server below a domain. A plain name without a domain is local; an address in
 * doubt is outside.
 */
export function sides(office: Office, recipients: readonly string[]): { inside: string[]; outside: string[] } {
  const isInside = (address: string) => plainDomain(address) === '' || isOn(address, office.office.domains)
  return { inside: recipients.filter(isInside), outside: recipients.filter((address) => !isInside(address)) }
}

/** What the envelope and the headers say for a message. Every outside recipient must bear it out. */
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
 * The envelope's sender is on the office's list of machines. What a message says of itself, such as Auto-Submitted (RFC 3834), a
 * report by its type (RFC 3464) or the null path, excuses nothing: any sender can write that.
 */
function isSystem({ mail }: Office, { sender }: Message): boolean {
  return mail?.systemSenders?.some((known) => known.toLowerCase() === sender.toLowerCase()) === true
}

/** On a secure way personal data may travel; who receives it is weighed all the same. */
const secure = ({ rule }: Finding) =>
  (rule.startsWith('personal-data/') && rule !== 'personal-data/mail-recipients') ||
  rule === 'confidentiality/insecure-transmission'

/** Names and addresses of those who write to each other; numbers and facts about people are weighed all the same. */
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
}

/**
 * The review as it weighs with these passes: what they excuse becomes a note that says so. Nothing excuses a block,
 * a part that could not be read or a check that broke. `unchanged` names the parts that a person has approved already, in whatever
 * language, `back` the findings that only go back to where they came from.
 */
export function weighed(
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

/** Text for comparing what was approved with what is sent: words, without how lines are broken and quotes are curled. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
