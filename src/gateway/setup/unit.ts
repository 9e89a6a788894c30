import { dirname } from 'node:path'

export type Program = {
  readonly node: string
  readonly home: string
  readonly script: string
}

export type UnitOptions = {
  readonly user: string
  readonly after?: string
  readonly config: string
  readonly program: Program
  /** Ports below 1024 need a capability. */
  readonly lowPort?: boolean
  readonly spool?: string
}

/** Rules of the file system and limits. None of them implies NoNewPrivileges, with which sudo would not work. */
const CONFINED = [
  'ProtectHome=read-only',
  'PrivateTmp=true',
  'ProtectControlGroups=true',
  'MemoryMax=2G',
  'LimitCORE=0',
]

/** A relay needs no sudo, so it may never gain rights. */
const relayOnly = (folders: readonly string[], lowPort: boolean) => [
  'ProtectSystem=strict',
  `ReadWritePaths=${folders.join(' ')}`,
  'NoNewPrivileges=true',
  `CapabilityBoundingSet=${lowPort ? 'CAP_NET_BIND_SERVICE' : ''}`,
  'PrivateDevices=true',
  'ProtectClock=true',
  'ProtectHostname=true',
  'ProtectKernelLogs=true',
  'ProtectKernelModules=true',
  'ProtectKernelTunables=true',
  'ProtectProc=invisible',
  'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
  'RestrictNamespaces=true',
  'RestrictRealtime=true',
  'RestrictSUIDSGID=true',
  'LockPersonality=true',
  'SystemCallArchitectures=native',
  'SystemCallFilter=@system-service',
  'SystemCallErrorNumber=EPERM',
]

/** The milter calls its helper by sudo, which writes Postfix’s queue as root. */
const milterOnly = (folder: string) => ['ProtectSystem=full', `ReadWritePaths=${folder}`]

export const command = ({ node, script }: Program, config: string) => `${node} ${script} run --config ${config}`

export function unit({ user, after, config, program, lowPort = false, spool }: UnitOptions): string {
  const folder = dirname(config)
  const lines = [
    '[Unit]',
    'Description=Countersign mail gateway',
    `After=network.target${after ? ` ${after}` : ''}`,
    // A state folder that cannot be written stops it at once: systemd must go on trying.
    'StartLimitIntervalSec=0',
    `ConditionPathExists=${config}`,
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
    ...CONFINED,
    ...(spool === undefined ? milterOnly(folder) : relayOnly([folder, spool], lowPort)),
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ]
  return `${lines.join('\n')}\n`
}
