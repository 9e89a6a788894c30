import { parseArgs } from 'node:util'
import { ApiRefused, createApi } from '../gateway/api.ts'
import { DEFAULT_CONFIG, type GatewayConfig, readConfig } from '../gateway/config.ts'
import { causeOf } from '../gateway/fault.ts'
import { recordInForce } from '../gateway/in-force.ts'
import { lines } from '../gateway/log.ts'
import { StateUnwritable } from '../gateway/notice-marks.ts'
import { observedInWords } from '../gateway/observed.ts'
import { KeyInUse, type Running, runGateway } from '../gateway/run.ts'
import { wrongStarter } from '../gateway/setup/account.ts'
import { type Given, HELP, options } from './gateway/options.ts'
import { program } from './gateway/planned.ts'
import { setUp, tryOut } from './gateway/setup.ts'

/** sysexits.h: the log of systemd tells them apart. */
const EXIT = { unwritable: 74, keyInUse: 78 }
const STOP_MS = 15_000

async function run(file: string, takeOver: boolean): Promise<void> {
  const wrong = wrongStarter(file, program.node, program.script)
  if (wrong) throw new Error(wrong)
  const log = lines(process.stderr)
  const config = readConfig(file)
  const running = await runGateway(config, log, { takeOver, fatal: (fault) => end(fault) })
  recordInForce(config)
  log({ gateway: 'ready' })
  process.on('SIGHUP', () => reload(running, config, file, log))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(0), STOP_MS).unref()
      void running.stop().then(() => process.exit(0))
    })
}

/** Everything but the open domains needs a restart. */
function reload(running: Running, started: GatewayConfig, file: string, log: (event: object) => void): void {
  try {
    const config = readConfig(file)
    running.reload(config)
    recordInForce({ ...started, openDomains: config.openDomains })
    log({ gateway: 'reloaded', openDomains: config.openDomains.length })
  } catch (fault) {
    log({ gateway: 'not reloaded', fault: causeOf(fault) })
  }
}

function end(fault: Error): never {
  // The gateway must not run with sudo.
  const needsRoot = /EACCES/.test(fault.message) && process.getuid?.() !== 0 && !process.argv.includes('run')
  process.stderr.write(`${fault.message}\n${needsRoot ? 'Put sudo before the command.\n' : ''}`)
  process.exit(fault instanceof StateUnwritable ? EXIT.unwritable : fault instanceof KeyInUse ? EXIT.keyInUse : 1)
}

const COMMANDS = ['setup', 'test', 'observed', 'run']

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [command = ''] = positionals
  const file = values.config ?? DEFAULT_CONFIG
  if (values.help || !COMMANDS.includes(command)) {
    process.stdout.write(HELP)
    process.exitCode = values.help ? 0 : 2
  } else if (command === 'setup') process.exitCode = await setUp(values)
  else if (command === 'test') process.exitCode = (await tryOut(file, values['test-to'])) ? 0 : 1
  else if (command === 'observed') await reportObserved(file, values)
  else await run(file, values['take-over'])
} catch (fault) {
  end(fault as Error)
}

/** Throws with a reason for a person. */
async function reportObserved(file: string, { days, json }: Pick<Given, 'days' | 'json'>): Promise<void> {
  const api = createApi(readConfig(file))
  try {
    const report = await api.observed(days === undefined ? undefined : Number(days))
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : observedInWords(report))
  } catch (fault) {
    if (fault instanceof ApiRefused && fault.status === 400) throw new Error('--days is a whole number, 1 to 90.')
    throw new Error(`Countersign did not give the report: ${(fault as Error).message}`)
  } finally {
    api.close()
  }
}
