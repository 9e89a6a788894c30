/** How the gateway is started: the program, and where it is installed. */
export type Program = {
  /** The Node that runs set-up. */
  readonly node: string
  /** The folder of package.json. */
  readonly home: string
  /** The compiled command of the gateway. */
  readonly script: string
}

export type UnitOptions = {
  readonly user: string
  /** The systemd unit to start after. */
  readonly after?: string
  readonly config: string
  readonly program: Program
  /** Ports below 1024 need a capability. */
  readonly lowPort?: boolean
}

/** The command that runs the gateway. */
export const command = ({ node, script }: Program, config: string) => `${node} ${script} run --config ${config}`

/** The service file for systemd. */
export function unit({ user, after, config, program, lowPort }: UnitOptions): string {
  const lines = [
    '[Unit]',
    'Description=Countersign mail gateway',
    `After=network.target${after ? ` ${after}` : ''}`,
    // A state folder that cannot be written stops it at once: systemd must go on trying.
    'StartLimitIntervalSec=0',
    '',
    '[Service]',
    `User=${user}`,
    'UMask=0007',
    ...(lowPort ? ['AmbientCapabilities=CAP_NET_BIND_SERVICE'] : []),
    `WorkingDirectory=${program.home}`,
    `ExecStart=${command(program, config)}`,
    'Restart=always',
    'RestartSec=1',
    'ExecReload=/bin/kill -HUP $MAINPID',
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ]
  return `${lines.join('\n')}\n`
}
