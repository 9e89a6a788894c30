import { expect, test } from 'vitest'
import { isOpenHost } from '../../src/adapters/open-host.ts'
import { websites } from '../../src/adapters/website.ts'

const PAGE = 'https://www.office.example/news/1'
const allowed = (address: string) => new URL(address).hostname === 'www.office.example'
const html = (body: string, init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' }, ...init })
const to = (location: string) => new Response(null, { status: 302, headers: { location } })

function website(pages: Record<string, () => Response>, open = async () => true) {
  const asked: string[] = []
  const ask = async (address: string) => {
    asked.push(address)
    return (pages[address] ?? (() => html('', { status: 404 })))()
  }
  return { asked, fetch: () => websites(ask, open)(PAGE, allowed) }
}

test('a page is fetched, following redirects within the same website', async () => {
  const site = website({ [PAGE]: () => to('/news/one'), 'https://www.office.example/news/one': () => html('<p>News') })
  const page = await site.fetch()
  expect(new TextDecoder().decode(page!.bytes)).toBe('<p>News')
})

test.each([
  ['leads to another website', () => to('https://other.example/')],
  ['leads into somebody’s own network', () => to('http://169.254.169.254/latest')],
  ['leads round in circles', () => to(PAGE)],
  ['is not there', () => html('Gone', { status: 410 })],
  ['is no page', () => new Response('PK', { headers: { 'content-type': 'application/zip' } })],
  ['never ends', () => html('x'.repeat(5_000_001))],
  [
    'breaks off',
    () => {
      throw new TypeError('fetch failed')
    },
  ],
])('a page that %s is refused', async (_, answer) => {
  const site = website({ [PAGE]: answer })
  expect(await site.fetch()).toBeUndefined()
  expect(site.asked.every((address) => address.startsWith('https://www.office.example/'))).toBe(true)
})

test('no request is made to a name that resolves into the office’s own network', async () => {
  const site = website({ [PAGE]: () => html('<p>News') }, async () => false)
  expect(await site.fetch()).toBeUndefined()
  expect(site.asked).toEqual([])
  for (const host of ['localhost', '127.0.0.1', '[::1]', '192.0.2.1']) expect(await isOpenHost(host)).toBe(false)
})
