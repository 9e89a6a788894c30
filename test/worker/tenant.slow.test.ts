import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser } from '../access/browser.ts'
import { tenantWith } from '../access/tenant.ts'
import { type Certificates, makeCertificates } from '../gateway/world/certificates.ts'
import { machineStory, tokenOf } from '../stories/machine-story.ts'
import { noticeStory } from '../stories/notice-story.ts'
import { signInStory } from '../stories/sign-in-story.ts'
import { officeWith } from '../tools/scenario.ts'
import { openPlatform, type Platform } from './platform.ts'

const BASE = 'https://countersign.office.example'
const LOGIN = 'https://login.microsoftonline.com/'
const office = officeWith({})

let certificates: Certificates
let tenant: Awaited<ReturnType<typeof tenantWith>>
let platform: Platform
beforeAll(async () => {
  certificates = makeCertificates()
  const { cert: certificate, key: privateKey } = certificates.relay
  tenant = await tenantWith(office, BASE, {
    credential: { kind: 'certificate', certificate, privateKey },
    certificate,
  })
  const secrets = { ENTRA_CERTIFICATE: certificate, ENTRA_PRIVATE_KEY: privateKey }
  platform = await openPlatform({
    bindings: { ...tenant.settings, ...secrets, NODE_ENV: 'production', SAMPLE_OFFICE: '' },
    // The service does not know that this is not the internet.
    outside: (url, init) => tenant.fakeTenant.network.fetch(url, init),
  })
  await (await platform.files()).put('office.json', JSON.stringify(office))
}, 240_000)
afterAll(async () => {
  await platform?.close()
  certificates?.remove()
})

/** The service is the Worker; the stand-in serves the pages of the tenant. */
async function ask(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/standin/')) return tenant.fakeTenant.app.fetch(request)
  const answer = await platform.ask(request)
  const to = answer.headers.get('location')
  if (!to?.startsWith(LOGIN)) return answer
  const headers = new Headers([...answer.headers].filter(([name]) => name !== 'set-cookie'))
  for (const line of answer.headers.getSetCookie()) headers.append('set-cookie', line)
  headers.set('location', tenant.fakeTenant.network.page(to))
  return new Response(null, { status: answer.status, headers })
}

const recorded = async () =>
  (await platform.rows('select person, what, why from signIn order by at desc, id desc limit 1'))[0]
const world = () => ({
  ...{ base: BASE, fakeTenant: tenant.fakeTenant, machines: tenant.machines, tenant: tenant.tenant.id, ask, recorded },
  browser: () => browser(ask, BASE),
  tick: platform.tick,
  due: async () => void (await platform.rows(`update outbox set notBefore = '2026-01-01' where state = 'waiting'`)),
})

describe('a tenant’s certificate, people, machines and mail, under workerd in production', () => {
  signInStory(world)
  machineStory(world)
  noticeStory(world)

  test('a new key of the tenant is learnt, and the old one forgotten', async () => {
    const check = async (token: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ kind: 'other', text: 'Hello' })
      return (await ask(new Request(`${BASE}/v1/checks`, { method: 'POST', headers, body }))).status
    }
    const old = await tokenOf(world(), tenant.machines.gateway)
    expect(await check(old)).toBe(200)
    await tenant.fakeTenant.rollOver()
    // Keys are fetched again after half a minute at the earliest (test/access/machines.test.ts), or by a new isolate at
    // once.
    await platform.restart({})
    expect(await check(await tokenOf(world(), tenant.machines.gateway))).toBe(200)
    expect(await check(old)).toBe(401)
    const tom = browser(ask, BASE)
    expect(await tom.signIn('tom.ashdown')).toMatchObject({ status: 200, path: '/' })
  }, 90_000)
})
