import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { serviceUser } from '../../gateway/setup/account.ts'
import { output } from '../../gateway/setup/commands.ts'
import { milterPlan, type Plan, type Settings } from '../../gateway/setup/plan.ts'
import { postfixSays } from '../../gateway/setup/postfix.ts'
import { relayPlan } from '../../gateway/setup/relay-plan.ts'
import type { Program } from '../../gateway/setup/unit.ts'
import { projectRoot } from '../root.ts'
import { Usage } from '../usage.ts'
import { dirOf, type Given } from './options.ts'

export const program: Program = {
  node: process.execPath,
  home: projectRoot(),
  script: join(projectRoot(), 'dist/src/entry/cli-gateway.js'),
}

type Earlier = Settings & {
  readonly ownDomains?: readonly string[]
  readonly postfixConfig?: string
  readonly relay?: Settings & { readonly spool?: string; readonly listen?: string }
}

function earlierSettings(dir: string): Earlier {
  const file = join(dir, 'gateway.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Earlier) : {}
}

export const postfixOf = (given: Given): string =>
  given.postfix ?? earlierSettings(dirOf(given)).postfixConfig ?? '/etc/postfix'

/** What was asked for now, else what an earlier set-up wrote, else the defaults. */
export function planned(given: Given): Plan {
  const dir = dirOf(given)
  const earlier = earlierSettings(dir)
  const file = join(dir, 'gateway.json')
  const user = given.user ?? (existsSync(file) ? serviceUser(file) : 'countersign-gateway')
  const domains = given.domain ?? earlier.ownDomains ?? []
  if (domains.length === 0) throw new Usage('Say which domains are the office’s own: --domain office.example')
  if (Boolean(earlier.relay) !== given.relay && existsSync(file))
    throw new Usage(`${file} sets up the other kind of gateway. Give this one a folder of its own: --dir FOLDER`)
  const settings = {
    api: 'http://127.0.0.1:8787',
    from: `postmaster@${domains[0]}`,
    openDomains: [],
    // Metrics that were switched off stay off.
    ...(existsSync(file) ? {} : { metrics: `inet:127.0.0.1:${given.relay ? 9466 : 9465}` }),
    ...earlier,
    ...present({ api: given.api, from: given.from, ownDomains: domains }),
    ...(given.metrics === undefined ? {} : { metrics: metricsOf(given.metrics) }),
  }
  return given.relay ? plannedRelay(given, dir, user, settings) : plannedMilter(given, dir, user, settings)
}

const metricsOf = (value: string) => (value === 'off' ? undefined : `inet:${value}`)

function plannedMilter(given: Given, dir: string, user: string, settings: Settings): Plan {
  const postfixConfig = postfixOf(given)
  return milterPlan({
    ...{ dir, postfixConfig, user, program, helper: given.helper },
    queueDirectory: postfixSays(postfixConfig, 'queue_directory'),
    milters: output('postconf', ['-c', postfixConfig, '-h', 'smtpd_milters']),
    settings: { inject: '127.0.0.1:25', ...settings, ...present({ inject: given.inject }) },
  })
}

function plannedRelay(given: Given, dir: string, user: string, settings: Earlier): Plan {
  const { cert, key, ca } = given
  if ((cert === undefined) !== (key === undefined)) throw new Usage('--cert and --key belong together.')
  const relay = {
    listen: '0.0.0.0:25',
    name: hostname(),
    requireTls: cert !== undefined,
    spool: '/var/spool/countersign',
    ...settings.relay,
    ...present({ listen: given.listen, next: given.next, name: given.name, clients: given.client }),
    ...present({ clientNames: given['client-name'], originators: given.originator, spool: given.spool }),
    ...present({ certFile: cert, keyFile: key, caFile: ca, requireTls: cert === undefined ? undefined : true }),
  } as Settings & { readonly listen: string; readonly spool: string }
  if (!relay['next']) throw new Usage('Say where mail goes on to: --next HOST:PORT')
  if (!relay['clients'])
    throw new Usage('Say who may connect: --client NETWORK (a relay that is open to all is abused)')
  return relayPlan({ dir, user, program, spool: relay.spool, settings: { ...settings, relay } })
}

function present(values: Settings): Settings {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
