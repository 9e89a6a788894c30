import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocalSignIn } from '../../src/access/local.ts'
import { codeOf } from '../../src/access/one-time-code.ts'
import { isGuessable } from '../../src/adapters/password-strength.ts'
import { rowsOf } from '../../src/core/register/office.ts'
import { composeService } from '../../src/entry/compose.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { office } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { browser } from './browser.ts'
import { BASE } from './office.ts'

const HELEN = 'helen.marchetti'
const TOM = 'tom.ashdown'
const EMAIL = 'helen.marchetti@westmids-opcc.example'
const PASSWORD = 'three random words'
const MINUTE = 60_000

let folder: string
let ids = 0
let store: Awaited<ReturnType<typeof openStore>>
let service: ReturnType<typeof composeService>
const mails: { to: string; text: string }[] = []
let isMailDown = false
let local: ReturnType<typeof createLocalSignIn>
/** Every test begins a day after the one before, so that codes and waits of one do not reach the next. */
let now = new Date('2026-11-30T09:00:00Z')

/** Quick, and otherwise like the real one. */
const password = {
  lock: async (text: string, secret: string) => ({ salt: text, proof: text, sealed: secret }),
  unlock: async (text: string, { proof, sealed }: { proof: string; sealed: string }) =>
    text === proof ? sealed : undefined,
  isGuessable,
}

beforeAll(async () => {
  folder = temporaryFolder('local')
  store = await openStore(folder)
  local = createLocalSignIn({
    store,
    people: async () => (await service.ports.officeSnapshot()).office.people,
    now: () => now,
    newId: () => `local-${ids++}`,
    password,
    send: async (mail) => {
      if (!isMailDown) mails.push(mail)
      return { state: isMailDown ? 'refused' : 'sent' }
    },
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

  test('an unknown address asks the same of the store and of the password as a known one', async () => {
    const code = await codeOf(await enrol(), now)
    const asked = async (email: string) => {
      const calls = [
        vi.spyOn(store.localAccounts, 'find'),
        vi.spyOn(store.localAccounts, 'attempt'),
        vi.spyOn(password, 'unlock'),
      ]
      await signIn({ email, password: 'three other words', code })
      const counts = calls.map(({ mock }) => mock.calls.length)
      for (const call of calls) call.mockRestore()
      return counts
    }
    expect(await asked('nobody@westmids-opcc.example')).toEqual(await asked(EMAIL))
    expect(await asked(EMAIL)).toEqual([1, 1, 1])
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
    ['common', { password: 'Password1234!', again: 'Password1234!' }, 'Others would guess', 'password'],
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

  test('works once, is replaced by the next one, and ends after a day', async () => {
    const first = await local.invite(HELEN)
    const second = await local.invite(HELEN)
    expect([await local.invited(first), (await local.invited(second))?.id]).toEqual([undefined, HELEN])
    now = new Date(now.getTime() + 25 * 60 * MINUTE)
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

describe('the administrator', () => {
  const ACCOUNTS = '/administration/accounts'
  const SAM = { name: 'Sam Okafor', title: 'Media Officer', email: 'sam.okafor@westmids-opcc.example', roles: 'author' }
  const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!

  async function asPerson(person = 'gwen.hollis') {
    const at = browser(fetch, BASE)
    const code = await codeOf(await enrol(person), now)
    await signIn({ email: `${person}@westmids-opcc.example`, code }, at)
    return at
  }

  test('adds a person and invites them by email; each step is on record', async () => {
    const at = await asPerson()
    const refused = await at.go(ACCOUNTS, { form: { ...SAM, name: '' } })
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('href="#name"')])
    const done = await at.go(ACCOUNTS, { form: { ...SAM, way: 'email' } })
    expect(done.text).toMatch(/The invitation was sent by email[\s\S]*Sam Okafor[\s\S]*invited until/)
    const { text } = mails.find(({ to }) => to === SAM.email)!
    const row = rowsOf(await store.registers(), 'people').find(({ id }) => id === 'sam.okafor')
    expect(row?.values).toMatchObject({ roles: ['author'], type: 'staff' })
    const secret = secretIn((await browser(fetch, BASE).go(`/sign-in/welcome?token=${tokenIn(text)}`)).text)
    const form = { token: tokenIn(text), secret, password: PASSWORD, again: PASSWORD, code: await codeOf(secret, now) }
    await browser(fetch, BASE).go('/sign-in/welcome', { form })
    expect(await store.signIns.recorded(2)).toMatchObject([
      { what: 'password-chosen', person: 'sam.okafor' },
      { what: 'invited', person: 'gwen.hollis', why: 'sam.okafor' },
    ])
    expect((await store.noticesTo('sam.okafor', 1))[0]).toMatchObject({ kind: 'password-chosen' })
    expect((await at.go('/administration/sign-ins')).text).toContain('Gwen Hollis invited Sam Okafor')
    expect([(await at.go(ACCOUNTS, { form: SAM })).status, mails.length]).toEqual([400, 1])
  })

  test('sees the link of an author when no email can be sent, and withdraws it', async () => {
    const at = await asPerson()
    isMailDown = true
    const shown = await at.go(`${ACCOUNTS}/invite`, { form: { person: TOM, way: 'email' } })
    expect(shown.text).toContain('The email could not be sent')
    const token = tokenIn(shown.text)
    expect(await local.invited(token)).toMatchObject({ id: TOM })
    expect(JSON.stringify(await store.localAccounts.invitations(''))).not.toContain(token)
    expect((await at.go(`${ACCOUNTS}/withdraw`, { form: { person: TOM } })).text).toContain('was withdrawn')
    expect((await browser(fetch, BASE).go(`/sign-in/welcome?token=${token}`)).status).toBe(404)
    expect((await at.go(`${ACCOUNTS}/withdraw`, { form: { person: TOM } })).status).toBe(404)
    expect((await at.go(`${ACCOUNTS}/invite`, { form: { person: 'nobody' } })).status).toBe(404)
  })

  test('never sees the link of somebody who decides, or who has a password already', async () => {
    await enrol(TOM)
    const at = await asPerson()
    const open = async () => (await store.localAccounts.invitations('')).map(({ person }) => person)
    for (const person of [HELEN, TOM])
      for (const way of ['show', 'email']) {
        isMailDown = way === 'email'
        const { status, text } = await at.go(`${ACCOUNTS}/invite`, { form: { person, way } })
        expect([status, text]).toEqual([400, expect.stringContaining('was not invited')])
        expect([text.includes('token='), (await open()).includes(person)]).toEqual([false, false])
      }
  })

  test('alone may invite, and the person learns that their password was replaced', async () => {
    const at = await asPerson(HELEN)
    expect((await at.go(ACCOUNTS)).status).toBe(403)
    expect((await at.go(`${ACCOUNTS}/invite`, { form: { person: HELEN } })).status).toBe(403)
    await enrol()
    expect((await store.noticesTo(HELEN, 1))[0]).toMatchObject({ kind: 'password-chosen' })
  })

  test('confirms that it is them when they signed in a while ago', async () => {
    const at = await asPerson()
    now = new Date(now.getTime() + 20 * MINUTE)
    const answer = await at.go(ACCOUNTS, { form: { ...SAM, email: 'late@westmids-opcc.example', name: 'Lee Late' } })
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('Confirm that it is you')])
    expect(rowsOf(await store.registers(), 'people').some(({ values }) => values['name'] === 'Lee Late')).toBe(false)
  })
})
