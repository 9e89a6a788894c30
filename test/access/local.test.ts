import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLocalSignIn } from '../../src/access/local.ts'
import { codeOf } from '../../src/access/one-time-code.ts'
import { lock, unlock } from '../../src/adapters/password.ts'
import { composeService } from '../../src/entry/compose.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { office } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { browser } from './browser.ts'
import { BASE } from './office.ts'

const HELEN = 'helen.marchetti'
const EMAIL = 'helen.marchetti@westmids-opcc.example'
const PASSWORD = 'three random words'
const MINUTE = 60_000

let folder: string
let ids = 0
let store: Awaited<ReturnType<typeof openStore>>
let service: ReturnType<typeof composeService>
let local: ReturnType<typeof createLocalSignIn>
/** Every test begins a day after the one before, so that codes and waits of one do not reach the next. */
let now = new Date('2026-11-30T09:00:00Z')

/** Quick, and otherwise like the real one. */
const password = {
  lock: async (text: string, secret: string) => ({ salt: text, proof: text, sealed: secret }),
  unlock: async (text: string, { proof, sealed }: { proof: string; sealed: string }) =>
    text === proof ? sealed : undefined,
}

beforeAll(async () => {
  folder = temporaryFolder('local')
  store = await openStore(folder)
  local = createLocalSignIn({
    store,
    people: async () => office.people,
    now: () => now,
    newId: () => `local-${ids++}`,
    password,
  })
  service = composeService({
    ...{ store, office, rules: [], emblems: [], classify: async () => [], styles: '', script: '', address: BASE },
    ...{ tenant: { people: local.tenant, local }, now: () => now, log: () => {} },
  })
  await service.ports.officeSnapshot()
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  now = new Date(now.getTime() + 24 * 60 * MINUTE)
})

const fetch = (request: Request) => service.app.fetch(request)
const secretIn = (page: string) => /name="secret" value="([A-Z2-7]{32})"/.exec(page)![1]!

/** Chooses a password by a new invitation. Returns the secret of the app. */
async function enrol(person = HELEN): Promise<string> {
  const at = browser(fetch, BASE)
  const token = await local.invite(person)
  const secret = secretIn((await at.go(`/sign-in/welcome?token=${token}`)).text)
  const form = { token, secret, password: PASSWORD, again: PASSWORD, code: await codeOf(secret, now) }
  const done = await at.go('/sign-in/welcome', { form })
  expect(done.path).toMatch(/^\/sign-in\/local\?state=/)
  now = new Date(now.getTime() + MINUTE)
  return secret
}

/** Fills in the form of the sign-in page. */
async function signIn(form: { email?: string; password?: string; code: string }, at = browser(fetch, BASE)) {
  const page = await at.go('/sign-in')
  const state = /name="state" value="([^"]+)"/.exec(page.text)![1]!
  return at.go('/sign-in/local', { form: { state, email: EMAIL, password: PASSWORD, ...form } })
}

