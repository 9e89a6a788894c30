import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BASE, openOffice } from './office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const PAGES = ['', '/sign-ins', '/sessions', '/keys', '/notices', '/checks'].map((path) => `/administration${path}`)

async function signedIn(person: string) {
  const one = office.browser()
  await one.signIn(person)
  return one
}

type Wrong = [Record<string, string>, string]

describe('the administration page', () => {
  test.each(['helen.marchetti', 'tom.ashdown', 'simon.fosterly'])('is not found by %s', async (person) => {
    const one = await signedIn(person)
    for (const path of PAGES) expect((await one.go(path)).status, path).toBe(403)
    for (const path of ['/sessions/end', '/keys', '/keys/revoke', '/notices/x/retry'])
      expect((await one.once(`/administration${path}`, { form: { person: 'gwen.hollis' } })).status, path).toBe(403)
    expect((await one.go('/')).text).not.toContain('/administration')
  })

  test('sends a caller who is not signed in to sign-in, and back afterwards', async () => {
    const one = office.browser()
    const answer = await one.once('/administration/keys')
    expect(answer.headers.get('location')).toBe('/sign-in?return=%2Fadministration%2Fkeys')
  })

  test('is open to the administrator, and linked in the header of every page', async () => {
    const gwen = await signedIn('gwen.hollis')
    expect((await gwen.go('/')).text).toContain('href="/administration"')
    for (const path of PAGES) expect((await gwen.go(path)).status, path).toBe(200)
  })

  test('shows who was refused and why, and nothing that they sent', async () => {
    const gwen = await signedIn('gwen.hollis')
    await office.browser().go('/sign-in/return?code=stolen-code&state=guessed')
    const { text } = await gwen.go('/administration/sign-ins?only=refused')
    expect(text).toContain('was not started in this browser')
    expect(text).not.toMatch(/stolen-code|guessed/)
    expect(text).not.toContain('signed in<')
  })

  test('ends one session of a person, or all of them, and records who ended them', async () => {
    const gwen = await signedIn('gwen.hollis')
    const [first, second] = [await signedIn('priya.nandakumar'), await signedIn('priya.nandakumar')]
    const { text } = await gwen.go('/administration/sessions')
    const theirs = text.slice(text.indexOf('Priya Nandakumar</h2>'))
    const session = /name="session" value="([0-9a-f]{64})"/.exec(theirs)![1]!
    expect((await gwen.go('/administration/sessions/end', { form: { session } })).text).toContain('Signed out.')
    const open = async (one: typeof first) => (await one.once('/me')).status === 200
    expect([await open(first), await open(second)].filter(Boolean)).toHaveLength(1)
    await gwen.go('/administration/sessions/end', { form: { person: 'priya.nandakumar' } })
    expect([await open(first), await open(second)]).toEqual([false, false])
    expect((await gwen.go('/administration/sign-ins')).text).toContain(
      'Gwen Hollis ended the sessions of Priya Nandakumar',
    )
  })

  test('makes an API key, shows it once, and accepts it until it is revoked', async () => {
    const gwen = await signedIn('gwen.hollis')
    const made = await gwen.go('/administration/keys', { form: { name: 'scheduler', scope: 'checks', days: '30' } })
    const secret = /id="secret" value="([\w-]{43})"/.exec(made.text)![1]!
    const check = () =>
      office.fetch(
        new Request(`${BASE}/v1/checks`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          body: JSON.stringify({ kind: 'other', text: 'Hello' }),
        }),
      )
    expect((await check()).status).toBe(200)
    const { text } = await gwen.go('/administration/keys')
    expect(text).toContain('scheduler')
    expect(text).not.toContain(secret)
    const hash = await office.store.digest(secret)
    expect((await gwen.go('/administration/keys/revoke', { form: { key: hash } })).text).toContain('The key is revoked')
    expect((await check()).status).toBe(401)
    const record = (await gwen.go('/administration/sign-ins')).text
    expect(record).toContain('Gwen Hollis made the API key scheduler')
    expect(record).toContain('Gwen Hollis revoked the API key scheduler')
  })

  test.each([
    [{ name: '', scope: 'checks', days: '30' }, 'Give the machine a name'],
    [{ name: 'a b', scope: 'checks', days: '30' }, 'Give the machine a name'],
    ...[
      'helen.marchetti',
      'Helen-Marchetti',
      'HELEN.MARCHETTI',
      'he1en.marchetti',
      'house',
      'mail-gateway',
      'system',
      'Countersign',
    ].map((name): Wrong => [{ name, scope: 'checks', days: '30' }, 'Choose another name']),
    ...['admin', 'chief-executive', 'ChiefExecutive', 'DPO'].map(
      (name): Wrong => [{ name, scope: 'checks', days: '30' }, 'is the name of a role'],
    ),
    [{ name: 'tom@westmids-opcc.example', scope: 'checks', days: '30' }, 'Give the machine a name'],
    [{ name: 'key:website', scope: 'checks', days: '30' }, 'Give the machine a name'],
    [{ name: 'a', days: '30' }, 'Choose what it may do'],
    [{ name: 'a', scope: 'everything', days: '30' }, 'Choose what it may do'],
    [{ name: 'a', scope: 'checks', days: '0' }, '1 to 730'],
    [{ name: 'a', scope: 'checks', days: '9999' }, '1 to 730'],
  ])('refuses to make a key from %o', async (form, says) => {
    const gwen = await signedIn('gwen.hollis')
    const before = await office.store.apiKeys.list()
    const { status, text } = await gwen.go('/administration/keys', { form: form as unknown as Record<string, string> })
    expect(status).toBe(400)
    expect(text).toContain(says)
    expect(await office.store.apiKeys.list()).toEqual(before)
  })

  test('shows a notice that was given up, with the reason, and sends it again', async () => {
    const gwen = await signedIn('gwen.hollis')
    const at = '2026-01-01T09:00:00.000Z'
    await office.store.notify([
      {
        ...{ id: 'GIVENUP', dedupeKey: 'given-up', to: 'tom.ashdown', kind: 'approved', item: null, at, notBefore: at },
        ...{ attempts: 0, state: 'waiting' },
      },
    ])
    await office.store.takeNotices({ now: at, until: at, limit: 1 })
    await office.store.settleNotice('GIVENUP', { state: 'failed', trouble: 'graph 403 ErrorAccessDenied' })
    const { text } = await gwen.go('/administration/notices')
    expect(text).toMatch(/approved<\/strong> to Tom Ashdown/)
    expect(text).toContain('Graph does not allow sending from this mailbox')
    expect((await gwen.go('/administration')).text).toContain('1 notice given up')
    expect((await gwen.go('/administration/notices/GIVENUP/retry', { form: {} })).text).toContain('Everything was sent')
    await office.post()
    expect((await gwen.go('/standin/outbox')).text).toContain('Your draft was approved')
  })
})
