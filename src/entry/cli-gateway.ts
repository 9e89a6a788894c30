import { parseArgs } from 'node:util'
import { readConfig } from '../gateway/config.ts'
import { lines } from '../gateway/log.ts'
import { runGateway } from '../gateway/run.ts'
import { wrongStarter } from '../gateway/setup/account.ts'
import { HELP, options } from './gateway/options.ts'
import { program } from './gateway/planned.ts'
import { setUp, tryOut } from './gateway/setup.ts'

async function run(file: string): Promise<void> {
  const wrong = wrongStarter(file, program.node, program.script)
  if (wrong) throw new Error(wrong)
  const log = lines(process.stderr)
  const running = await runGateway(readConfig(file), log)
  log({ gateway: 'ready' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(0), 5_000).unref()
      void running.stop().then(() => process.exit(0))
    })
}

const COMMANDS = ['setup', 'test', 'run']

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [command = ''] = positionals
  const file = values.config ?? '/etc/countersign/gateway.json'
  if (values.help || !COMMANDS.includes(command)) {
    process.stdout.write(HELP)
    process.exitCode = values.help ? 0 : 2
  } else if (command === 'setup') process.exitCode = await setUp(values)
  else if (command === 'test') process.exitCode = (await tryOut(file, values['test-to'])) ? 0 : 1
  else await run(file)
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`)
  process.exit(1)
}
