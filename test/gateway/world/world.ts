import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Mail, postTo } from '../../../src/gateway/post.ts'
import { freePort } from '../../tools/free-port.ts'
import { temporaryFolder } from '../../tools/temporary-folder.ts'
import type { ApiSettings } from './api-process.ts'
import { built, type Child, start } from './children.ts'
import { createPostfix, type Postfix } from './postfix.ts'
import { createService, type Service } from './service.ts'
import { type Delivered, startSink } from './sink.ts'

/** A mail server and its gateway. */
export type MailSide = {
  readonly postfix: Postfix
  gateway: Child
  send(mail: Mail): Promise<void>
  /** Replaces the running one. */
  startGateway(more?: object): Promise<void>
  close(): Promise<void>
}

export type World = Pick<Service, 'api' | 'ask' | 'startApi' | 'waiting' | 'decide'> &
  Omit<MailSide, 'gateway'> & {
    /** The gateway of the first mail server. */
    readonly gateway: Child
    /** One for each gateway; the first is the world's own. */
    readonly sides: readonly MailSide[]
    readonly delivered: Delivered[]
    readonly folder: string
  }

/**
 * Mail servers with a gateway each, and the service, in their own processes, with an outside world to send to;
 * `elsewhere` is the port of another server, and then `delivered` stays empty.
 */
export async function createWorld(
  settings: Partial<ApiSettings> = {},
  elsewhere?: number,
  gateways = 1,
): Promise<World> {
  const folder = temporaryFolder('gateway')
  const next = elsewhere ?? (await freePort())
  const sink = elsewhere ? undefined : await startSink(next)
  const dirs = Array.from({ length: gateways }, (_, index) => join(folder, index === 0 ? 'etc' : `etc-${index + 1}`))
  const service = await createService(
    folder,
    dirs.map((dir) => join(dir, 'api-key')),
    settings,
  )
  const sides: MailSide[] = []
  for (const dir of dirs) sides.push(await createSide(dir, service.port, next))
  const [first] = sides as [MailSide]
  const world: World = {
    ...service,
    sides,
    delivered: sink?.delivered ?? [],
    folder,
    postfix: first.postfix,
    get gateway() {
      return first.gateway
    },
    send: first.send,
    startGateway: first.startGateway,
    async close() {
      await Promise.all([service.api().kill(), ...sides.map((side) => side.close())])
      await sink?.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
  await world.startApi()
  for (const side of sides) {
    await side.startGateway()
    side.postfix.start()
  }
  return world
}

async function createSide(dir: string, api: number, next: number): Promise<MailSide> {
  const smtp = await freePort()
  const postfix = createPostfix(smtp, next)
  const helper = `${dir}-queue`
  const files = ['--dir', dir, '--postfix', postfix.config, '--user', 'root', '--helper', helper]
  execFileSync(process.execPath, [
    built('src/entry/cli-gateway.js'),
    ...['setup', '--write', '--files-only', '--metrics', 'off', ...files],
    ...['--api', `http://127.0.0.1:${api}`, '--domain', 'westmids-opcc.example'],
    ...['--inject', `127.0.0.1:${smtp}`],
  ])
  const side: MailSide = {
    postfix,
    gateway: undefined as unknown as Child,
    send: (mail) => postTo({ host: '127.0.0.1', port: smtp }, mail),
    async startGateway(more = {}) {
      await side.gateway?.kill()
      const config = JSON.parse(readFileSync(join(dir, 'gateway.json'), 'utf8'))
      writeFileSync(join(dir, 'running.json'), JSON.stringify({ ...config, restartSeconds: 0, ...more }))
      const run = [built('src/entry/cli-gateway.js'), 'run', '--config', join(dir, 'running.json')]
      side.gateway = await start(process.execPath, run, /"gateway":"ready"/)
    },
    async close() {
      postfix.stop()
      await side.gateway.kill()
      postfix.remove()
    },
  }
  return side
}
