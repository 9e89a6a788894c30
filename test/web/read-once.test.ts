import { afterAll, beforeAll, expect, test } from 'vitest'
import { counted } from '../tools/counted.ts'
import { draftOf } from './long-files.ts'
import { serveSample } from './served.ts'

let office: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  office = await serveSample()
})
afterAll(() => office.close())

/** Counts the reads while one page is made. */
async function readFor(path: string, who: string): Promise<Record<'read' | 'open' | 'openText', unknown[]>> {
  const cookie = await office.cookieOf(who)
  const { read, open, openText } = office.ports
  const calls = counted(office.ports, ['read', 'open', 'openText'])
  const answer = await office.app.request(`${office.base}${path}`, { headers: { cookie } })
  Object.assign(office.ports, { read, open, openText })
  expect(answer.status).toBe(200)
  return calls
}

const draft = draftOf({ kind: 'press-release', title: 'The garden', body: 'The garden opens on Monday.' })

test('the page of an item reads its history once and opens its version once', async () => {
  const id = office.ports.newId()
  const { version } = await office.service.items.submit(id, draft, 'tom.ashdown')
  const calls = await readFor(`/items/${id}`, 'helen.marchetti')
  expect(calls.read).toEqual([id])
  expect(calls.open).toEqual([version])
  expect(calls.openText).toEqual([version])
})

test.each([
  ['/versions', 'tom.ashdown'],
  ['/text', 'tom.ashdown'],
  ['/keeping', 'gwen.hollis'],
])('the page %s reads the history of its item once and opens its version at most once', async (page, who) => {
  const id = office.ports.newId()
  const { version = '' } = await office.service.items.submit(id, draft, 'tom.ashdown')
  const calls = await readFor(`/items/${id}${page}`, who)
  expect(calls.read).toEqual([id])
  expect(calls.open.filter((one) => one === version).length).toBeLessThan(2)
})

test('the page of a held email reads its history and version once, and its item says who else opened it', async () => {
  const raw = new TextEncoder().encode('Subject: Hello\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const { mail } = await office.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  const calls = await readFor(`/mail/${mail.ref}`, 'tom.ashdown')
  expect(calls.read).toEqual([mail.ref])
  expect(calls.open).toHaveLength(1)
  const pageOf = async (who: string, path: string) => {
    const headers = { cookie: await office.cookieOf(who) }
    return (await office.app.request(`${office.base}${path}`, { headers })).text()
  }
  expect(await pageOf('tom.ashdown', `/items/${mail.ref}`)).not.toContain('opened the email')
  await pageOf('helen.marchetti', `/items/${mail.ref}/decide`)
  expect(await pageOf('tom.ashdown', `/items/${mail.ref}`)).toContain('Helen Marchetti opened the email.')
})
