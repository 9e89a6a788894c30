import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../tools/temporary-folder.ts'
import { until } from './children.ts'

export type Rspamd = { readonly pid: number; close(): Promise<void> }

export const whyNoRspamd = () =>
  spawnSync('rspamd', ['--version']).status === 0 ? undefined : 'rspamd is not installed (apt-get install rspamd)'

/** These modules query the network or a missing server, and would only wait. */
const NETWORK = [
  ...['rbl', 'surbl', 'dkim', 'dkim_signing', 'spf', 'dmarc', 'arc', 'asn', 'fuzzy_check', 'greylist', 'ratelimit'],
  ...['history_redis', 'replies', 'neural', 'mx_check', 'url_redirector', 'reputation', 'bimi', 'known_senders'],
]

/** It first looks for its maps on the network. */
const START_MS = 90_000

/** rspamd from Debian as a milter on a socket file, all in a temporary folder. `more` goes into lua.local.d. */
export async function startRspamd(socket: string, more: Readonly<Record<string, string>> = {}): Promise<Rspamd> {
  const folder = temporaryFolder('rspamd')
  chmodSync(folder, 0o777)
  const local = join(folder, 'etc')
  for (const one of ['etc/local.d', 'etc/override.d', 'etc/lua.local.d', 'run', 'db', 'log'])
    mkdirSync(join(folder, one), { recursive: true })
  const put = (name: string, text: string) => writeFileSync(join(local, name), text)
  for (const name of NETWORK) put(`local.d/${name}.conf`, 'enabled = false;\n')
  put('local.d/worker-normal.inc', 'enabled = false;\n')
  put('local.d/worker-controller.inc', `bind_socket = "${folder}/run/controller.sock";\n`)
  put('local.d/worker-fuzzy.inc', 'enabled = false;\n')
  put(
    'local.d/worker-proxy.inc',
    `bind_socket = "${socket} mode=0666";\nmilter = yes;\ntimeout = 60s;\ncount = 2;\nupstream "local" { default = yes; self_scan = yes; }\n`,
  )
  put('local.d/logging.inc', `type = "file";\nfilename = "${folder}/log/rspamd.log";\nlevel = "error";\n`)
  put('local.d/options.inc', 'dns { timeout = 10ms; retransmits = 1; nameserver = ["127.0.0.1:9:1"]; }\n')
  // Every mail passes whatever its score: only the time matters.
  put('local.d/actions.conf', 'reject = null;\nadd_header = null;\ngreylist = null;\nrewrite_subject = null;\n')
  for (const [name, text] of Object.entries(more)) put(name, text)
  const variables = [`LOCAL_CONFDIR=${local}`, `RUNDIR=${folder}/run`, `DBDIR=${folder}/db`, `LOGDIR=${folder}/log`]
  const args = [
    '-f',
    '-i',
    '-u',
    'root',
    '-g',
    'root',
    '-c',
    '/etc/rspamd/rspamd.conf',
    ...variables.map((one) => `--var=${one}`),
  ]
  const child = spawn('rspamd', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  await until('rspamd', () => (existsSync(socket) ? true : undefined), START_MS).catch((fault: Error) => {
    throw new Error(`${fault.message}\n${output}`)
  })
  return {
    pid: child.pid!,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
