import { hostname } from 'node:os'
import type { ParseArgsConfig, parseArgs } from 'node:util'

export const HELP = `The mail gateway: asks Countersign about every message that leaves, holds what must wait, and carries out decisions.

  npm run -s gateway -- setup --domain DOMAIN [--write] [OPTIONS]
      says what connects Postfix with Countersign, and why; with --write (as root) does it, and sends two test messages
  npm run -s gateway -- setup --relay --domain DOMAIN --next HOST:PORT --client NETWORK… [--write] [OPTIONS]
      the same for mail that comes in by SMTP and goes on by SMTP: Exchange Online, or a gateway without milters
  npm run -s gateway -- setup [--relay] --undo [--force]
      takes it away again: Postfix’s settings are put back; the folder of settings, the key and the user are left
  npm run -s gateway -- test [--config FILE] [--test-to ADDRESS]
      a message with a marking must be refused; a clean one must pass
  npm run -s gateway -- observed [--days 30] [--json] [--config FILE]
      what observe-only mode let pass that would have been held, by day, rule and kind
  npm run -s gateway -- run --config FILE [--take-over]
      the milter or the relay, and the worker that releases and returns held messages; SIGHUP reads openDomains again;
      --take-over, once: this gateway replaces the one that used its key before

OPTIONS
  --domain   the office’s own domain; repeat it               --api      where Countersign is (http://127.0.0.1:8787)
  --api-key  a file with the key, or - to type it in          --data     the data folder of a Countersign on this machine:
             (made with: npm run -s access -- make NAME --scope messages)      setup makes the key
  --dir      configuration (/etc/countersign, or /etc/countersign-relay)
  --user     runs the gateway (countersign-gateway)           --from     what notices come from (postmaster@ the first domain)
  --metrics  HOST:PORT for Prometheus (127.0.0.1:9465, a relay 127.0.0.1:9466), or off
  --test-to  an address outside the office that the clean test message is sent to
  --show     prints what the files will hold
  --files-only   writes the files and Postfix’s settings; no checks, no key, no start, no test
With Postfix
  --postfix  Postfix’s configuration (/etc/postfix)           --inject   a port that asks the milter (127.0.0.1:25)
  --helper   the privileged part (/usr/local/libexec/countersign-queue)
As a relay
  --listen   where it takes mail (0.0.0.0:25)                 --next     where mail goes on to
  --name     how it greets (this host’s name)                 --client   who may connect, an address or a network; repeat it
  --cert, --key   its certificate: with it nothing goes in or out unencrypted          --ca   more authorities to believe
  --client-name   what a client’s certificate must name       --originator   the organisation in X-OriginatorOrg
  --spool    held mail (/var/spool/countersign)

npm run -s doctor -- --gateway DIR/gateway.json says what is wrong with it.
More, also for Exchange Online, Haraka, Exim and rspamd: src/gateway/README.md
`

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const list = { type: 'string', multiple: true } as const

export const options = {
  write: flag,
  show: flag,
  undo: flag,
  force: flag,
  help: flag,
  'take-over': flag,
  'files-only': flag,
  config: text,
  api: text,
  'api-key': text,
  data: text,
  domain: list,
  dir: text,
  postfix: text,
  user: text,
  helper: { type: 'string', default: '/usr/local/libexec/countersign-queue' },
  inject: text,
  from: text,
  metrics: text,
  'test-to': text,
  relay: flag,
  listen: text,
  next: text,
  name: text,
  client: list,
  'client-name': list,
  originator: list,
  cert: text,
  key: text,
  ca: text,
  spool: text,
  days: text,
  json: flag,
} as const satisfies ParseArgsConfig['options']

export type Given = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

export const dirOf = ({ dir, relay }: Given) => dir ?? (relay ? '/etc/countersign-relay' : '/etc/countersign')

export const keyName = ({ relay }: Given) =>
  `${relay ? 'relay' : 'postfix'}-${hostname()
    .split('.')[0]!
    .replace(/[^\w-]/g, '-')}`
