import { domainIn } from '../../../detectors/domains.ts'

/** Servers read %, !, :, =, quotes, commas and a second @ as routes to somewhere else (RFC 1123, 5.2.16). */
const MAILBOX = /^[A-Za-z0-9_][\w+'&~-]*(?:\.[\w+'&~-]+)*$/
/** Doubtful addresses, such as literals and other scripts, do not match. */
const DOMAIN = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*$/
const LONGEST_MAILBOX = 64
const LONGEST_DOMAIN = 255

/** Lower case; empty for a local name; undefined if doubtful. */
export function plainDomain(address: string): string | undefined {
  const at = address.indexOf('@')
  const mailbox = at < 0 ? address : address.slice(0, at)
  if (mailbox.length > LONGEST_MAILBOX || !MAILBOX.test(mailbox)) return undefined
  if (at < 0) return ''
  const domain = address.slice(at + 1).toLowerCase()
  return domain.length <= LONGEST_DOMAIN && DOMAIN.test(domain) ? domain : undefined
}

/** A doubtful address is on no domain. */
export function isOn(address: string, domains: readonly string[] | undefined): boolean {
  const domain = plainDomain(address)
  return domain !== undefined && domain !== '' && domainIn(domain, domains)
}
