import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeWith } from '../tools/scenario.ts'
import type { Browser } from './browser.ts'
import { BASE, openOffice } from './office.ts'
import { tenantWith } from './tenant.ts'

const secret = 'a secret of this test alone'
let office: Awaited<ReturnType<typeof openOffice>>
let tom: Browser
beforeAll(async () => {
  const own = officeWith({})
  const tenant = await tenantWith(own, BASE, { credential: { kind: 'secret', secret }, secret })
  office = await openOffice(undefined, { ...tenant, office: own })
  tom = office.browser()
  await tom.signIn('tom.ashdown')
})
afterAll(() => office.close())

const TITLE = `"><script>alert(1)</script>' or 1=1 --`
const TEXT = '<img src=x onerror=alert(1)> {{7*7}}'
const NAME = '../../etc/"pass\u202Ewd\r\nset-cookie: a=b.txt'

async function handIn(): Promise<string> {
  const files = [{ name: NAME, type: 'text/html', base64: btoa('<script>alert(2)</script>') }]
  const { status, answer } = await tom.json('/v1/items', { kind: 'press-release', title: TITLE, text: TEXT, files })
  expect(status).toBe(201)
  return (answer as { id: string }).id
}

test('what a person writes is escaped on every page that shows it, and a quotation mark in a search changes no query', async () => {
  const id = await handIn()
  const helen = office.browser()
  await helen.signIn('helen.marchetti')
  const own = ['/', '/items', `/items/${id}`]
  const pages = [...own.map((path) => tom.go(path)), helen.go(`/items/${id}/decide`)]
  for (const { text } of await Promise.all(pages)) {
    expect(text).toContain('&lt;script&gt;alert(1)')
    expect(text).not.toContain('<script>alert(')
    expect(text).not.toContain('<img src=x')
  }
  const found = await tom.go(`/items?q=${encodeURIComponent("nothing' or '1'='1")}`)
  expect(found.status).toBe(200)
  expect(found.text).not.toContain('alert(1)')
})

test('a file is served as an attachment under a plain name, so that no browser opens it as a page', async () => {
  const id = await handIn()
  const answer = await tom.once(`/items/${id}/files/1`)
  expect(answer.status).toBe(200)
  const disposition = answer.headers.get('content-disposition')!
  expect(disposition).toMatch(/^attachment; filename="[^"\r\n/]*"; filename\*=UTF-8''[\w.%~!'()*-]+$/)
  expect(answer.headers.has('set-cookie')).toBe(false)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('another origin cannot read a page, and an unexpected method or type changes nothing', async () => {
  const origin = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
  for (const method of ['OPTIONS', 'GET', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await office.fetch(new Request(`${BASE}/v1/release-checks`, { method, headers: origin }))
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
    expect([403, 404], method).toContain(answer.status)
  }
  const xml = { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<draft/>' }
  const answer = await office.fetch(new Request(`${BASE}/v1/release-checks`, xml))
  expect(answer.status).toBe(415)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test('a form that cannot be parsed is refused as bad input', async () => {
  const cookie = [...tom.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=a' }
  const answer = await office.fetch(
    new Request(`${BASE}/drafts/check`, { method: 'POST', headers, body: '--b\r\nnot a form' }),
  )
  expect(answer.status).toBe(400)
})

test('a body larger than a draft can be is refused before it is read', async () => {
  const body = new Uint8Array(71 * 1024 * 1024)
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
  const answer = await office.fetch(new Request(`${BASE}/v1/release-checks`, { method: 'POST', headers, body }))
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ type: '/problems/too-large' })
})
