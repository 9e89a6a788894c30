import { beforeEach, describe, expect, test } from 'vitest'
import type { FakeTenant } from '../../src/dev/fake-tenant.ts'
import type { Browser } from '../access/browser.ts'

/** A deployment of Countersign with a tenant that can be made to fail. */
export type SignInWorld = {
  readonly fakeTenant: Pick<FakeTenant, 'faults'>
  browser(): Browser
  recorded(): Promise<unknown>
}

const HELEN = 'helen.marchetti'
const TOM = 'tom.ashdown'
const SESSION = '__Host-countersign'
const TICKET = '__Host-countersign-sign-in'

/** Signing in, and every case in which it must fail, on Node and in the Worker. */
export function signInStory(open: () => SignInWorld): void {
  let browser: Browser
  beforeEach(() => {
    open().fakeTenant.faults.clear()
    browser = open().browser()
  })
  const isIn = async (one: Browser) => (await one.once('/account')).status === 200

  describe('signing in with the tenant', () => {
    test('leads to the home page, or to the page that was requested', async () => {
      expect(await browser.signIn(TOM)).toMatchObject({ status: 200, path: '/' })
      const other = open().browser()
      expect(await other.signIn(HELEN, '/delegations')).toMatchObject({ status: 200, path: '/delegations' })
      expect(await open().recorded()).toMatchObject({ person: HELEN, what: 'signed-in', why: null })
    })

    test('sets cookies that are __Host-, HttpOnly, Secure and SameSite', async () => {
      const begun = await browser.once('/sign-in')
      const picker = browser.place(begun)
      const picked = await browser.once(picker, { form: { person: TOM } })
      const answer = await browser.once(browser.place(picked))
      const cookies = [...begun.headers.getSetCookie(), ...answer.headers.getSetCookie()]
      expect(cookies.filter((line) => line.startsWith(SESSION)).length).toBeGreaterThan(1)
      for (const line of cookies) expect(line).toMatch(/^__Host-.*Path=\/; HttpOnly; Secure; SameSite=Lax/i)
    })

    test('replaces an earlier session, which is worth nothing afterwards (fixation)', async () => {
      await browser.signIn(TOM)
      const before = browser.cookies.get(SESSION)!
      await browser.signIn(TOM)
      expect(browser.cookies.get(SESSION)).not.toBe(before)
      browser.cookies.set(SESSION, before)
      expect(await isIn(browser)).toBe(false)
      browser.cookies.set(SESSION, 'chosen-by-an-attacker')
      expect(await browser.signIn(TOM)).toMatchObject({ status: 200, path: '/' })
      expect(browser.cookies.get(SESSION)).not.toBe('chosen-by-an-attacker')
    })

    test('is required with a forged cookie, or one without its prefix', async () => {
      await browser.signIn(TOM)
      const real = browser.cookies.get(SESSION)!
      browser.cookies.clear()
      browser.cookies.set('countersign', real)
      expect(await isIn(browser)).toBe(false)
      browser.cookies.set(SESSION, `${real.slice(0, -1)}${real.endsWith('A') ? 'B' : 'A'}`)
      expect(await isIn(browser)).toBe(false)
    })

    test('can be ended for this session, or for all sessions', async () => {
      const others = [open().browser(), open().browser()] as const
      for (const one of [browser, ...others]) await one.signIn(HELEN)
      const kept = browser.cookies.get(SESSION)!
      expect(await browser.go('/sign-out', { form: {} })).toMatchObject({ path: '/signed-out' })
      browser.cookies.set(SESSION, kept)
      expect(await isIn(browser)).toBe(false)
      expect(await isIn(others[0])).toBe(true)
      await others[0].go('/sign-out/everywhere', { form: {} })
      expect(await isIn(others[1])).toBe(false)
      expect(await open().recorded()).toMatchObject({ person: HELEN, what: 'signed-out-everywhere' })
    })
  })

  describe('an answer of the tenant is refused when', () => {
    test.each([
      ['it is of another tenant', 'token-wrong-tenant'],
      ['it is for another service', 'token-wrong-audience'],
      ['it has run out', 'token-expired'],
      ['it is not valid yet', 'token-early'],
      ['it is not signed', 'token-unsigned'],
      ['it is signed with another key', 'token-forged'],
      ['it answers another sign-in', 'token-wrong-nonce'],
    ] as const)('%s', async (_, fault) => {
      // The first signed token is the access token, which is not checked.
      const picker = await browser.go('/sign-in')
      open().fakeTenant.faults.add('token-no-roles', fault)
      const { status, text } = await browser.go(picker.path, { form: { person: TOM } })
      expect(status).toBe(403)
      expect(text).toContain('You are not signed in')
      expect(browser.cookies.has(SESSION)).toBe(false)
      expect(await open().recorded()).toMatchObject({ person: null, what: 'refused' })
    })

    test('the role of the register is not a role in the tenant', async () => {
      const picker = await browser.go('/sign-in')
      open().fakeTenant.faults.add('token-no-roles', 'token-no-roles')
      const { text } = await browser.go(picker.path, { form: { person: HELEN } })
      expect(text).toContain('that the Microsoft tenant does not')
      expect(text).toContain('ChiefExecutive')
    })

    test.each(['login-503', 'login-hang'] as const)(
      'the tenant does not work (%s)',
      async (fault) => {
        const picker = await browser.go('/sign-in')
        const answer = browser.place(await browser.once(picker.path, { form: { person: TOM } }))
        open().fakeTenant.faults.add(fault, fault)
        const { status, text } = await browser.go(answer)
        expect(status).toBe(403)
        expect(text).toContain('Try again')
      },
      60_000,
    )
  })

  describe('an unsolicited answer', () => {
    async function picked(): Promise<string> {
      const picker = await browser.go('/sign-in')
      return browser.place(await browser.once(picker.path, { form: { person: TOM } }))
    }

    test('is refused when it is replayed', async () => {
      const answer = await picked()
      const ticket = browser.cookies.get(TICKET)!
      expect((await browser.go(answer)).status).toBe(200)
      browser.cookies.set(TICKET, ticket)
      expect(await browser.go(answer)).toMatchObject({ status: 403 })
    })

    test('is refused by the tenant when its code was redeemed', async () => {
      const first = new URL(await picked(), 'http://localhost')
      await browser.go(first.pathname + first.search)
      const picker = await browser.go('/sign-in')
      const state = new URL(picker.path, 'http://localhost').searchParams.get('state')!
      const again = `/sign-in/return?code=${first.searchParams.get('code')}&state=${state}`
      const { status, text } = await browser.go(again)
      expect(status).toBe(403)
      expect(text).toContain('AADSTS54005')
    })

    test('is refused in another browser, or with another state', async () => {
      const answer = await picked()
      expect((await open().browser().go(answer)).status).toBe(403)
      expect((await browser.go(answer.replace(/state=[^&]+/, 'state=other'))).status).toBe(403)
    })

    test('tells a person who cancels that they cancelled', async () => {
      const picker = await browser.go('/sign-in')
      const { text } = await browser.go(picker.path, { form: { cancel: 'yes' } })
      expect(text).toContain('You stopped signing in')
    })
  })

  test('a sensitive act refuses another person’s sign-in, one without a time, and an old one', async () => {
    await browser.signIn(HELEN)
    expect((await browser.signIn(TOM, '/sign-in/confirm')).text).toContain('a different person')
    for (const fault of ['token-no-auth-time', 'token-old-auth-time'] as const) {
      const picker = await browser.go('/sign-in/confirm')
      open().fakeTenant.faults.add('token-no-roles', fault)
      expect((await browser.go(picker.path, { form: { person: HELEN } })).text).toContain('auth_time')
    }
  })

  test('a cross-site write in a session is refused', async () => {
    await browser.signIn(HELEN)
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
    ])
      expect((await browser.once('/sign-out/everywhere', { form: {}, headers })).status).toBe(403)
    expect(await isIn(browser)).toBe(true)
  })

  test('responses have strict headers', async () => {
    const { headers } = await browser.once('/signed-out')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toContain('no-store')
  })
}