describe('local sign-in', () => {
  test('an invitation, a password and the code of an app let a person in, with the roles of the register', async () => {
    const secret = await enrol()
    const at = browser(fetch, BASE)
    expect((await signIn({ code: await codeOf(secret, now) }, at)).path).toBe('/')
    expect((await at.go('/account')).text).toMatch(/Helen Marchetti[\s\S]*Chief Executive/)
    expect((await store.signIns.recorded(1))[0]).toMatchObject({ what: 'signed-in', person: HELEN })
    const again = await at.go('/sign-in/confirm?return=/account')
    expect(again.text).toContain(`value="${EMAIL}"`)
  })

  test.each([
    ['a wrong password', { password: 'three other words' }],
    ['an unknown address', { email: 'nobody@westmids-opcc.example' }],
    ['no code', { code: '' }],
  ])('%s lets nobody in, and each gets the same answer', async (_, wrong) => {
    const secret = await enrol()
    const { status, text } = await signIn({ code: await codeOf(secret, now), ...wrong })
    expect(status).toBe(403)
    expect(text).toContain('The address, the password or the code is wrong.')
  })

  test('a code counts once', async () => {
    const code = await codeOf(await enrol(), now)
    expect((await signIn({ code })).path).toBe('/')
    expect((await signIn({ code })).status).toBe(403)
  })

  test('after five wrong attempts not even the right password is taken for fifteen minutes', async () => {
    const secret = await enrol()
    await Promise.all([1, 2, 3, 4, 5].map(() => signIn({ password: 'wrong', code: '000000' })))
    expect((await signIn({ code: await codeOf(secret, now) })).status).toBe(403)
    now = new Date(now.getTime() + 16 * MINUTE)
    expect((await signIn({ code: await codeOf(secret, now) })).path).toBe('/')
  })

  test('five wrong attempts of a stranger are on record, and lock nobody out of a browser that is known', async () => {
    const secret = await enrol()
    const at = browser(fetch, BASE)
    await signIn({ code: await codeOf(secret, now) }, at)
    now = new Date(now.getTime() + MINUTE)
    for (const _ of [1, 2, 3, 4, 5]) await signIn({ password: 'wrong', code: '000000' })
    expect((await store.signIns.recorded(1, 'refused'))[0]).toMatchObject({ person: HELEN, why: 'wrong-attempts' })
    expect((await signIn({ code: await codeOf(secret, now) })).status).toBe(403)
    expect((await signIn({ code: await codeOf(secret, now) }, at)).path).toBe('/')
    for (const _ of [1, 2, 3, 4, 5]) await signIn({ password: 'wrong', code: '000000' }, at)
    now = new Date(now.getTime() + MINUTE)
    expect((await signIn({ code: await codeOf(secret, now) }, at)).status).toBe(403)
  })

  test('a proof made with the password before is refused once another was chosen', async () => {
    const code = await codeOf(await enrol(), now)
    const at = browser(fetch, BASE)
    const state = /name="state" value="([^"]+)"/.exec((await at.go('/sign-in')).text)![1]!
    const form = { state, email: EMAIL, password: PASSWORD, code }
    const place = at.place(await at.once('/sign-in/local', { form }))
    now = new Date(now.getTime() + 1000)
    await enrol()
    now = new Date(now.getTime() - MINUTE)
    expect((await at.go(place)).status).toBe(403)
  })

  test('a proof is worth nothing in another browser, or for another person', async () => {
    const secret = await enrol()
    const [one, other] = [browser(fetch, BASE), browser(fetch, BASE)]
    const state = async (at: typeof one) => /name="state" value="([^"]+)"/.exec((await at.go('/sign-in')).text)![1]!
    const [mine, theirs] = [await state(one), await state(other)]
    const form = { state: mine, email: EMAIL, password: PASSWORD, code: await codeOf(secret, now) }
    const proof = new URL(one.place(await one.once('/sign-in/local', { form })), BASE).searchParams.get('code')!
    const back = (at: typeof one, given: string, code: string) =>
      at.go(`/sign-in/return?${new URLSearchParams({ state: given, code })}`)
    expect((await back(other, theirs, proof)).status).toBe(403)
    expect((await back(one, mine, proof.replace('helen%2Emarchetti', 'tom%2Eashdown'))).status).toBe(403)
  })

  test('without a sign-in begun in this browser the form leads nowhere', async () => {
    const form = { state: 'made-up', email: EMAIL, password: PASSWORD, code: '000000' }
    const { status, text } = await browser(fetch, BASE).go('/sign-in/local', { form })
    expect([status, text]).toEqual([403, expect.stringContaining('This sign-in was not started in this browser')])
  })
})

describe('an invitation', () => {
  test.each([
    ['too short', { password: 'short', again: 'short' }, 'Use at least 12 characters', 'password'],
    ['a name', { password: 'Marchetti is my name', again: 'Marchetti is my name' }, 'Do not use your name', 'password'],
    ['typed differently', { again: 'three random wards' }, 'Type the same password as above', 'again'],
    ['a wrong code', { code: '123' }, 'This is not the code that the app shows', 'code'],
  ])('is kept when the password is %s, with the error beside the field', async (_, wrong, says, field) => {
    const at = browser(fetch, BASE)
    const token = await local.invite(HELEN)
    const secret = secretIn((await at.go(`/sign-in/welcome?token=${token}`)).text)
    const form = { token, secret, password: PASSWORD, again: PASSWORD, code: await codeOf(secret, now), ...wrong }
    const refused = await at.go('/sign-in/welcome', { form })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(says)
    expect(refused.text).toContain(`id="${field}-error"`)
    expect(await local.invited(token)).toMatchObject({ id: HELEN })
  })

  test('works once, is replaced by the next one, and ends after three days', async () => {
    const first = await local.invite(HELEN)
    const second = await local.invite(HELEN)
    expect([await local.invited(first), (await local.invited(second))?.id]).toEqual([undefined, HELEN])
    now = new Date(now.getTime() + 73 * 60 * MINUTE)
    expect(await local.invited(second)).toBeUndefined()
    const answer = await browser(fetch, BASE).go(`/sign-in/welcome?token=${second}`)
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('This invitation was used')])
  })

  test('ends every session of the person when it is accepted', async () => {
    const secret = await enrol()
    const at = browser(fetch, BASE)
    await signIn({ code: await codeOf(secret, now) }, at)
    await enrol()
    expect((await at.go('/account')).path).not.toBe('/account')
  })
})

test('what is kept of a password opens the secret of the app with that password alone', async () => {
  const locked = await lock(PASSWORD, 'SECRET OF THE APP')
  expect(JSON.stringify(locked)).not.toContain('SECRET')
  expect(await unlock(PASSWORD, locked)).toBe('SECRET OF THE APP')
  expect(await unlock('three random wordz', locked)).toBeUndefined()
})

test('codes are those of RFC 6238', async () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(await codeOf(secret, new Date(59_000))).toBe('287082')
  expect(await codeOf(secret, new Date(1_111_111_109_000))).toBe('081804')
})
