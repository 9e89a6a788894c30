import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../src/core/registers.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { officeWith, openScenario } from '../tools/scenario.ts'
import type { Browser } from './browser.ts'
import { openOffice } from './office.ts'

const HELEN = 'helen.marchetti'
const TOM = 'tom.ashdown'
const OWAIN = 'owain.pritchard'

let office: Awaited<ReturnType<typeof openOffice>>
let browser: Browser
beforeEach(async () => {
  office = await openOffice()
  browser = office.browser()
  await office.ports.officeSnapshot()
})
afterEach(() => office.close())

async function register(person: string, roles: readonly Role[]): Promise<void> {
  const { values } = await office.service.registers.readRow('people', person, HELEN)
  const proof = { proved: true, confirmed: true }
  await office.service.registers.saveRow('people', { row: person, given: { ...values, roles }, by: HELEN, ...proof })
}

async function assign(person: string, roles: readonly string[]): Promise<void> {
  const page = await (await office.fetch(new Request('http://localhost/standin'))).text()
  const [, oid] = new RegExp(`name="person" value="([^"]+)"(?:(?!name="person")[^])*?id="${person}-Author"`).exec(page)!
  const body = new URLSearchParams([['person', oid!], ...roles.map((role) => ['role', role])])
  await office.fetch(new Request('http://localhost/standin/roles', { method: 'POST', body }))
}

const me = async (one: Browser) => (await one.once('/v1/me')).json() as Promise<{ roles: string[] }>

describe('a role that the register gives to a signed-in person', () => {
  test('ends the session, even where the tenant grants it, and the page says why', async () => {
    await assign(TOM, ['Author', 'ChiefExecutive'])
    await browser.signIn(TOM)
    await register(TOM, ['author', 'chief-executive'])
    const api = await browser.once('/v1/me')
    expect(api.status).toBe(401)
    expect(await api.json()).toMatchObject({ type: '/problems/roles-changed' })
    for (const path of ['/', '/items']) {
      const page = await browser.once(path)
      expect(page.status).toBe(401)
      expect(await page.text()).toContain('You have a new role: sign in again')
    }
    expect((await office.store.signIns.recorded(1))[0]).toMatchObject({
      person: TOM,
      what: 'session-ended',
      why: 'roles-grew',
    })
    await browser.signIn(TOM)
    expect((await me(browser)).roles).toEqual(['author', 'chief-executive'])
  })

  test('keeps what was typed on a page, to send it after signing in', async () => {
    await browser.signIn(TOM)
    await register(TOM, ['author', 'auditor'])
    const answer = await browser.once('/me/declaration', { form: { mailbox: 'A sentence that must not be lost' } })
    expect(answer.status).toBe(401)
    const page = await answer.text()
    expect(page).toContain('You have a new role, so you were signed out')
    expect(page).toContain('A sentence that must not be lost')
  })

  test('never counts before the next sign-in', async () => {
    await browser.signIn(TOM)
    await register(TOM, ['author', 'chief-executive'])
    const { office: now } = await office.ports.officeSnapshot()
    expect(now.people.find(({ id }) => id === TOM)).toMatchObject({
      roles: ['author'],
      unconfirmed: ['chief-executive'],
    })
  })
})

test('a role removed from the register stops counting at once, and the session continues', async () => {
  await browser.signIn(OWAIN)
  await register(OWAIN, ['author'])
  expect((await me(browser)).roles).toEqual(['author'])
  expect((await browser.once('/')).status).toBe(200)
})

describe('when register and tenant disagree', () => {
  test('only roles in both work, and every page says which do not and who can change that', async () => {
    await register(OWAIN, ['author', 'independent-reviewer', 'on-call'])
    expect(await browser.signIn(OWAIN)).toMatchObject({ status: 200, path: '/' })
    expect(await me(browser)).toMatchObject({
      roles: ['author', 'independent-reviewer'],
      roles_not_working: [{ role: 'on-call', app_role: 'OnCall' }],
    })
    for (const path of ['/', '/me', '/registers']) {
      const page = await (await browser.once(path)).text()
      expect(page).toContain('Your role “On the emergency list” does not work.')
      expect(page).toContain('does not give you the app role OnCall')
      expect(page).toContain('Ask Gwen Hollis to assign it')
    }
    await assign(OWAIN, ['Author', 'Reviewer', 'OnCall'])
    await browser.signIn(OWAIN)
    expect(await (await browser.once('/')).text()).not.toContain('does not work')
    expect((await me(browser)).roles).toContain('on-call')
  })

  test('a role that the tenant no longer grants is lost in every session at the next sign-in', async () => {
    const older = office.browser()
    await older.signIn(OWAIN)
    await assign(OWAIN, ['Author'])
    await browser.signIn(OWAIN)
    expect((await me(older)).roles).toEqual(['author'])
    expect((await me(browser)).roles).toEqual(['author'])
  })

  test('a later sign-in with more roles ends the sessions that have fewer', async () => {
    await assign(OWAIN, ['Author'])
    const older = office.browser()
    await older.signIn(OWAIN)
    await assign(OWAIN, ['Author', 'Reviewer'])
    await browser.signIn(OWAIN)
    expect((await older.once('/v1/me')).status).toBe(401)
    expect((await me(browser)).roles).toEqual(['author', 'independent-reviewer'])
  })

  test('a person without a role in both cannot sign in', async () => {
    await assign(OWAIN, [])
    const { status, text } = await browser.signIn(OWAIN)
    expect(status).toBe(403)
    expect(text).toContain('app role Author, Reviewer')
  })
})

test('a role that does not work still forbids: the Chief Executive’s own work goes to the reviewer', async () => {
  const unconfirmed = { [HELEN]: { roles: ['author'] as const, unconfirmed: ['chief-executive'] as const } }
  const { service } = openScenario({ office: officeWith(unconfirmed, { permissions: [{ person: HELEN }] }) })
  const { outstanding } = await service.items.submit('own-work', draftOf(), HELEN)
  expect(outstanding.map(({ holder }) => holder)).toEqual(['independent-reviewer'])
})
