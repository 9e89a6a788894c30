import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openApi, submit } from '../../scripts/soak/asked.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import { openSqliteToRead } from '../../src/adapters/store/sqlite.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { memoryApp } from '../tools/app.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

let folder: string
let api: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  folder = temporaryFolder('idempotency')
  api = await openApi({ folder })
})
afterEach(() => {
  api.store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function post(path: string, json: object) {
  const headers = {
    ...{ cookie: api.cookie, 'sec-fetch-site': 'same-origin' },
    ...{ 'content-type': 'application/json', 'idempotency-key': 'k1' },
  }
  const answer = await api.app.request(`http://localhost${path}`, {
    ...{ method: 'POST', headers, body: JSON.stringify(json) },
  })
  return { status: answer.status, answer: (await answer.json()) as { id: string; type: string; comments: object[] } }
}

/** The service stops after the act, before its answer is stored, and starts again. */
async function killed<T>(request: () => Promise<T>): Promise<T> {
  const { idempotency } = api.store
  const stops = vi.spyOn(idempotency, 'finish').mockRejectedValueOnce(new Error('killed'))
  const answer = await request()
  stops.mockRestore()
  await idempotency.abandonAll()
  return answer
}

test('a repeated submission answers with the item that the first one made before the service was killed', async () => {
  expect((await killed(() => submit(api, 'k1'))).status).toBe(500)
  const items = await api.ports.items({ limit: 10 })
  expect(items).toHaveLength(1)
  const again = await submit(api, 'k1')
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  expect(await again.json()).toMatchObject({ id: items[0]!.item, progress: 'awaiting' })
  expect(await api.ports.items({ limit: 10 })).toHaveLength(1)
})

test('a repeated act on an item is not carried out again after the service was killed', async () => {
  const { id } = (await (await submit(api, 'k2')).json()) as { id: string }
  const comment = () => post(`/v1/items/${id}/comments`, { text: 'Which canal?' })
  expect((await killed(comment)).status).toBe(500)
  const { status, answer } = await comment()
  expect(status).toBe(200)
  expect(answer.comments).toHaveLength(1)
})

test('a repeated act on something else says that its answer is lost', async () => {
  const declare = () => post('/v1/me/declarations', { policy: '4.0' })
  await killed(declare)
  const written = await api.store.happened({ from: '2000-01-01', until: '2100-01-01' })
  expect(await declare()).toMatchObject({ status: 409, answer: { type: '/problems/answer-lost' } })
  expect(await api.store.happened({ from: '2000-01-01', until: '2100-01-01' })).toEqual(written)
})

test('a request that was refused can be made again, also where it is the first of an office', async () => {
  const lift = () => post('/v1/items/unknown/lifts', { reason: 'Settled.' })
  expect((await lift()).status).toBe(404)
  expect((await lift()).status).toBe(404)
})

test('nothing of an item is stored with its key', async () => {
  const { id } = (await (await submit(api, 'k3')).json()) as { id: string }
  expect((await post(`/v1/items/${id}/comments`, { text: 'Which canal?' })).status).toBe(200)
  const database = openSqliteToRead(join(folder, DATABASE))
  const rows = await database.all<{ response: string }>(statement('select response from idempotency'))
  database.close()
  expect(rows.length).toBeGreaterThan(0)
  for (const { response } of rows) expect(Object.keys(JSON.parse(response))).toEqual(['status', 'read'])
})

test('a large draft that waits already is answered with that each time, and not with the version before it', async () => {
  const one = { id: 'w1', item: 'a', state: 'waiting', why: null } as const
  let waits = false
  const found = { ...one, by: 'tom.ashdown', at: '', title: '' }
  const unused = { of: async () => [], dismiss: async () => {} }
  const pendingSubmissions = { ...unused, take: async () => (waits ? one.id : undefined), find: async () => found }
  const { ask } = memoryApp({ pendingSubmissions })
  const asked = { as: 'tom', json: { kind: 'press-release', title: 'Patrols', text: 'Extra patrols start on Monday.' } }
  const { answer: item } = await ask('/v1/items', asked)
  waits = true
  const version = () => ask(`/v1/items/${item.id}/versions`, { ...asked, headers: { 'idempotency-key': 'k1' } })
  for (const _ of ['first', 'again']) {
    const { status, answer } = await version()
    expect([status, answer.id, answer.state]).toEqual([202, one.id, 'waiting'])
  }
})

test('an answer with the values of a row is read again each time, so that it ends with the row', async () => {
  const { ask } = memoryApp()
  const rows = '/v1/registers/public-figures/rows'
  const helen = (path: string, json?: object, headers = {}) =>
    ask(path, { as: 'helen', method: 'POST', headers, ...(json ? { json } : {}) })
  const values = { name: 'Ottoline Farthingale', role: 'Minister' }
  const row = `${rows}/${(await helen(rows, { values })).answer.id}`
  const change = () => helen(row, { values: { ...values, role: 'Judge' } }, { 'idempotency-key': 'k1' })
  expect((await change()).status).toBe(200)
  expect((await change()).answer.values.role).toBe('Judge')
  expect((await helen(`${row}/erasures`)).status).toBe(204)
  const { status, answer } = await change()
  expect([status, JSON.stringify(answer).includes('Farthingale')]).toEqual([404, false])
})
