import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { keyCaller, makeKey } from '../../src/access/keys.ts'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import type { Fault } from '../../src/standin/faults.ts'
import { BASE, openOffice } from './office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
afterEach(() => {
  office.standIn.faults.clear()
  vi.useRealTimers()
})

/** By client credentials, as the mail gateway asks. */
async function token(more: Record<string, string> = {}): Promise<string> {
  const { id, secret, scope } = office.gateway
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope, ...more }
  const url = `https://login.microsoftonline.com/${office.tenant.id}/oauth2/v2.0/token`
  const answer = await office.standIn.network.fetch(url, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token: given, error } = (await answer.json()) as { access_token?: string; error?: string }
  return given ?? `refused ${error}`
}

async function check(bearer: string, path = '/v1/checks') {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ kind: 'press-release', title: 'Patrols', text: 'Extra patrols start on Monday.' })
  const answer = await office.fetch(new Request(BASE + path, { method: 'POST', headers, body }))
  return { status: answer.status, type: ((await answer.json()) as { type?: string }).type }
}

describe('a machine with a token of the tenant', () => {
  test('does what its role allows, and nothing that is for people', async () => {
    expect(await check(await token())).toMatchObject({ status: 200 })
    expect(await check(await token(), '/v1/items')).toMatchObject({ status: 403, type: '/problems/people-only' })
  })

  test.each<[Fault, string]>([
    ['token-wrong-tenant', 'wrong-issuer'],
    ['token-wrong-audience', 'wrong-audience'],
    ['token-expired', 'expired'],
    ['token-early', 'not-yet'],
    ['token-unsigned', 'unsigned'],
    ['token-forged', 'wrong-signature'],
    ['token-for-person', 'not-app-only'],
    ['token-no-roles', 'no-role'],
  ])('%s is refused as %s', async (fault, code) => {
    office.standIn.faults.add(fault)
    expect(await check(await token())).toEqual({ status: 401, type: `/problems/token-${code}` })
  })

  test('a client that is not on the list is refused', async () => {
    const { machine } = microsoft({ ...office.tenant, clients: {} }, patient(office.standIn.network), () => new Date())
    await expect(machine(await token())).rejects.toMatchObject({ problem: { type: '/problems/token-unknown-client' } })
  })

  test('clocks may differ by a minute and no more', async () => {
    const given = await token()
    const at = (seconds: number) =>
      microsoft(office.tenant, patient(office.standIn.network), () => new Date(Date.now() + seconds * 1000)).machine(
        given,
      )
    await expect(at(-50)).resolves.toMatchObject({ name: 'mail-gateway' })
    await expect(at(3600 + 50)).resolves.toMatchObject({ name: 'mail-gateway' })
    await expect(at(-70)).rejects.toMatchObject({ problem: { type: '/problems/token-not-yet' } })
    await expect(at(3600 + 70)).rejects.toMatchObject({ problem: { type: '/problems/token-expired' } })
  })

  test('a new key of the tenant is learnt, and the old one forgotten', async () => {
    const old = await token()
    expect((await check(old)).status).toBe(200)
    await office.standIn.rollOver()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    expect((await check(await token())).status).toBe(200)
    expect(await check(old)).toEqual({ status: 401, type: '/problems/token-unknown-key' })
  })

  test('keys that cannot be fetched are an outage, not a wrong token', async () => {
    const { machine } = microsoft(office.tenant, patient(office.standIn.network, 100), () => new Date())
    for (const fault of ['login-503', 'login-hang'] as const) {
      const given = await token()
      office.standIn.faults.add(fault)
      await expect(machine(given)).rejects.toMatchObject({ problem: { status: 503 } })
    }
  })

  test('the tenant gives no token for a wrong secret, an unknown client or another API', async () => {
    expect(await token({ client_secret: 'wrong' })).toBe('refused invalid_client')
    expect(await token({ client_id: '5a3b1e00-0000-4000-8000-00000000000f' })).toBe('refused unauthorized_client')
    expect(await token({ scope: 'api://another/.default' })).toBe('refused invalid_scope')
  })
})

test('an API key is good until it runs out', async () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const key = await makeKey(office.store, { name: 'publisher', scopes: ['checks'], days: 90 }, now)
  const on = (day: string) => keyCaller(office.store, key, new Date(day))
  expect(await on('2027-02-22T11:59:00Z')).toEqual({ name: 'publisher', scopes: ['checks'] })
  expect(await on('2027-02-22T12:01:00Z')).toBeUndefined()
  expect(JSON.stringify(await office.store.apiKeys.list())).not.toContain(key)
})
