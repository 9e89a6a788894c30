import { dirname } from 'node:path'

export type UnitOptions = {
  readonly user: string
  readonly group?: string
  /** The systemd unit to start after. */
  readonly after?: string
  readonly config: string
  /** Ports below 1024 need a capability. */
  readonly lowPort?: boolean
}

/** The service file for systemd. */
export function unit({ user, group, after, config, lowPort }: UnitOptions): string {
  const home = dirname(dirname(dirname(dirname(new URL(import.meta.url).pathname))))
  const lines = [
    '[Unit]',
    'Description=Countersign mail gateway',
    `After=network.target${after ? ` ${after}` : ''}`,
    '',
    '[Service]',
    `User=${user}`,
    ...(group ? [`Group=${group}`] : []),
    'UMask=0007',
    ...(lowPort ? ['AmbientCapabilities=CAP_NET_BIND_SERVICE'] : []),
    `WorkingDirectory=${home.endsWith('/dist') ? dirname(home) : home}`,
    `ExecStart=/usr/bin/node dist/src/entry/cli-gateway.js run --config ${config}`,
    'Restart=always',
    'RestartSec=1',
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ]
  return `${lines.join('\n')}\n`
}
