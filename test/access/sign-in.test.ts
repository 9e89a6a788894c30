import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { returnPath } from '../../src/access/return-path.ts'
import { createStandIn } from '../../src/standin/standin.ts'
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
  office.standIn.faults.clear()
  browser = office.browser()
})

const recorded = async () => (await office.store.signIns.recorded(1))[0]

describe('signing in with the tenant', () => {
  test('leads home, and to the page that was asked for', async () => {
    expect(await browser.signIn(TOM)).toMatchObject({ status: 200, path: '/' })
    const other = office.browser()
    expect(await other.signIn(HELEN, '/delegations')).toMatchObject({ status: 200, path: '/delegations' })
    expect(await recorded()).toMatchObject({ person: HELEN, what: 'signed-in', why: null })
  })

  test('its cookies are __Host-, HttpOnly, Secure and SameSite', async () => {
    const begun = await browser.once('/sign-in')
    const picker = new URL(begun.headers.get('location')!, 'http://localhost')
    const picked = await browser.once(picker.pathname + picker.search, { form: { person: TOM } })
    const answer = await browser.once(picked.headers.get('location')!)
    for (const line of [...begun.headers.getSetCookie(), ...answer.headers.getSetCookie()])
      expect(line).toMatch(/^__Host-.*Path=\/; HttpOnly; Secure; SameSite=Lax/i)
  })

  test('a session known beforehand is worth nothing afterwards (fixation)', async () => {
    await browser.signIn(TOM)
    const before = browser.cookies.get('__Host-countersign')!
    await browser.signIn(TOM)
    expect(browser.cookies.get('__Host-countersign')).not.toBe(before)
    browser.cookies.set('__Host-countersign', before)
    expect((await browser.once('/account')).status).toBe(302)
    browser.cookies.set('__Host-countersign', 'chosen-by-an-attacker')
    expect(await browser.signIn(TOM)).toMatchObject({ status: 200, path: '/' })
    expect(browser.cookies.get('__Host-countersign')).not.toBe('chosen-by-an-attacker')
  })

  test('a forged cookie, or one without its prefix, opens nothing', async () => {
    await browser.signIn(TOM)
    const real = browser.cookies.get('__Host-countersign')!
    browser.cookies.clear()
    browser.cookies.set('countersign', real)
    expect((await browser.once('/account')).status).toBe(302)
    browser.cookies.set('__Host-countersign', `${real.slice(0, -1)}${real.endsWith('A') ? 'B' : 'A'}`)
    expect((await browser.once('/account')).status).toBe(302)
  })

  test('idle for half an hour, or eight hours old, it ends', async () => {
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

  test('signing out ends this session, and everywhere ends all', async () => {
    const others = [office.browser(), office.browser()]
    for (const one of [browser, ...others]) await one.signIn(HELEN)
    const kept = browser.cookies.get('__Host-countersign')!
    expect(await browser.go('/sign-out', { form: {} })).toMatchObject({ path: '/signed-out' })
    browser.cookies.set('__Host-countersign', kept)
    expect((await browser.once('/account')).status).toBe(302)
    expect((await others[0]!.once('/account')).status).toBe(200)
    await others[0]!.go('/sign-out/everywhere', { form: {} })
    expect((await others[1]!.once('/account')).status).toBe(302)
    expect(await recorded()).toMatchObject({ person: HELEN, what: 'signed-out-everywhere' })
  })
})

describe('what the tenant answers is not believed when', () => {
  const cases = [
    ['it is of another tenant', 'token-wrong-tenant'],
    ['it is for another service', 'token-wrong-audience'],
    ['it has run out', 'token-expired'],
    ['it is not valid yet', 'token-early'],
    ['it is not signed', 'token-unsigned'],
    ['it is signed with somebody else’s key', 'token-forged'],
    ['it answers another sign-in', 'token-wrong-nonce'],
  ] as const
  test.each(cases)('%s', async (_, fault) => {
    // The first token that is signed is the access token, which nobody asks for or looks at.
    const picker = await browser.go('/sign-in')
    office.standIn.faults.add('token-no-roles', fault)
    const { status, text } = await browser.go(picker.path, { form: { person: TOM } })
    expect(status).toBe(403)
    expect(text).toContain('You are not signed in')
    expect(browser.cookies.has('__Host-countersign')).toBe(false)
    expect(await recorded()).toMatchObject({ person: null, what: 'refused' })
  })

  test('the role of the register is not a role in the tenant', async () => {
    const picker = await browser.go('/sign-in')
    office.standIn.faults.add('token-no-roles', 'token-no-roles')
    const { text } = await browser.go(picker.path, { form: { person: HELEN } })
    expect(text).toContain('do not agree')
    expect(text).toContain('ChiefExecutive')
  })

  test.each(['login-503', 'login-hang'] as const)('the tenant is out of order (%s)', async (fault) => {
    const picker = await browser.go('/sign-in')
    const answer = (await browser.once(picker.path, { form: { person: TOM } })).headers.get('location')!
    office.standIn.faults.add(fault, fault)
    const { status, text } = await browser.go(answer)
    expect(status).toBe(403)
    expect(text).toContain('Try again')
  })
})

describe('an answer that was not asked for', () => {
  async function picked(): Promise<string> {
    const picker = await browser.go('/sign-in')
    return (await browser.once(picker.path, { form: { person: TOM } })).headers.get('location')!
  }

  test('a replayed answer does nothing', async () => {
    const answer = await picked()
    const ticket = browser.cookies.get('__Host-countersign-sign-in')!
    expect((await browser.go(answer)).status).toBe(200)
    browser.cookies.set('__Host-countersign-sign-in', ticket)
    expect(await browser.go(answer)).toMatchObject({ status: 403 })
  })

  test('a code that was redeemed already is refused by the tenant', async () => {
    const first = new URL(await picked())
    await browser.go(first.pathname + first.search)
    const picker = await browser.go('/sign-in')
    const state = new URL(picker.path, 'http://localhost').searchParams.get('state')!
    const again = `/sign-in/return?code=${first.searchParams.get('code')}&state=${state}`
    const { status, text } = await browser.go(again)
    expect(status).toBe(403)
    expect(text).toContain('AADSTS54005')
  })

  test('in another browser, or with another state, it signs nobody in', async () => {
    const answer = await picked()
    expect((await office.browser().go(answer)).status).toBe(403)
    expect((await browser.go(answer.replace(/state=[^&]+/, 'state=other'))).status).toBe(403)
  })

  test('somebody who cancels is told so', async () => {
    const picker = await browser.go('/sign-in')
    const { text } = await browser.go(picker.path, { form: { cancel: 'yes' } })
    expect(text).toContain('You stopped signing in')
  })
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
])('after signing in, %j leads to %s', (asked, leads) => {
  expect(returnPath(asked)).toBe(leads)
})

describe('an account is tied to a person', () => {
  test('an address passed on to another account lets nobody in', async () => {
    await browser.signIn('gwen.hollis')
    await office.store.signIns.untie('gwen.hollis')
    await office.store.signIns.tie({ oid: 'another-account', person: 'gwen.hollis', at: '2026-01-01' })
    expect((await browser.signIn('gwen.hollis')).text).toContain('another account under your address')
    await office.store.signIns.untie('gwen.hollis')
    expect((await browser.signIn('gwen.hollis')).status).toBe(200)
  })
})

describe('before a grave decision', () => {
  const delegation = {
    to: 'owain.pritchard',
    starts: '2026-12-01',
    ends: '2026-12-05',
    up_to: 'sign-off',
    reason: 'Leave',
  }

  test('a proof older than fifteen minutes is asked for again, and the act is done after it', async () => {
    await browser.signIn(HELEN)
    skew = 16 * 60_000
    const refused = await browser.go('/delegations', { form: delegation })
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('/sign-in/confirm')
    expect((await browser.signIn(HELEN, '/sign-in/confirm?return=%2Fdelegations')).path).toBe('/delegations')
    expect(await recorded()).toMatchObject({ person: HELEN, what: 'confirmed' })
    expect((await browser.go('/delegations', { form: delegation })).status).toBe(200)
  })

  test('somebody else’s proof does not count, nor one without a time, nor an old one', async () => {
    await browser.signIn(HELEN)
    expect((await browser.signIn(TOM, '/sign-in/confirm')).text).toContain('somebody else')
    for (const fault of ['token-no-auth-time', 'token-old-auth-time'] as const) {
      const picker = await browser.go('/sign-in/confirm')
      office.standIn.faults.add('token-no-roles', fault)
      expect((await browser.go(picker.path, { form: { person: HELEN } })).text).toContain('auth_time')
    }
  })
})

test('a write that another site sends in somebody’s session is not done', async () => {
  await browser.signIn(HELEN)
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
  ])
    expect((await browser.once('/sign-out/everywhere', { form: {}, headers })).status).toBe(403)
  expect((await browser.once('/account')).status).toBe(200)
})

test('the stand-in refuses production, and any name but this machine’s', async () => {
  const directory = { tenant: 'a', accounts: [], applications: [], sharedMailbox: 'a@b.example' }
  expect(() => createStandIn(directory, () => new Date(), true)).toThrow('never starts in production')
  expect((await office.fetch(new Request('https://countersign.office.example/standin/'))).status).toBe(404)
})
