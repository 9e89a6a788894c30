import { join } from 'node:path'
import { helperScript, sudoersRule } from './helper.ts'
import { milterEntries } from './milters.ts'
import { type Program, unit } from './unit.ts'

export type MilterOptions = {
  readonly dir: string
  readonly postfixConfig: string
  readonly queueDirectory: string
  /** Present value of smtpd_milters: signers come after us, since they must sign what leaves. */
  readonly milters: string
  readonly user: string
  readonly helper: string
  readonly program: Program
  readonly settings: Settings
}

/** What `gateway.json` holds: what was asked for, then what it held before, then the defaults. */
export type Settings = Readonly<Record<string, unknown>>

export type PlannedFile = {
  readonly path: string
  readonly mode: number
  readonly content: string
  readonly why: string
  readonly owner?: 'user'
}

export type Plan = {
  readonly user: string
  readonly config: string
  readonly unit: string
  readonly folders: readonly {
    readonly path: string
    readonly mode: number
    readonly group?: string
    readonly why: string
  }[]
  readonly files: readonly PlannedFile[]
  readonly mainCf: readonly { readonly name: string; readonly value: string; readonly why: string }[]
}

/** The address at which Postfix finds the milter: below its queue, so that a chrooted smtpd finds it too. */
export const SOCKET = 'unix:countersign/milter.sock'
export const UNIT_FOLDER = '/etc/systemd/system'

export function milterPlan(options: MilterOptions): Plan {
  const { dir, postfixConfig, queueDirectory, milters, user, helper, program, settings } = options
  const socketFolder = join(queueDirectory, 'countersign')
  const others = milterEntries(milters).filter(({ address }) => address !== SOCKET)
  const config = join(dir, 'gateway.json')
  return {
    user,
    config,
    unit: 'countersign-gateway.service',
    folders: [
      ...ownFolders(dir),
      {
        path: socketFolder,
        mode: 0o2750,
        group: 'postfix',
        why: 'the socket, inside the queue so that a chrooted Postfix reaches it',
      },
    ],
    files: [
      settingsFile(config, {
        ...settings,
        ...base(dir, user),
        milter: `unix:${join(socketFolder, 'milter.sock')}`,
        helper: user === 'root' ? [helper] : ['sudo', '-n', helper],
        postfixConfig,
      }),
      {
        path: helper,
        mode: 0o755,
        content: helperScript(postfixConfig),
        why: 'the only part that runs as root: it finds, releases and deletes held messages that bear our reference',
      },
      ...(user === 'root'
        ? []
        : [
            {
              path: '/etc/sudoers.d/countersign',
              mode: 0o440,
              content: sudoersRule(user, helper),
              why: 'lets the gateway’s user run that helper and nothing else',
            },
          ]),
      ...unitFile('countersign-gateway.service', unit({ user, after: 'postfix.service', config, program }), user),
    ],
    mainCf: [
      {
        name: 'smtpd_milters',
        value: [SOCKET, ...others.map(({ text }) => text)].join(', '),
        why: 'mail by SMTP is asked about before it is accepted',
      },
      { name: 'non_smtpd_milters', value: '$smtpd_milters', why: 'so is mail by the sendmail command' },
      {
        name: 'milter_default_action',
        value: 'tempfail',
        why: 'a gateway that is away makes senders try again; nothing passes unchecked',
      },
      {
        name: 'allow_percent_hack',
        value: 'no',
        why: 'a%b@ours is a mailbox of ours, and not a way to a@b that nobody checks',
      },
      { name: 'swap_bangpath', value: 'no', why: 'nor is b!a@ours' },
      { name: 'milter_protocol', value: '6', why: 'the version with quarantine and leading spaces' },
      { name: 'milter_connect_timeout', value: '10s', why: '' },
      { name: 'milter_command_timeout', value: '30s', why: '' },
      { name: 'milter_content_timeout', value: '300s', why: 'longer than the gateway’s own time limit' },
      {
        name: 'enable_long_queue_ids',
        value: 'yes',
        why: 'ids that are never used again: an order can never meet another message',
      },
    ],
  }
}

export const ownFolders = (dir: string): Plan['folders'] => [
  { path: dir, mode: 0o750, why: 'the configuration' },
  { path: join(dir, 'state'), mode: 0o700, why: 'notices that were sent and not yet confirmed by Countersign' },
]

export const base = (dir: string, user: string): Settings => ({
  keyFile: join(dir, 'api-key'),
  secretFile: join(dir, 'stamp-secret'),
  state: join(dir, 'state'),
  user,
})

export function settingsFile(path: string, settings: Settings): PlannedFile {
  const content = `${JSON.stringify(settings, null, 2)}\n`
  return { path, mode: 0o640, content, why: 'the gateway reads this', owner: 'user' }
}

export function unitFile(name: string, content: string, user: string): PlannedFile[] {
  if (user === 'root') return []
  const why = 'starts the gateway, and starts it again when it ends'
  return [{ path: join(UNIT_FOLDER, name), mode: 0o644, content, why }]
}
