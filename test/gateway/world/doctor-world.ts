import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listenMilter } from '../../../src/gateway/milter/server.ts'
import { account } from '../../../src/gateway/setup/account.ts'
import { helperScript } from '../../../src/gateway/setup/helper.ts'
import { freePort } from '../../tools/free-port.ts'
import { createPostfix } from './postfix.ts'

/** Puts a state right again. */
export type Undo = () => void | Promise<void>

/** The user who runs the gateway: any but root. */
const USER = 'nobody'

export const SMTPD_MILTERS = 'smtpd_milters=unix:countersign/milter.sock'

const MAIN_CF = [
  SMTPD_MILTERS,
  'non_smtpd_milters=$smtpd_milters',
  'milter_default_action=tempfail',
  'milter_content_timeout=300s',
  'allow_percent_hack=no',
  'swap_bangpath=no',
  'enable_long_queue_ids=yes',
  'milter_protocol=6',
]

export type DoctorWorld = Awaited<ReturnType<typeof createDoctorWorld>>

/** A real Postfix, a milter, files of another user than root, and a service that knows one key. */
export async function createDoctorWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-doctor-'))
  chmodSync(folder, 0o755)
  const at = (name: string) => join(folder, name)
  const postfix = createPostfix(await freePort(), await freePort())
  const sockets = join(postfix.folder, 'queue/countersign')
  const socket = join(sockets, 'milter.sock')
  const clock = { skew: 0 }
  /** The instance that the service refuses. */
  const other = { instance: '' }
  const observe = { periods: [] as { covers: string; until: string }[] }
  const office = { domains: ['office.example'], stopped: null as string | null }
  const ready = { because: '' }
  const unit = { state: undefined as string | undefined }
  const service = createServer(({ headers, url = '' }, answer) => {
    if (url === '/readyz') return answer.writeHead(ready.because === '' ? 200 : 503).end(JSON.stringify(ready))
    const { authorization } = headers
    const known = authorization === 'Bearer right' ? 200 : 401
    const status = other.instance !== '' && headers['countersign-instance'] === other.instance ? 409 : known
    answer.writeHead(status, { date: new Date(Date.now() + clock.skew).toUTCString() })
    answer.end(JSON.stringify(url.startsWith('/v1/messages/office') ? office : observe))
  })
  const api = await freePort()
  await new Promise<void>((ready) => service.listen(api, '127.0.0.1', ready))
  const own = (name: string, user = USER) => chownSync(at(name), account(user)!.uid, account(user)!.gid)
  const postconf = (...args: string[]) => execFileSync('postconf', ['-c', postfix.config, ...args])
  const reload = () => execFileSync('postfix', ['-c', postfix.config, 'reload'], { stdio: 'pipe' })

  for (const one of [sockets, at('state'), at('state/told')]) mkdirSync(one, { recursive: true })
  chownSync(sockets, 0, account('postfix')!.gid)
  chmodSync(sockets, 0o2750)
  for (const [name, content] of Object.entries({ 'api-key': 'right\n', 'stamp-secret': `${'5'.repeat(64)}\n` }))
    writeFileSync(at(name), content, { mode: 0o600 })
  for (const name of ['api-key', 'stamp-secret', 'state', 'state/told']) own(name)
  writeFileSync(at('helper'), helperScript(postfix.config), { mode: 0o755 })
  const settings = {
    ...{ api: `http://127.0.0.1:${api}`, keyFile: at('api-key'), secretFile: at('stamp-secret') },
    ...{ milter: `unix:${socket}`, inject: `127.0.0.1:${postfix.port}`, from: 'postmaster@office.example' },
    ...{
      helper: [at('helper')],
      postfixConfig: postfix.config,
      state: at('state'),
      user: USER,
      ownDomains: ['office.example'],
    },
  }
  const save = (more: object = {}) => writeFileSync(at('gateway.json'), JSON.stringify({ ...settings, ...more }))
  save()
  for (const line of MAIN_CF) postconf('-e', line)
  const judge = async () => ({ act: 'refuse', code: 451, enhanced: '4.0.0', text: 'Not used' }) as const
  const parts = { judge, unseen: () => false, largest: 1000, memory: 1000, log: () => {} }
  let stopMilter = (await listenMilter({ path: socket }, parts)).stop
  postfix.start()

  return {
    postfix,
    clock,
    other,
    observe,
    office,
    ready,
    /** What systemd says about the unit of the gateway; undefined as where there is no systemd. */
    unit,
    socket,
    at,
    own,
    file: at('gateway.json'),
    /** The service of master.cf that takes mail. */
    smtpd: `127.0.0.1:${postfix.port}/inet`,
    /** Stops the milter; something else may take its socket. */
    async withoutMilter(other?: (caller: Socket) => void): Promise<Undo> {
      await stopMilter()
      const server = other && createSocketServer(other)
      const stopOther = server && stopper(server)
      await new Promise<void>((ready) => (server ? server.listen(socket, ready) : ready()))
      if (server) chmodSync(socket, 0o666)
      return async () => {
        await stopOther?.()
        stopMilter = (await listenMilter({ path: socket }, parts)).stop
      }
    },
    /** Other settings of the gateway. */
    changed(more: object): Undo {
      save(more)
      return () => save()
    },
    /** A line of main.cf or master.cf, and how to put it back. */
    configured(set: readonly string[], back: readonly string[]): Undo {
      postconf(...set)
      reload()
      return () => {
        postconf(...back)
        reload()
      }
    },
    /** A second instance that the first one lists, as `postmulti -e create` makes it. */
    secondInstance(...lines: readonly string[]): Undo {
      cpSync(postfix.config, at('second'), { recursive: true })
      const own = [`queue_directory=${at('second-queue')}`, 'multi_instance_enable=yes', ...lines]
      execFileSync('postconf', ['-c', at('second'), '-e', ...own])
      postconf('-e', `multi_instance_directories=${at('second')}`)
      reload()
      return () => {
        postconf('-X', 'multi_instance_directories')
        reload()
      }
    },
    moved(name: string): Undo {
      renameSync(at(name), at(`${name}.away`))
      return () => renameSync(at(`${name}.away`), at(name))
    },
    rewritten(name: string, content: string, before: string): Undo {
      writeFileSync(at(name), content)
      return () => writeFileSync(at(name), before)
    },
    permitted(path: string, mode: number, before: number): Undo {
      chmodSync(path, mode)
      return () => chmodSync(path, before)
    },
    /** A process that looks like the gateway, of this user or root. */
    async running(user = 'root'): Promise<Undo> {
      const { uid, gid } = account(user)!
      const args = [
        '-e',
        'console.log(); setInterval(() => {}, 60_000)',
        '--',
        '/opt/cli-gateway.js',
        'run',
        '--config',
      ]
      const child = spawn(process.execPath, [...args, at('gateway.json')], {
        uid,
        gid,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      await once(child.stdout, 'data')
      return async () => {
        child.kill()
        await once(child, 'exit')
      }
    },
    async close() {
      postfix.stop()
      await stopMilter()
      await new Promise((done) => service.close(done))
      postfix.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Postfix may keep a connection open. */
function stopper(server: Server): () => Promise<unknown> {
  const callers = new Set<Socket>()
  server.on('connection', (caller: Socket) => callers.add(caller))
  return () => {
    for (const caller of callers) caller.destroy()
    return new Promise((done) => server.close(done))
  }
}
