import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { knownInstance } from '../../../src/gateway/instance.ts'
import { freePort } from '../../tools/free-port.ts'
import type { ApiReady, ApiSettings } from './api-process.ts'
import { built, type Child, start } from './children.ts'

/** The service in its own process, and a client that calls it as a gateway or as a person. */
export type Service = {
  readonly port: number
  /** The running process. */
  api(): Child
  startApi(more?: Partial<ApiSettings>, before?: readonly string[]): Promise<void>
  ask<T>(path: string, as?: string, json?: unknown): Promise<T>
  /** Items that wait for advice or a decision. */
  waiting(): Promise<string[]>
  /** Gives requested advice first. */
  decide(ref: string, outcome: string, reason?: string): Promise<void>
}

type Seen = {
  version: string
  shown: string
  to_open: readonly { part: string }[]
  outstanding: readonly { asks: string }[]
}

/** Creates without starting. The key of each gateway is written to its file at each start. */
export async function createService(
  folder: string,
  keyFiles: string | readonly string[],
  settings: Partial<ApiSettings>,
): Promise<Service> {
  const port = await freePort()
  let ready: ApiReady
  let child: Child

  /** Names the installation that the first key belongs to, once a gateway has started with it. */
  function instance(): Readonly<Record<string, string>> {
    const settings = join(dirname([keyFiles].flat()[0]!), 'gateway.json')
    if (!existsSync(settings)) return {}
    const { state } = JSON.parse(readFileSync(settings, 'utf8')) as { state: string }
    const known = knownInstance(state)
    return known ? { 'countersign-instance': known } : {}
  }

  async function answerTo(path: string, as?: string, json?: unknown): Promise<Response> {
    const browser = { cookie: `__Host-countersign=${ready.people[as ?? '']}`, 'sec-fetch-site': 'same-origin' }
    const who = as ? browser : { authorization: `Bearer ${ready.key}`, ...instance() }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { ...who, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const ask = async <T>(path: string, as?: string, json?: unknown) =>
    (await answerTo(path, as, json)).json() as Promise<T>

  /** Fetches first the files that an approver or adviser must open. */
  async function openFiles(path: string, by: string): Promise<string[]> {
    const parts = (await ask<Seen>(path, by)).to_open.map(({ part }) => part)
    for (const part of parts) await (await answerTo(`${path}/file?part=${encodeURIComponent(part)}`, by)).arrayBuffer()
    return parts
  }

  return {
    port,
    api: () => child,
    async startApi(more = {}, before = []) {
      const given: ApiSettings = {
        data: join(folder, 'data'),
        port,
        gateways: [keyFiles].flat().length,
        ...settings,
        ...more,
      }
      const [command, ...args] = [...before, process.execPath]
      const script = built('test/gateway/world/api-process.js')
      child = await start(command!, [...args, script, JSON.stringify(given)], /^\{"port"/)
      ready = JSON.parse(child.first) as ApiReady
      for (const [index, file] of [keyFiles].flat().entries()) writeFileSync(file, ready.keys[index]!)
    },
    ask,
    async waiting() {
      const of = (person: string) => ask<{ item: string }[]>('/v1/items?view=waiting&limit=200', person)
      return [...(await of('gwen.hollis')), ...(await of('helen.marchetti'))].map(({ item }) => item)
    },
    async decide(ref, outcome, reason) {
      const path = `/v1/items/${ref}`
      for (let advice = true; advice; ) {
        const { version, shown, outstanding } = await ask<Seen>(path, 'helen.marchetti')
        advice = outstanding[0]?.asks === 'advice'
        const given = advice ? { outcome: 'advised', reason: 'No objection.' } : { outcome, reason }
        const by = advice ? 'gwen.hollis' : 'helen.marchetti'
        const opened = await openFiles(path, by)
        await ask(`${path}/decisions`, by, { version, shown, opened, ...given })
      }
    },
  }
}
