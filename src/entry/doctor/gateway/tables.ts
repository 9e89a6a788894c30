import { readFileSync } from 'node:fs'
import { run } from '../../../gateway/setup/commands.ts'
import type { PostfixValue } from '../../../gateway/setup/postfix.ts'

/** Postfix adds these recipients after it has asked the milter. */
const LISTS = [
  'sender_bcc_maps',
  'recipient_bcc_maps',
  'virtual_alias_maps',
  'canonical_maps',
  'recipient_canonical_maps',
  'smtp_generic_maps',
  'alias_maps',
] as const
const LOCAL_ONLY = new Set(['alias_maps', 'luser_relay'])

const TABLE = /(?:[a-z]+:)+(?:\{[^}]*\}|[^\s,]+)/g
const LISTABLE = /^(?:proxy:)?(?:hash|btree|lmdb|cdb|sdbm|dbm|texthash|inline|static):/
/** The default of alias_maps names it on machines without NIS too. */
const DEFAULT_NIS = 'nis:mail.aliases'
const ADDRESS = /[^\s,<>"|:;]*@[^\s,<>"|;]+/g
const INCLUDE = /:include:\s*([^\s,"]+)/g

export type Led = { readonly name: string; readonly address: string }
type Targets = { readonly addresses: string[]; readonly unread: string[] }
export type Leads = { readonly led: readonly Led[]; readonly unread: readonly string[] }

export const isLocal = (value: PostfixValue) => value('mydestination') !== ''

/** Addresses to which tables and copies lead, and the tables that cannot be read. */
export function leadsOf(config: string, value: PostfixValue): Leads {
  const used = (name: string) => isLocal(value) || !LOCAL_ONLY.has(name)
  const copies = ['always_bcc', 'luser_relay']
    .filter(used)
    .map((name) => ({ name, addresses: value(name).match(ADDRESS) ?? [], unread: [] as string[] }))
  const listed = LISTS.filter(used).flatMap((name) =>
    tablesOf(value(name)).map((table) => ({ name, ...targetsOf(config, table) })),
  )
  // What a transport names is a server, which may be the office's own.
  const routes = tablesOf(value('transport_maps')).filter((table) => !LISTABLE.test(table))
  const all = [...copies, ...listed]
  return {
    led: all.flatMap(({ name, addresses }) => addresses.map((address) => ({ name, address }))),
    unread: [...new Set([...all.flatMap(({ unread }) => unread), ...routes])],
  }
}

const tablesOf = (list: string): string[] => (list.match(TABLE) ?? []).filter((table) => table !== DEFAULT_NIS)

function targetsOf(config: string, table: string): Targets {
  const lines = LISTABLE.test(table) ? linesOf(config, table) : undefined
  return lines === undefined ? { addresses: [], unread: [table] } : targetsIn(lines.join('\n'))
}

/** Undefined where the table cannot be read. */
function linesOf(config: string, table: string): string[] | undefined {
  if (/^(?:proxy:)?static:/.test(table)) return [table.replace(/^(?:proxy:)?static:/, '')]
  const { status, stdout } = run('postmap', ['-c', config, '-s', table.replace(/^proxy:/, '')])
  return status === 0 ? stdout.split('\n').map((line) => line.slice(line.search(/\s/) + 1)) : undefined
}

/** The right side of an alias, or a `.forward` file, with the lists that it includes. */
export function targetsIn(text: string, seen = new Set<string>()): Targets {
  const found: Targets = { addresses: [...(text.match(ADDRESS) ?? [])], unread: [] }
  for (const [, file = ''] of text.matchAll(INCLUDE)) {
    if (seen.has(file)) continue
    seen.add(file)
    const content = contentOf(file)
    if (content === undefined) found.unread.push(`:include:${file}`)
    else {
      const inside = targetsIn(content, seen)
      found.addresses.push(...inside.addresses)
      found.unread.push(...inside.unread)
    }
  }
  return found
}

/** Lines that are comments lead nowhere. */
export function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll(/^\s*#.*$/gm, '')
  } catch {
    return undefined
  }
}
