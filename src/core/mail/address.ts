import { domainIn } from '../../../detectors/domains.ts'

/** Whether an address says plainly where its mail goes. Shared with the gateway, so that both agree. */

/**
 * Letters, digits and what mailboxes are named with. A mail server may read anything else as a way to somewhere else:
 * %, ! and : route (RFC 1123, 5.2.16; RFC 822 source routes), = rewrites (SRS), commas, brackets, quotes and a second @ hide
 * another address, and full-width letters look like them.
 */
const MAILBOX = /^[A-Za-z0-9_][\w+'&~-]*(?:\.[\w+'&~-]+)*$/
/** ASCII names without a final dot. Address literals and other scripts are doubtful. */
const DOMAIN = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*$/
const LONGEST_MAILBOX = 64
const LONGEST_DOMAIN = 255

/** The domain in lower case; empty for a local name; undefined for a doubtful address. */
export function plainDomain(address: string): string | undefined {
  const at = address.indexOf('@')
  const mailbox = at < 0 ? address : address.slice(0, at)
  if (mailbox.length > LONGEST_MAILBOX || !MAILBOX.test(mailbox)) return undefined
  if (at < 0) return ''
  const domain = address.slice(at + 1).toLowerCase()
  return domain.length <= LONGEST_DOMAIN && DOMAIN.test(domain) ? domain : undefined
}

/** On one of these domains. A doubtful address is on none. */
export function isOn(address: string, domains: readonly string[] | undefined): boolean {
  const domain = plainDomain(address)
  return domain !== undefined && domain !== '' && domainIn(domain, domains)
}
