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

export type World = Pick<Service, 'api' | 'ask' | 'startApi' | 'waiting' | 'decide'> & {
  readonly postfix: Postfix
  readonly delivered: Delivered[]
  readonly folder: string
  gateway: Child
  send(mail: Mail): Promise<void>
  /** Replaces the running one. */
  startGateway(more?: object): Promise<void>
  close(): Promise<void>
}

/**
 * A mail server, the gateway and the service in their own processes, with an outside world to send to; `elsewhere` is
 * the port of another server, and then `delivered` stays empty.
 */
export async function createWorld(settings: Partial<ApiSettings> = {}, elsewhere?: number): Promise<World> {
  const folder = temporaryFolder('gateway')
  const [smtp, next] = [await freePort(), elsewhere ?? (await freePort())]
  const sink = elsewhere ? undefined : await startSink(next)
  const postfix = createPostfix(smtp, next)
  const dir = join(folder, 'etc')
  const service = await createService(folder, join(dir, 'api-key'), settings)
  const helper = join(folder, 'countersign-queue')
  execFileSync(process.execPath, [
    built('src/entry/cli-gateway.js'),
    ...[
      'setup',
      '--write',
      '--files-only',
      '--metrics',
      'off',
      '--dir',
      dir,
      '--postfix',
      postfix.config,
      '--user',
      'root',
      '--helper',
      helper,
    ],
    ...['--api', `http://127.0.0.1:${service.port}`, '--domain', 'westmids-opcc.example'],
    ...['--inject', `127.0.0.1:${smtp}`],
  ])
  const world: World = {
    ...service,
    postfix,
    delivered: sink?.delivered ?? [],
    folder,
    gateway: undefined as unknown as Child,
    send: (mail) => postTo({ host: '127.0.0.1', port: smtp }, mail),
    async startGateway(more = {}) {
      await world.gateway?.kill()
      const config = JSON.parse(readFileSync(join(dir, 'gateway.json'), 'utf8'))
      writeFileSync(join(dir, 'running.json'), JSON.stringify({ ...config, restartSeconds: 0, ...more }))
      const run = [built('src/entry/cli-gateway.js'), 'run', '--config', join(dir, 'running.json')]
      world.gateway = await start(process.execPath, run, /"gateway":"ready"/)
    },
    async close() {
      postfix.stop()
      await Promise.all([service.api().kill(), world.gateway.kill()])
      await sink?.close()
      postfix.remove()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
  await world.startApi()
  await world.startGateway()
  postfix.start()
  return world
}
