import { hostname } from 'node:os'
import { parseArgs } from 'node:util'
import { readConfig } from '../gateway/config.ts'
import { runGateway } from '../gateway/run.ts'
import { explained, plan } from '../gateway/setup/plan.ts'
import { postfixSays, write } from '../gateway/setup/write.ts'

const HELP = `The mail gateway: asks Countersign about every message that leaves, holds what must wait, and carries out decisions.

  npm run -s gateway -- setup [--write] [--api URL] [--domain DOMAIN]… [--dir DIR] [--postfix DIR] [--user NAME]
                              [--helper FILE] [--inject HOST:PORT] [--from ADDRESS]
      says what connects Postfix with Countersign, and why; with --write (as root) writes it
  npm run -s gateway -- run --config FILE
      the milter, and the worker that releases and returns held messages

  --api      where Countersign is (http://127.0.0.1:8787)     --domain   the office’s own domain; repeat it
  --dir      configuration (/etc/countersign)                 --postfix  Postfix’s configuration (/etc/postfix)
  --user     runs the gateway (countersign)                   --inject   a port that asks the milter (127.0.0.1:25)
  --helper   the privileged part (/usr/local/libexec/countersign-queue)
  --from     what notices come from (postmaster@ the first domain)

After setup: put the key of the API into DIR/api-key, start the gateway, then reload Postfix.
More, also for Haraka, Exim and rspamd: src/gateway/README.md
`

const options = {
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  config: { type: 'string', default: '/etc/countersign/gateway.json' },
  api: { type: 'string', default: 'http://127.0.0.1:8787' },
  domain: { type: 'string', multiple: true, default: [] as string[] },
  dir: { type: 'string', default: '/etc/countersign' },
  postfix: { type: 'string', default: '/etc/postfix' },
  user: { type: 'string', default: 'countersign' },
  helper: { type: 'string', default: '/usr/local/libexec/countersign-queue' },
  inject: { type: 'string', default: '127.0.0.1:25' },
  from: { type: 'string' },
} as const

type Given = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

function setUp(given: Given): void {
  const { dir, postfix, api, domain: domains, user, helper, inject, write: really } = given
  const from = given.from ?? `postmaster@${domains[0] ?? hostname()}`
  const queueDirectory = postfixSays(postfix, 'queue_directory')
  const milters = postfixSays(postfix, 'smtpd_milters')
  const planned = plan({
    dir,
    postfixConfig: postfix,
    queueDirectory,
    milters,
    api,
    domains,
    user,
    helper,
    inject,
    from,
  })
  process.stdout.write(explained(planned))
  if (really) write(planned, postfix, user)
  process.stdout.write(
    really
      ? `Written. Put the key of the API into ${dir}/api-key, start the gateway, then run: postfix -c ${postfix} reload\n`
      : 'Nothing was written. Run it again with --write, as root, to do all this.\n',
  )
}

async function run(file: string): Promise<void> {
  const log = (event: object) => process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
  const running = await runGateway(readConfig(file), log)
  log({ gateway: 'ready' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(0), 5_000).unref()
      void running.stop().then(() => process.exit(0))
    })
}

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [command] = positionals
  if (values.help || (command !== 'setup' && command !== 'run')) {
    process.stdout.write(HELP)
    process.exitCode = values.help ? 0 : 2
  } else if (command === 'setup') setUp(values)
  else await run(values.config)
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`)
  process.exit(1)
}
