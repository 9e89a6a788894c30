import { join } from 'node:path'
import type { Plan } from './plan.ts'
import { unit } from './unit.ts'

export type RelayOptions = {
  readonly dir: string
  readonly api: string
  readonly domains: readonly string[]
  readonly user: string
  readonly from: string
  /** HOST:PORT, like `next` and `metrics`. */
  readonly listen: string
  readonly next: string
  readonly name: string
  readonly clients: readonly string[]
  readonly clientNames: readonly string[]
  readonly originators: readonly string[]
  readonly cert?: string | undefined
  readonly key?: string | undefined
  readonly ca?: string | undefined
  readonly spool: string
}

/** Everything that the relay needs. Pure: returns what would be written, and why. */
export function relayPlan(options: RelayOptions): Plan {
  const { dir, api, domains, user, from, listen, next, name, clients, cert, key, ca, spool } = options
  const file = join(dir, 'gateway.json')
  const relay = {
    listen,
    next,
    name,
    clients,
    ...(options.clientNames.length > 0 ? { clientNames: options.clientNames } : {}),
    ...(options.originators.length > 0 ? { originators: options.originators } : {}),
    ...(cert && key ? { certFile: cert, keyFile: key } : {}),
    ...(ca ? { caFile: ca } : {}),
    requireTls: cert !== undefined,
    spool,
  }
  const config = {
    api,
    keyFile: join(dir, 'api-key'),
    secretFile: join(dir, 'stamp-secret'),
    from,
    state: join(dir, 'state'),
    ownDomains: domains,
    openDomains: [],
    relay,
  }
  const lowPort = Number(listen.slice(listen.lastIndexOf(':') + 1)) < 1024
  return {
    folders: [
      { path: dir, mode: 0o750, why: 'the configuration' },
      { path: join(dir, 'state'), mode: 0o700, why: 'what senders were told and Countersign does not know yet' },
      {
        path: spool,
        mode: 0o700,
        why: 'held mail, and mail that the next server has not taken: on a disk that is backed up and not shared',
      },
    ],
    files: [
      {
        path: file,
        mode: 0o640,
        content: `${JSON.stringify(config, null, 2)}\n`,
        why: cert ? 'the relay reads this' : 'the relay reads this; without a certificate nothing is encrypted',
      },
      ...(user === 'root'
        ? []
        : [
            {
              path: '/etc/systemd/system/countersign-gateway.service',
              mode: 0o644,
              content: unit({ user, config: file, lowPort }),
              why: 'starts the relay, and starts it again when it ends',
            },
          ]),
    ],
    mainCf: [],
  }
}
