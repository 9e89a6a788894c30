import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { returnPath } from '../../src/access/return-path.ts'
import { createFakeTenant } from '../../src/dev/fake-tenant.ts'
import { signInStory } from '../stories/sign-in-story.ts'
import type { Browser } from './browser.ts'
import { openOffice } from './office.ts'

const HELEN = 'helen.marchetti'
const TOM = 'tom.ashdown'

let office: Awaited<ReturnType<typeof openOffice>>
let browser: Browser
let skew = 0
beforeAll(async () => {
  office = await openOffice(() => new Date(Date.now() + skew))
})
afterAll(() => office.close())
beforeEach(() => {
  skew = 0
  office.fakeTenant.faults.clear()
  browser = office.browser()
})

const recorded = async () => (await office.store.signIns.recorded(1))[0]

describe('sign-in on Node', () =>
  signInStory(() => ({ fakeTenant: office.fakeTenant, browser: office.browser, recorded })))

test('a session ends after half an hour idle, or after eight hours', async () => {
  await browser.signIn(TOM)
  skew = 29 * 60_000
  expect((await browser.once('/account')).status).toBe(200)
  skew = 61 * 60_000
  expect((await browser.once('/account')).status).toBe(302)
  skew = 0
  await browser.signIn(TOM)
  for (let minutes = 0; minutes <= 8 * 60; minutes += 25) {
    skew = minutes * 60_000
    expect((await browser.once('/account')).status).toBe(200)
  }
  skew = (8 * 60 + 1) * 60_000
  expect((await browser.once('/account')).status).toBe(302)
})

test.each([
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example/', '/'],
  ['/%5cevil.example', '/%5cevil.example'],
  ['javascript:alert(1)', '/'],
  ['/items/a\r\nset-cookie: a=b', '/'],
  ['/a/../..//evil.example', '/'],
  ['/sign-in?return=/', '/'],
  ['/items/01ABC/decide?part=2', '/items/01ABC/decide?part=2'],
])('the return path %j leads to %s after sign-in', (asked, leads) => {
  expect(returnPath(asked)).toBe(leads)
})

describe('an account is tied to a person', () => {
  test('so that an address given to another account signs nobody in', async () => {
    await browser.signIn('gwen.hollis')
    await office.store.signIns.untie('gwen.hollis')
    await office.store.signIns.tie({ oid: 'another-account', person: 'gwen.hollis', at: '2026-01-01' })
    expect((await browser.signIn('gwen.hollis')).text).toContain('Another account under your address')
    await office.store.signIns.untie('gwen.hollis')
    expect((await browser.signIn('gwen.hollis')).status).toBe(200)
  })
})

describe('a sensitive act', () => {
  const delegation = {
    to: 'owain.pritchard',
    starts: '2026-12-01',
    ends: '2026-12-05',
    up_to: 'sign-off',
    reason: 'Leave',
  }

  test('asks for a new sign-in after fifteen minutes, and can then be done', async () => {
    await browser.signIn(HELEN)
    skew = 16 * 60_000
    const refused = await browser.go('/delegations', { form: delegation })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('/sign-in/confirm')
    expect((await browser.signIn(HELEN, '/sign-in/confirm?return=%2Fdelegations')).path).toBe('/delegations')
    expect(await recorded()).toMatchObject({ person: HELEN, what: 'confirmed' })
    expect((await browser.go('/delegations', { form: delegation })).status).toBe(200)
  })

  test.each([
    ['/administration/sessions/end', { person: TOM }],
    ['/administration/notices/unsent/retry', {}],
    ['/administration/keys', { name: 'scheduler', scope: 'checks', days: '30' }],
    ['/calendar/address', {}],
  ])('asks the administrator for a new sign-in: %s', async (path, form) => {
    const tom = office.browser()
    await tom.signIn(TOM)
    await browser.signIn('gwen.hollis')
    skew = 16 * 60_000
    const refused = await browser.go(path, { form })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('/sign-in/confirm')
    expect((await tom.once('/account')).status).toBe(200)
  })
})

test('the fake tenant refuses production, and every host name but localhost', async () => {
  const directory = { tenant: 'a', accounts: [], applications: [], sharedMailbox: 'a@b.example' }
  expect(() => createFakeTenant(directory, () => new Date(), true)).toThrow('never starts in production')
  expect((await office.fetch(new Request('https://countersign.office.example/standin/'))).status).toBe(404)
})
