import type { composeService } from '../../src/entry/compose.ts'
import { basisOf } from '../../test/tools/basis.ts'
import type { Lived } from './year-life.ts'

type Service = ReturnType<typeof composeService>
export type Timed = { readonly what: string; readonly median: number; readonly worst: number }

const RUNS = 9
const HELEN = 'helen.marchetti'
const TOM = 'tom.ashdown'
const GWEN = 'gwen.hollis'

/** Throws on an unexpected answer. */
export async function* asked(running: Service, lived: Lived): AsyncGenerator<Timed> {
  const { waiting, released } = lived
  const cookies = new Map<string, string>()
  for (const who of [HELEN, TOM, GWEN])
    cookies.set(
      who,
      `countersign=${await running.sessions.start(who, new Date().toISOString(), basisOf(await running.ports.officeSnapshot(), who))}`,
    )

  async function call(who: string, path: string, json?: unknown): Promise<void> {
    const headers = { cookie: cookies.get(who)!, 'sec-fetch-site': 'same-origin' }
    const body = json === undefined ? {} : { body: JSON.stringify(json) }
    const answer = await running.app.request(`http://127.0.0.1${path}`, {
      method: json === undefined ? 'GET' : 'POST',
      headers: json === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...body,
    })
    const text = await answer.text()
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
  }

  for (const [who, path] of pages(waiting.at(-1)!, released.at(-1)!))
    yield await timed(`GET ${path.replace(/year-\d+/, ':id')}`, () => call(who, path))

  let next = 0
  const other = () => waiting[waiting.length - 1 - (next++ % waiting.length)]!
  const { service } = running
  yield await timed('POST /v1/items', (turn) =>
    call(TOM, '/v1/items', {
      ...{ kind: 'press-release', channel: 'press', title: `Turn ${turn}`, evidence: ['source'] },
      text: `The Commissioner has agreed money for patrols. Turn ${turn}.`,
    }),
  )
  yield await timed('POST /v1/items/:id/comments', () => call(TOM, `/v1/items/${other()}/comments`, { text: 'Look.' }))
  yield await timed('POST /v1/items/:id/holds, lifts', async () => {
    const id = other()
    await call(TOM, `/v1/items/${id}/holds`, { reason: 'Wait' })
    await call(TOM, `/v1/items/${id}/lifts`, { reason: 'Go on' })
  })
  yield await timed('POST /v1/items/:id/preservations, preservation-ends', async () => {
    const id = other()
    await call(GWEN, `/v1/items/${id}/preservations`, { reason: 'A claim' })
    await call(GWEN, `/v1/items/${id}/preservation-ends`, { reason: 'Settled' })
  })
  yield await timed('POST /v1/items/:id/decisions', async () => {
    const id = await awaiting()
    const { version, shown, review } = await service.items.read(id)
    const acknowledged = (review?.findings ?? []).map((_, index) => `f${index + 1}`)
    await call(HELEN, `/v1/items/${id}/decisions`, { version, shown, outcome: 'returned', reason: 'So.', acknowledged })
  })
  yield await timed('POST /v1/registers/topics/rows', (turn) =>
    call(HELEN, '/v1/registers/topics/rows', { values: { topic: `New ${turn}`, words: [`zzz${turn}`] } }),
  )
  yield await timed('POST /v1/items/:id/copies (redacted and full)', (turn) =>
    call(GWEN, `/v1/items/${released.at(-1 - turn)}/copies`, { reference: `FOI-${turn}` }),
  )
  yield await timed('the clock, nothing due', () => running.service.clock.tick().then(() => {}))
  yield await timed('the retention schedule, looked through', () => running.service.retention.eraseDue().then(() => {}))
  yield await timed('the outbox and the digest', () => running.post().then(() => {}))

  async function awaiting(): Promise<string> {
    for (;;) {
      const id = other()
      const { progress, outstanding } = await service.items.read(id)
      if (progress === 'awaiting' && outstanding[0]?.asks === 'approval') return id
    }
  }
}

function pages(waiting: string, released: string): [string, string][] {
  const item = (id: string) => `/items/${id}`
  return [
    [TOM, '/'],
    [HELEN, '/'],
    [TOM, '/?q=Digbeth'],
    [TOM, item(waiting)],
    [TOM, item(released)],
    [HELEN, `${item(waiting)}/decide`],
    [HELEN, `${item(waiting)}/changes`],
    [GWEN, `${item(waiting)}/keeping`],
    [HELEN, '/registers'],
    [HELEN, '/registers/public-figures'],
    [HELEN, '/registers/public-figures?search=Number12'],
    [HELEN, '/delegations'],
    [TOM, '/me'],
    [HELEN, '/policy'],
    [HELEN, '/statistics'],
    [GWEN, '/anchors'],
    [GWEN, '/legal-holds'],
    [TOM, '/record'],
    [TOM, '/help'],
    [TOM, '/v1/items?view=mine&limit=50'],
    [TOM, '/v1/items?view=mine&limit=50&offset=2000'],
    [HELEN, '/v1/items?view=waiting&limit=50'],
    [TOM, `/v1${item(released)}`],
    [TOM, `/v1${item(released)}/entries`],
    [TOM, '/v1/notices'],
    [HELEN, '/v1/due'],
    [HELEN, '/v1/record/policy'],
    [HELEN, '/v1/record/statistics'],
    [GWEN, '/v1/record/legal-holds'],
    [HELEN, '/v1/registers/public-figures'],
    [HELEN, '/v1/delegations'],
  ]
}

async function timed(what: string, run: (turn: number) => Promise<void>): Promise<Timed> {
  const took: number[] = []
  for (let turn = 0; turn < RUNS; turn++) {
    const start = performance.now()
    await run(turn)
    // The first request warms up.
    if (turn > 0) took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  return { what, median: took[Math.floor(took.length / 2)]!, worst: took.at(-1)! }
}
