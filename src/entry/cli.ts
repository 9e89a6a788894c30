import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asInstalled, INSTALLED } from './command-names.ts'
import { productVersion, projectRoot } from './root.ts'
import { become } from './setup/become.ts'
import { SERVICE_ENV, SERVICE_USER, settingsIn } from './setup/places.ts'

type Command = {
  readonly script: string
  /** service: with its user and settings. anyone: as its caller. */
  readonly as: 'service' | 'root' | 'anyone'
  readonly about: string
  readonly help?: string
}

const COMMANDS: Readonly<Record<string, Command>> = {
  setup: { script: 'cli-setup', as: 'root', about: 'sets up the office: eight questions' },
  doctor: { script: 'cli-doctor', as: 'service', about: 'checks settings, database, keys, tenant, mail and clock' },
  audit: { script: 'cli-audit', as: 'service', about: 'verifies the record' },
  access: { script: 'cli-access', as: 'service', about: 'invitations, API keys, sessions, unsent notices' },
  backup: { script: 'cli-backup', as: 'service', about: 'makes, lists and proves backups' },
  restore: { script: 'cli-restore', as: 'service', about: 'restores a backup' },
  upgrade: { script: 'cli-upgrade', as: 'service', about: 'says what this version changes in the data' },
  calibrate: { script: 'cli-calibrate', as: 'service', about: 'fits the classifier to what the office has published' },
  gateway: { script: 'cli-gateway', as: 'root', about: 'sets up, tries and runs the mail gateway' },
  move: { script: 'cli-move', as: 'service', about: 'moves everything between Node and a Worker' },
  film: { script: 'cli-film', as: 'service', about: 'fetches and checks the pack for film and sound' },
  inspect: { script: 'cli-inspect', as: 'anyone', about: 'reviews a file and prints what was found' },
  reader: {
    ...{ script: 'reader', as: 'anyone', about: 'runs the reader service' },
    help: 'countersign reader   runs the reader service. Settings: READER_KEY, HOST and PORT, in /etc/countersign-reader.env',
  },
  start: {
    ...{ script: 'node', as: 'service', about: 'runs the service; systemd does this' },
    help: `countersign start   runs the service as the user ${SERVICE_USER}, with the settings in ${SERVICE_ENV}`,
  },
}

const HELP = `countersign COMMAND [OPTION ...]

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`)
  .join('\n')}

"countersign COMMAND --help" explains one of them. "countersign --version" prints the version.
Exit codes are those of the commands; 2 is wrong usage.
`

const [name = 'help', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined

if (name === '--version' || name === 'version') {
  process.stdout.write(`${productVersion()}\n`)
} else if (!command) {
  const asked = /^(?:help|--help|-h)$/.test(name)
  const to = asked ? process.stdout : process.stderr
  to.write(asked ? HELP : `There is no command ${name}.\n\n${HELP}`)
  process.exitCode = asked ? 0 : 2
} else await run(command)

async function run({ script, as, help }: Command): Promise<void> {
  if (help && /^(?:--help|-h)$/.test(rest[0] ?? '')) {
    process.stdout.write(`${help}\n`)
    return
  }
  process.env[INSTALLED] = 'yes'
  for (const stream of [process.stdout, process.stderr]) speakAsInstalled(stream)
  // The gateway has a user and settings of its own, which only root may try.
  const ofGateway = name === 'doctor' && rest.includes('--gateway')
  if (as === 'service' && !ofGateway) becomeService(rest.includes('--help'))
  const file = join(projectRoot(), `dist/src/entry/${script}.js`)
  process.argv = [process.execPath, file, ...rest]
  await import(pathToFileURL(file).href)
}

function becomeService(asksForHelp: boolean): void {
  if (process.getuid?.() === 0) {
    if (existsSync(SERVICE_ENV))
      Object.assign(process.env, { NODE_ENV: 'production' }, settingsIn(readFileSync(SERVICE_ENV, 'utf8')))
    else if (!asksForHelp) fail(`Countersign is not set up here: there is no ${SERVICE_ENV}. Run: countersign setup`)
    become(SERVICE_USER)
  } else if (!(process.env['DATA_DIR'] || asksForHelp))
    fail('Put sudo before the command: it runs as the user of the service.')
}

function fail(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

function speakAsInstalled(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream)
  stream.write = ((chunk: string | Uint8Array, ...more: never[]) =>
    write(typeof chunk === 'string' ? asInstalled(chunk) : chunk, ...more)) as typeof stream.write
}
