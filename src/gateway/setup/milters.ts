import { isAbsolute, join } from 'node:path'
import type { Place } from '../place.ts'

export type MilterEntry = { readonly text: string; readonly address: string; readonly settings: readonly string[] }

/** 'inet:localhost:11332, { unix:a.sock, default_action=accept }' has two entries. */
export function milterEntries(list: string): MilterEntry[] {
  const found = list.match(/\{[^}]*\}|[^\s,{}]+/g) ?? []
  return found.map((text) => {
    const [address = '', ...settings] = text
      .replace(/[{}]/g, ' ')
      .replace(/\s*=\s*/g, '=')
      .split(/[\s,]+/)
      .filter(Boolean)
    return { text, address, settings }
  })
}

export function entryFor(milter: Place, list: string, queueDirectory: string): MilterEntry | undefined {
  return milterEntries(list).find(({ address }) => leadsTo(address, milter, queueDirectory))
}

const ACTION = 'default_action='

/** What Postfix does with mail while this milter is away, if the entry says so: that beats milter_default_action. */
export function actionOf(entry: MilterEntry | undefined): string | undefined {
  return entry?.settings.find((one) => one.startsWith(ACTION))?.slice(ACTION.length)
}

export function withoutAction({ address, settings }: MilterEntry): string {
  const kept = settings.filter((one) => !one.startsWith(ACTION))
  return kept.length === 0 ? address : `{ ${[address, ...kept].join(', ')} }`
}

export function leadsTo(address: string, milter: Place, queueDirectory: string): boolean {
  const [kind = '', ...rest] = address.split(':')
  if ('path' in milter) {
    const path = rest.join(':')
    return /^(?:unix|local)$/.test(kind) && (isAbsolute(path) ? path : join(queueDirectory, path)) === milter.path
  }
  const [host = '', port] = [rest.slice(0, -1).join(':'), rest.at(-1)]
  return kind === 'inet' && Number(port) === milter.port && plain(host) === plain(milter.host)
}

const plain = (host: string) => host.replace(/[[\]]/g, '').replace(/^(?:localhost|::1)$/, '127.0.0.1')
