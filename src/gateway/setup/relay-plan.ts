import { join } from 'node:path'
import { base, ownFolders, type Plan, type Settings, settingsFile, unitFile } from './plan.ts'
import { type Program, unit } from './unit.ts'

export type RelayOptions = {
  readonly dir: string
  readonly user: string
  readonly spool: string
  readonly program: Program
  readonly settings: Settings & { readonly relay: { readonly listen: string } & Settings }
}

export function relayPlan({ dir, user, spool, program, settings }: RelayOptions): Plan {
  const config = join(dir, 'gateway.json')
  const { listen } = settings.relay
  const lowPort = Number(listen.slice(listen.lastIndexOf(':') + 1)) < 1024
  return {
    user,
    config,
    unit: 'countersign-relay.service',
    folders: [
      ...ownFolders(dir),
      {
        path: spool,
        mode: 0o700,
        why: 'held mail, and mail that the next server has not taken: on a disk that is backed up and not shared',
      },
    ],
    files: [
      settingsFile(config, { ...settings, ...base(dir, user) }),
      ...unitFile('countersign-relay.service', unit({ user, config, program, lowPort, spool }), user),
    ],
    mainCf: [],
  }
}
