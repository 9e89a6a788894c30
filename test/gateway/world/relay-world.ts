import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HandedOver, handOver, type Mail, type NextHop } from '../../../src/gateway/post.ts'
import { freePort } from '../../tools/free-port.ts'
import { temporaryFolder } from '../../tools/temporary-folder.ts'
import type { Certificates } from './certificates.ts'
import { built, type Child, start } from './children.ts'
import { createService, type Service } from './service.ts'
import { type Sink, startSink } from './sink.ts'

export type RelayWorld = Service & {
  readonly sink: Sink
  /** The reply code of the next server for each recipient from now on. */
  readonly answers: Map<string, number>
  readonly configFile: string
  readonly folder: string
  /** The relay's port. */
  readonly listens: number
  relay: Child
  send(mail: Mail, as?: Partial<NextHop>): Promise<HandedOver>
  /** Replaces the running one; `more` overrides its settings, `before` is a command that runs it. */
  startRelay(more?: object, relay?: object, before?: readonly string[]): Promise<void>
  /** File names in one folder of the spool. */
  kept(place: 'hold' | 'out' | 'dead' | 'new'): string[]
  stopSink(): Promise<void>
  startSink(): Promise<void>
  close(): Promise<void>
}

/** The relay and the service in their own processes, with a next server that accepts what the test allows. */
export async function createRelayWorld(certificates?: Certificates): Promise<RelayWorld> {
  const folder = temporaryFolder('relay')
  const [listen, next] = [await freePort(), await freePort()]
  const dir = join(folder, 'etc')
  const service = await createService(folder, join(dir, 'api-key'), {})
  const answers = new Map<string, number>()
  const delivered: Sink['delivered'] = []
  const shown: string[] = []
  const tls = certificates?.sink
  let sink: Sink
  const pem = certificates
    ? ['--cert', certificates.relayFiles.cert, '--key', certificates.relayFiles.key, '--ca', certificates.caFile]
    : []
  execFileSync(process.execPath, [
    built('src/entry/cli-gateway.js'),
    ...['setup', '--relay', '--write', '--files-only', '--metrics', 'off', '--dir', dir],
    ...['--user', 'root', '--spool', join(folder, 'spool')],
    ...['--api', `http://127.0.0.1:${service.port}`, '--domain', 'westmids-opcc.example'],
    ...['--listen', `127.0.0.1:${listen}`, '--next', `localhost:${next}`, '--name', 'relay.westmids-opcc.example'],
    ...['--client', '127.0.0.0/8', ...pem],
  ])
  const configFile = join(dir, 'running.json')
  const world: RelayWorld = {
    ...service,
    sink: { delivered, shown, close: async () => {} },
    answers,
    configFile,
    folder,
    listens: listen,
    relay: undefined as unknown as Child,
    send: (mail, as = {}) =>
      handOver(
        { place: { host: '127.0.0.1', port: listen }, name: 'mail.westmids-opcc.example', tls: 'never', ...as },
        mail,
      ),
    async startRelay(more = {}, relay = {}, before = []) {
      await world.relay?.kill()
      const config = JSON.parse(readFileSync(join(dir, 'gateway.json'), 'utf8'))
      const merged = { ...config, restartSeconds: 0, ...more, relay: { ...config.relay, retrySeconds: 0.2, ...relay } }
      writeFileSync(configFile, JSON.stringify(merged))
      const run = [process.execPath, built('src/entry/cli-gateway.js'), 'run', '--config', configFile]
      const [command, ...args] = [...before, ...run]
      world.relay = await start(command!, args, /"gateway":"ready"/)
    },
    kept: (place) => readdirSync(join(folder, 'spool', place)),
    stopSink: () => sink.close(),
    async startSink() {
      sink = await startSink(next, {
        answer: (recipient) => answers.get(recipient),
        ...(tls ? { tls } : {}),
        delivered,
        shown,
      })
    },
    async close() {
      await Promise.all([service.api().kill(), world.relay.kill()])
      await sink.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await world.startSink()
  await world.startApi()
  await world.startRelay()
  return world
}
