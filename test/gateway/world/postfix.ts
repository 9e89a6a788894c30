import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../tools/temporary-folder.ts'

/** A private Postfix: its folders, ports and log are in a temporary folder. */
export type Postfix = {
  readonly folder: string
  readonly config: string
  readonly port: number
  start(): void
  /** The id of the master process. */
  master(): number
  /** Kills every process of this instance at once. */
  kill(): Promise<void>
  stop(): void
  /** What `postqueue -j` lists: queue, id and recipients. */
  queue(): { queue_name: string; queue_id: string; recipients: { address: string; delay_reason?: string }[] }[]
  log(): string
  remove(): void
}

/** Why no private Postfix can run here, or undefined when it can. */
export function whyNoPostfix(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Postfix needs root on Linux'
  return spawnSync('postconf', ['mail_version']).status === 0
    ? undefined
    : 'Postfix is not installed (apt-get install postfix)'
}

const SERVICES = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`

/** Creates without starting; all accepted mail goes on to `nextHop`. */
export function createPostfix(port: number, nextHop: number): Postfix {
  const folder = temporaryFolder('postfix')
  chmodSync(folder, 0o755)
  const config = join(folder, 'config')
  const data = join(folder, 'data')
  for (const one of [config, data, join(folder, 'queue')]) mkdirSync(one)
  const [owner, group] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postfix'], { encoding: 'utf8' })))
  chownSync(data, owner!, group!)
  writeFileSync(join(config, 'master.cf'), `127.0.0.1:${port} inet n - n - 100 smtpd\n${SERVICES}`)
  const main = {
    compatibility_level: '3.6',
    queue_directory: join(folder, 'queue'),
    data_directory: data,
    maillog_file: join(folder, 'maillog'),
    maillog_file_prefixes: folder,
    myhostname: 'mx.westmids-opcc.example',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    relayhost: `[127.0.0.1]:${nextHop}`,
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    smtp_dns_support_level: 'disabled',
    smtp_tls_security_level: '',
    smtpd_tls_security_level: '',
    alias_maps: '',
    alias_database: '',
    local_recipient_maps: '',
    smtpd_client_connection_count_limit: '0',
    smtpd_timeout: '60s',
    message_size_limit: String(60 << 20),
    minimal_backoff_time: '1s',
    maximal_backoff_time: '2s',
    queue_run_delay: '1s',
    in_flow_delay: '0',
    // Limits what a test may use of the machine.
    default_process_limit: '100',
  }
  writeFileSync(
    join(config, 'main.cf'),
    Object.entries(main)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  )
  const master = () => Number(readFileSync(join(folder, 'queue/pid/master.pid'), 'utf8'))
  const postfix = (...args: string[]) => execFileSync('postfix', ['-c', config, ...args], { stdio: 'pipe' })

  return {
    folder,
    config,
    port,
    start: () => void postfix('start'),
    master,
    async kill() {
      const first = master()
      for (const pid of [first, ...childrenOf(first)])
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It has ended already.
        }
      while (existsSync(`/proc/${first}`) && !/\) Z/.test(stat(first))) await new Promise((go) => setTimeout(go, 20))
    },
    stop: () => void spawnSync('postfix', ['-c', config, 'stop']),
    queue: () =>
      execFileSync('postqueue', ['-c', config, '-j'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    log: () => (existsSync(join(folder, 'maillog')) ? readFileSync(join(folder, 'maillog'), 'utf8') : ''),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function stat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    return ') Z'
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => new RegExp(`\\) . ${parent} `).test(stat(pid)))
}
