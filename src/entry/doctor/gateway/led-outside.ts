import { isOn } from '../../../core/mail/address.ts'
import type { GatewayConfig } from '../../../gateway/config.ts'
import { postfixReaderIfAny } from '../../../gateway/setup/postfix.ts'
import { type Check, ok, wrong } from '../check.ts'
import { forwardsOf } from './forwards.ts'
import { type Led, leadsOf } from './tables.ts'

const MOST_NAMED = 5

/** Mail to an inside address that Postfix then sends outside. */
export function ledOutsideChecks(config: GatewayConfig): Check[] {
  const { postfixConfig, ownDomains, uncheckedAddresses, uncheckedTables } = config
  const value = postfixReaderIfAny(postfixConfig)
  if (!value) return []
  const passes = (address: string) =>
    isOn(address, ownDomains) || uncheckedAddresses.some((one) => one.toLowerCase() === address.toLowerCase())
  const found = [leadsOf(postfixConfig, value), forwardsOf(value)]
  const outside = found.flatMap(({ led }) => led).filter(({ address }) => !passes(address))
  const unread = found.flatMap(({ unread }) => unread).filter((one) => !uncheckedTables.includes(one))
  return [
    outside.length > 0
      ? ledCheck(outside)
      : ok('gateway aliases', 'No alias and no copy leads outside past the gateway.'),
    ...(unread.length > 0 ? [unreadCheck(unread)] : []),
  ]
}

const named = (all: readonly string[]) =>
  all.slice(0, MOST_NAMED).join(', ') + (all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '')

const ledCheck = (outside: readonly Led[]): Check =>
  wrong(
    'gateway aliases',
    `Postfix sends mail for addresses of the office on to ${named(outside.map(({ name, address }) => `${address} (${name})`))}, unchecked.`,
    'Let the gateway ask where recipients are final, or take them out. What may pass: uncheckedAddresses in gateway.json.',
  )

const unreadCheck = (unread: readonly string[]): Check =>
  wrong(
    'gateway tables',
    `These cannot be read, so mail may leave through them unchecked: ${unread.join(', ')}.`,
    'Look whether they lead mail of the office outside. If they do not, put their names into uncheckedTables in gateway.json.',
  )
