import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mail, postTo } from '../../../src/gateway/post.ts'
import type { ApiSettings, ApiTold } from './api-process.ts'
import { built, type Child, freePort, start } from './children.ts'
import { createPostfix, type Postfix } from './postfix.ts'
import { type Delivered, startSink } from './sink.ts'

export type World = {
  readonly postfix: Postfix
  readonly delivered: Delivered[]
  readonly folder: string
  api: Child
  gateway: Child
  send(mail: Mail): Promise<void>
  ask<T>(path: string, as?: string, json?: unknown): Promise<T>
  startApi(more?: Partial<ApiSettings>, before?: readonly string[]): Promise<void>
  /** In place of the one that runs. */
  startGateway(more?: object): Promise<void>
  close(): Promise<void>
}

/** A mail server, the gateway and the house, each a process of its own, and the outside world to send to. */
export async function createWorld(settings: Partial<ApiSettings> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-gateway-'))
  const [smtp, next, apiPort] = [await freePort(), await freePort(), await freePort()]
  const sink = await startSink(next)
  const postfix = createPostfix(smtp, next)
  const dir = join(folder, 'etc')
  execFileSync(process.execPath, [
    built('src/entry/cli-gateway.js'),
    'setup',
    ...[
      '--write',
      '--dir',
      dir,
      '--postfix',
      postfix.config,
      '--user',
      'root',
      '--helper',
      join(folder, 'countersign-queue'),
    ],
    ...['--api', `http://127.0.0.1:${apiPort}`, '--domain', 'westmids-opcc.example', '--inject', `127.0.0.1:${smtp}`],
  ])
  let told: ApiTold
  const world: World = {
    postfix,
    delivered: sink.delivered,
    folder,
    api: undefined as unknown as Child,
    gateway: undefined as unknown as Child,
    send: (mail) => postTo({ host: '127.0.0.1', port: smtp }, mail),
    async ask<T>(path: string, as?: string, json?: unknown): Promise<T> {
      const browser = { cookie: `__Host-countersign=${told.people[as ?? '']}`, 'sec-fetch-site': 'same-origin' }
      const who = as ? browser : { authorization: `Bearer ${told.key}` }
      const answer = await fetch(`http://127.0.0.1:${apiPort}${path}`, {
        headers: { ...who, 'content-type': 'application/json' },
        ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    async startApi(more = {}, before = []) {
      const given: ApiSettings = { data: join(folder, 'data'), port: apiPort, ...settings, ...more }
      const [command, ...args] = [...before, process.execPath]
      world.api = await start(
        command!,
        [...args, built('test/gateway/world/api-process.js'), JSON.stringify(given)],
        /^\{"port"/,
      )
      told = JSON.parse(world.api.first) as ApiTold
      writeFileSync(join(dir, 'api-key'), told.key)
    },
    async startGateway(more = {}) {
      await world.gateway?.kill()
      const config = JSON.parse(readFileSync(join(dir, 'gateway.json'), 'utf8'))
      writeFileSync(join(dir, 'running.json'), JSON.stringify({ ...config, ...more }))
      const run = [built('src/entry/cli-gateway.js'), 'run', '--config', join(dir, 'running.json')]
      world.gateway = await start(process.execPath, run, /"gateway":"ready"/)
    },
    async close() {
      postfix.stop()
      await Promise.all([world.api.kill(), world.gateway.kill()])
      await sink.close()
      postfix.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await world.startApi()
  await world.startGateway()
  postfix.start()
  return world
}
