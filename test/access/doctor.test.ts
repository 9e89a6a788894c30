import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Network, patient } from '../../src/adapters/microsoft/network.ts'
import type { Fault } from '../../src/dev/faults.ts'
import { tenantChecks } from '../../src/entry/doctor/tenant.ts'
import { openOffice } from './office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(() => office.fakeTenant.faults.clear())

/** The results of doctor as 'what: ok' or 'what: WRONG', and its advice. */
async function asked(more: { network?: Network; tenant?: object; from?: string } = {}) {
  const network = more.network ?? patient(office.fakeTenant.network, 300)
  const checks = await tenantChecks(
    { ...office.tenant, ...more.tenant },
    { by: 'graph', from: more.from ?? office.mailFrom },
    network,
  )
  return {
    results: checks.map(({ what, ok }) => `${what}: ${ok ? 'ok' : 'WRONG'}`),
    todo: checks.flatMap(({ todo }) => todo ?? []).join('\n'),
    says: checks.map(({ says }) => says).join('\n'),
  }
}

const dated = (offset: number): Network => ({
  ...office.fakeTenant.network,
  async fetch(url, init) {
    const answer = await office.fakeTenant.network.fetch(url, init)
    const headers = new Headers(answer.headers)
    headers.set('date', new Date(Date.now() + offset).toUTCString())
    return new Response(answer.body, { status: answer.status, headers })
  },
})

test('with correct settings doctor advises nothing and sends nothing', async () => {
  const { results, todo } = await asked({ network: dated(0) })
  expect(results).toEqual(['tenant: ok', 'clock: ok', 'credential: ok', 'graph: ok', 'machines: ok'])
  expect(todo).toBe('')
  expect(office.fakeTenant.mailboxes.sent).toEqual([])
})

test('doctor reports a tenant that does not exist', async () => {
  const { results, todo } = await asked({ tenant: { id: '5a3b1e00-0000-4000-8000-0000000000ff' } })
  expect(results).toEqual(['tenant: WRONG'])
  expect(todo).toContain('ENTRA_TENANT_ID')
})

test('doctor does not mistake an outage of the tenant for a wrong tenant', async () => {
  office.fakeTenant.faults.add('login-503')
  const { results, says, todo } = await asked()
  expect(results).toEqual(['tenant: WRONG'])
  expect(says).toContain('503')
  expect(todo).not.toContain('ENTRA_TENANT_ID')
})

test('doctor reports that Microsoft cannot be reached', async () => {
  const network = { ...office.fakeTenant.network, fetch: () => Promise.reject(new TypeError('fetch failed')) }
  const { results, todo } = await asked({ network })
  expect(results).toEqual(['tenant: WRONG'])
  expect(todo).toContain('port 443')
})

test('doctor reports a tenant that never answers', async () => {
  office.fakeTenant.faults.add('login-hang')
  expect((await asked()).results).toEqual(['tenant: WRONG'])
})

test.each([-120_000, 120_000])('doctor reports a clock that is %i ms off', async (offset) => {
  const { results, todo } = await asked({ network: dated(offset) })
  expect(results).toContain('clock: WRONG')
  expect(todo).toContain('NTP')
})

test('doctor reports a secret that is wrong or has expired', async () => {
  const { results, todo, says } = await asked({ tenant: { credential: { kind: 'secret', secret: 'wrong' } } })
  expect(results).toContain('credential: WRONG')
  expect(todo).toContain('Renew the certificate or secret')
  expect(says).toContain('invalid_client')
})

test.each<[Fault, string, string]>([
  ['graph-403', 'graph: WRONG', 'RBAC for Applications'],
  ['graph-401', 'graph: WRONG', 'Try again'],
  ['graph-hang', 'graph: WRONG', 'Try again'],
])('doctor gives advice for %s', async (fault, wrong, advice) => {
  office.fakeTenant.faults.add(fault, fault, fault, fault)
  const { results, todo } = await asked()
  expect(results).toContain('credential: ok')
  expect(results).toContain(wrong)
  expect(todo).toContain(advice)
})

test('doctor reports a mailbox that does not exist', async () => {
  const { results, todo } = await asked({ from: 'nobody@westmids-opcc.example' })
  expect(results).toContain('graph: WRONG')
  expect(todo).toContain('MAIL_FROM')
})

test('doctor accepts an office without machine clients', async () => {
  const { results, says } = await asked({ tenant: { clients: {} } })
  expect(results).toContain('machines: ok')
  expect(says).toContain('API keys work')
})
