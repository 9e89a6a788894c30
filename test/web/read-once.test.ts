import { afterAll, beforeAll, expect, test } from 'vitest'
import { counted } from '../tools/counted.ts'
import { draftOf } from './long-files.ts'
import { serveSample } from './served.ts'

let office: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  office = await serveSample()
})
afterAll(() => office.close())

test('the page of an item reads its history once and opens its version once', async () => {
  const id = office.ports.newId()
  const { version } = await office.service.items.submit(
    id,
    draftOf({ kind: 'article', title: 'The garden', body: 'The garden opens on Monday.' }),
    'tom.ashdown',
  )
  const cookie = await office.cookieOf('helen.marchetti')
  const calls = counted(office.ports, ['read', 'open', 'openText'])
  const answer = await office.app.request(`${office.base}/items/${id}`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  expect(calls.read).toEqual([id])
  expect(calls.open).toEqual([version])
  expect(calls.openText).toEqual([version])
})
