import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { keyCaller, makeKey } from '../../src/access/keys.ts'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import { tokenOf } from '../stories/machine-story.ts'
import { BASE, openOffice } from './office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
afterEach(() => {
  office.fakeTenant.faults.clear()
  vi.useRealTimers()
})

const token = () => tokenOf({ fakeTenant: office.fakeTenant, tenant: office.tenant.id }, office.machines.gateway)

async function check(bearer: string) {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ kind: 'press-release', title: 'Patrols', text: 'Extra patrols start on Monday.' })
  const answer = await office.fetch(new Request(`${BASE}/v1/checks`, { method: 'POST', headers, body }))
  return { status: answer.status, type: ((await answer.json()) as { type?: string }).type }
}

describe('a machine with a token of the tenant', () => {
  test('is accepted with a clock up to a minute off, and no more', async () => {
    const given = await token()
    const at = (seconds: number) =>
      microsoft(office.tenant, patient(office.fakeTenant.network), () => new Date(Date.now() + seconds * 1000)).machine(
        given,
      )
    await expect(at(-50)).resolves.toMatchObject({ name: 'mail-gateway' })
    await expect(at(3600 + 50)).resolves.toMatchObject({ name: 'mail-gateway' })
    await expect(at(-70)).rejects.toMatchObject({ problem: { type: '/problems/token-not-yet' } })
    await expect(at(3600 + 70)).rejects.toMatchObject({ problem: { type: '/problems/token-expired' } })
  })

  test('is accepted after the tenant changes its key, and refused under the old key', async () => {
    const old = await token()
    expect((await check(old)).status).toBe(200)
    await office.fakeTenant.rollOver()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    expect((await check(await token())).status).toBe(200)
    expect(await check(old)).toEqual({ status: 401, type: '/problems/token-unknown-key' })
  })

  test('gets an outage, not a wrong token, when the keys cannot be fetched', async () => {
    const { machine } = microsoft(office.tenant, patient(office.fakeTenant.network, 100), () => new Date())
    for (const fault of ['login-503', 'login-hang'] as const) {
      const given = await token()
      office.fakeTenant.faults.add(fault)
      await expect(machine(given)).rejects.toMatchObject({ problem: { status: 503 } })
    }
  })
})

test('an API key works until it expires', async () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const key = await makeKey(office.store, { name: 'publisher', scopes: ['checks'], days: 90 }, now)
  const on = (day: string) => keyCaller(office.store, key, new Date(day))
  expect(await on('2027-02-22T11:59:00Z')).toEqual({ name: 'publisher', scopes: ['checks'] })
  expect(await on('2027-02-22T12:01:00Z')).toBeUndefined()
  expect(JSON.stringify(await office.store.apiKeys.list())).not.toContain(key)
})
