import { isOn } from '../../../core/mail/address.ts'
import type { GatewayConfig } from '../../../gateway/config.ts'
import { run } from '../../../gateway/setup/commands.ts'
import { postfixReader } from '../../../gateway/setup/postfix.ts'
import { type Check, ok, wrong } from '../check.ts'

/** Postfix adds these recipients after it has asked the milter. */
const LISTS = ['sender_bcc_maps', 'recipient_bcc_maps', 'virtual_alias_maps', 'alias_maps'] as const
const TABLE = /(?:[a-z]+:)+(?:\{[^}]*\}|[^\s,]+)/g
const LISTABLE = /^(?:proxy:)?(?:hash|btree|lmdb|cdb|sdbm|texthash|inline):/
const ADDRESS = /[^\s,<>"|:;]+@[^\s,<>"|;]+/g
const MOST_NAMED = 5

type Led = { readonly name: string; readonly address: string }

/** Mail to an inside address that Postfix then sends outside. */
export function ledOutsideChecks({ postfixConfig, ownDomains, uncheckedAddresses }: GatewayConfig): Check[] {
  const value = readerOf(postfixConfig)
  if (!value) return []
  const passes = (address: string) =>
    isOn(address, ownDomains) || uncheckedAddresses.some((one) => one.toLowerCase() === address.toLowerCase())
  const tables = LISTS.flatMap((name) => tablesOf(value, name).map((table) => ({ name, table })))
  const led: Led[] = [
    ...(value('always_bcc').match(ADDRESS) ?? []).map((address) => ({ name: 'always_bcc', address })),
    ...tables.flatMap(({ name, table }) => targetsIn(postfixConfig, table).map((address) => ({ name, address }))),
  ]
  const outside = led.filter(({ address }) => !passes(address))
  if (outside.length > 0) return [ledCheck(outside)]
  const unknown = [...new Set(tables.flatMap(({ table }) => (LISTABLE.test(table) ? [] : [table])))]
  const rest = unknown.length === 0 ? '' : ` These cannot be listed, so look yourself: ${unknown.join(', ')}.`
  return [ok('gateway aliases', `No alias and no copy leads outside past the gateway.${rest}`)]
}

function readerOf(config: string): ReturnType<typeof postfixReader> | undefined {
  try {
    return postfixReader(config)
  } catch {
    return undefined
  }
}

/** The local aliases serve only domains that this Postfix delivers itself. */
function tablesOf(value: (name: string) => string, name: (typeof LISTS)[number]): readonly string[] {
  if (name === 'alias_maps' && value('mydestination') === '') return []
  const tables = value(name).match(TABLE) ?? []
  return name === 'alias_maps' ? tables.filter((table) => !table.startsWith('nis:')) : tables
}

function targetsIn(config: string, table: string): string[] {
  if (!LISTABLE.test(table)) return []
  const { stdout } = run('postmap', ['-c', config, '-s', table.replace(/^proxy:/, '')])
  return stdout.split('\n').flatMap((line) => line.slice(line.search(/\s/) + 1).match(ADDRESS) ?? [])
}

function ledCheck(outside: readonly Led[]): Check {
  const named = outside.slice(0, MOST_NAMED).map(({ name, address }) => `${address} (${name})`)
  const more = outside.length > MOST_NAMED ? ` and ${outside.length - MOST_NAMED} more` : ''
  return wrong(
    'gateway aliases',
    `Postfix sends mail for addresses of the office on to ${named.join(', ')}${more}, unchecked.`,
    'Let the gateway ask where recipients are final, or take them out. What may pass: uncheckedAddresses in gateway.json.',
  )
}
