import { hostname } from 'node:os'
import { parseArgs } from 'node:util'
import { readConfig } from '../gateway/config.ts'
import { lines } from '../gateway/log.ts'
import { runGateway } from '../gateway/run.ts'
import { explained, milterPlan, type Plan } from '../gateway/setup/plan.ts'
import { relayPlan } from '../gateway/setup/relay-plan.ts'
import { postfixSays, write } from '../gateway/setup/write.ts'

const HELP = `The mail gateway: asks Countersign about every message that leaves, holds what must wait, and carries out decisions.

  npm run -s gateway -- setup [--write] [--postfix DIR] [--helper FILE] [--inject HOST:PORT] [OPTIONS]
      says what connects Postfix with Countersign, and why; with --write (as root) writes it
  npm run -s gateway -- setup --relay --next HOST:PORT --client NETWORK… [--write] [--listen HOST:PORT] [--name NAME]
                              [--cert FILE --key FILE] [--ca FILE] [--client-name NAME]… [--originator DOMAIN]…
                              [--spool DIR] [OPTIONS]
      the same for mail that comes in by SMTP and goes on by SMTP: Exchange Online, or a gateway without milters
  npm run -s gateway -- run --config FILE
      the milter or the relay, and the worker that releases and returns held messages

OPTIONS
  --api      where Countersign is (http://127.0.0.1:8787)     --domain   the office’s own domain; repeat it
  --dir      configuration (/etc/countersign)                 --user     runs the gateway (countersign)
  --from     what notices come from (postmaster@ the first domain)
With Postfix
  --postfix  Postfix’s configuration (/etc/postfix)           --inject   a port that asks the milter (127.0.0.1:25)
  --helper   the privileged part (/usr/local/libexec/countersign-queue)
As a relay
  --listen   where it takes mail (0.0.0.0:25)                 --next     where mail goes on to
  --name     how it greets (this host’s name)                 --client   who may connect, an address or a network; repeat it
  --cert, --key   its certificate: with it nothing goes in or out unencrypted          --ca   more authorities to believe
  --client-name   what a client’s certificate must name       --originator   the organisation in X-OriginatorOrg
  --spool    held mail (/var/spool/countersign)

After setup: put the key of the API into DIR/api-key, start the gateway, then reload Postfix.
npm run -s doctor -- --gateway DIR/gateway.json says what is still wrong.
More, also for Exchange Online, Haraka, Exim and rspamd: src/gateway/README.md
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
  relay: { type: 'boolean', default: false },
  listen: { type: 'string', default: '0.0.0.0:25' },
  next: { type: 'string' },
  name: { type: 'string', default: hostname() },
  client: { type: 'string', multiple: true, default: [] as string[] },
  'client-name': { type: 'string', multiple: true, default: [] as string[] },
  originator: { type: 'string', multiple: true, default: [] as string[] },
  cert: { type: 'string' },
  key: { type: 'string' },
  ca: { type: 'string' },
  spool: { type: 'string', default: '/var/spool/countersign' },
} as const

type Given = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

function setUp(given: Given): void {
  const { dir, postfix, user, relay, write: really } = given
  const planned = relay ? plannedRelay(given) : plannedMilter(given)
  process.stdout.write(explained(planned))
  if (really) write(planned, user, relay ? undefined : postfix)
  const then = relay ? 'and start the gateway.' : `start the gateway, then run: postfix -c ${postfix} reload`
  process.stdout.write(
    really
      ? `Written. Put the key of the API into ${dir}/api-key, ${then}\n`
      : 'Nothing was written. Run it again with --write, as root, to do all this.\n',
  )
}

const sender = ({ from, domain }: Given) => from ?? `postmaster@${domain[0] ?? hostname()}`

function plannedMilter(given: Given): Plan {
  const { dir, postfix, api, domain: domains, user, helper, inject } = given
  const queueDirectory = postfixSays(postfix, 'queue_directory')
  const milters = postfixSays(postfix, 'smtpd_milters')
  const from = sender(given)
  return milterPlan({ dir, postfixConfig: postfix, queueDirectory, milters, api, domains, user, helper, inject, from })
}

function plannedRelay(given: Given): Plan {
  const { next, client: clients, 'client-name': clientNames, originator: originators, domain: domains } = given
  if (!next) throw new Error('Say where mail goes on to: --next HOST:PORT')
  if (clients.length === 0)
    throw new Error('Say who may connect: --client NETWORK (a relay that is open to all is abused)')
  if ((given.cert === undefined) !== (given.key === undefined)) throw new Error('--cert and --key belong together.')
  return relayPlan({ ...given, next, clients, clientNames, originators, domains, from: sender(given) })
}

async function run(file: string): Promise<void> {
  const log = lines(process.stderr)
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
