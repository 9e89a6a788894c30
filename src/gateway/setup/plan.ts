import { join } from 'node:path'
import { helperScript, sudoersRule } from './helper.ts'
import { unit } from './unit.ts'

export type MilterOptions = {
  /** Folder of the configuration, the key and the secret. */
  readonly dir: string
  readonly postfixConfig: string
  /** As `postconf -h queue_directory` prints it. */
  readonly queueDirectory: string
  /** Present value of smtpd_milters: signers come after us, since they must sign what leaves. */
  readonly milters: string
  readonly api: string
  readonly domains: readonly string[]
  readonly user: string
  readonly helper: string
  readonly inject: string
  readonly from: string
}

export type PlannedFile = {
  readonly path: string
  readonly mode: number
  readonly content: string
  readonly why: string
}

export type Plan = {
  readonly files: readonly PlannedFile[]
  readonly folders: readonly {
    readonly path: string
    readonly mode: number
    readonly group?: string
    readonly why: string
  }[]
  /** Lines for main.cf, set with `postconf -e`. */
  readonly mainCf: readonly { readonly name: string; readonly value: string; readonly why: string }[]
}

/** Everything that connects Postfix with the gateway. Pure: returns what would be written, and why. */
export function milterPlan(options: MilterOptions): Plan {
  const { dir, postfixConfig, queueDirectory, milters, api, domains, user, helper, inject, from } = options
  const socketFolder = join(queueDirectory, 'countersign')
  const socket = 'unix:countersign/milter.sock'
  const others = milters.split(/[\s,]+/).filter((one) => one !== '' && one !== socket)
  const config = {
    api,
    keyFile: join(dir, 'api-key'),
    secretFile: join(dir, 'stamp-secret'),
    milter: `unix:${join(socketFolder, 'milter.sock')}`,
    inject,
    from,
    helper: user === 'root' ? [helper] : ['sudo', '-n', helper],
    state: join(dir, 'state'),
    postfixConfig,
    ownDomains: domains,
    openDomains: [],
  }
  return {
    folders: [
      { path: dir, mode: 0o750, why: 'the configuration' },
      { path: join(dir, 'state'), mode: 0o700, why: 'what senders were told and Countersign does not know yet' },
      {
        path: socketFolder,
        mode: 0o2750,
        group: 'postfix',
        why: 'the socket, inside the queue so that a chrooted Postfix reaches it',
      },
    ],
    files: [
      {
        path: join(dir, 'gateway.json'),
        mode: 0o640,
        content: `${JSON.stringify(config, null, 2)}\n`,
        why: 'the gateway reads this',
      },
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
            {
              path: '/etc/systemd/system/countersign-gateway.service',
              mode: 0o644,
              content: unit({ user, group: 'postfix', after: 'postfix.service', config: join(dir, 'gateway.json') }),
              why: 'starts the gateway, and starts it again when it ends',
            },
          ]),
    ],
    mainCf: [
      {
        name: 'smtpd_milters',
        value: [socket, ...others].join(', '),
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

/** The plan as text for a person. */
export function explained({ folders, files, mainCf }: Plan): string {
  const octal = (mode: number) => mode.toString(8).padStart(4, '0')
  return [
    'Folders:',
    ...folders.map(({ path, mode, why }) => `  ${path} (${octal(mode)}): ${why}`),
    '',
    'Files:',
    ...files.flatMap(({ path, mode, content, why }) => [
      `  ${path} (${octal(mode)}): ${why}`,
      ...content
        .trimEnd()
        .split('\n')
        .map((line) => `    | ${line}`),
      '',
    ]),
    ...(mainCf.length > 0 ? ['Lines for main.cf:'] : []),
    ...mainCf.map(({ name, value, why }) => `  ${name} = ${value}${why ? `\n      # ${why}` : ''}`),
    '',
  ].join('\n')
}
