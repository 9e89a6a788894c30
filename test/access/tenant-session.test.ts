import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from './office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const open = async (one: ReturnType<typeof office.browser>) => (await one.once('/account')).status === 200

test('signing out of the tenant ends the sessions that began there, without a cookie of this service', async () => {
  const [tom, other] = [office.browser(), office.browser()]
  await tom.signIn('tom.ashdown')
  await other.signIn('tom.ashdown')
  const farewell = /href="([^"]*logout[^"]*)"/.exec((await tom.go('/signed-out')).text)![1]!.replaceAll('&amp;', '&')
  const { text } = await tom.go(farewell)
  const frame = new URL(/<iframe src="([^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&'))
  expect(frame.pathname).toBe('/sign-out/front-channel')
  // The sign-out frame is on a page of the tenant, so the browser sends none of this service's cookies.
  const answer = await office.browser().once(frame.pathname + frame.search)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(await open(tom)).toBe(false)
  expect(await open(other)).toBe(true)
  expect((await office.store.signIns.recorded(1))[0]).toMatchObject({
    person: 'tom.ashdown',
    what: 'signed-out',
    why: 'by-tenant',
  })
})

test.each([
  ['another tenant’s issuer', (sid: string) => `iss=https://login.microsoftonline.com/other/v2.0&sid=${sid}`],
  ['no issuer', (sid: string) => `sid=${sid}`],
  ['a guessed session', () => `iss=ISSUER&sid=00000000-0000-4000-8000-000000000000`],
  ['no session', () => 'iss=ISSUER&sid='],
])('a sign-out request with %s ends nothing, and its answer discloses nothing', async (_who, query) => {
  const priya = office.browser()
  await priya.signIn('priya.nandakumar')
  const issuer = encodeURIComponent(`https://login.microsoftonline.com/${office.tenant.id}/v2.0`)
  const sid = priya.cookies.get('standin-session')!
  const answer = await office.browser().once(`/sign-out/front-channel?${query(sid).replace('ISSUER', issuer)}`)
  expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 200, body: '' })
  expect(await open(priya)).toBe(true)
})

test('a requested page opens after sign-in', async () => {
  const tom = office.browser()
  expect(await tom.signIn('tom.ashdown', '/items?state=waiting&q=road%20works')).toMatchObject({
    status: 200,
    path: '/items?state=waiting&q=road%20works',
  })
  const evil = office.browser()
  expect((await evil.signIn('tom.ashdown', '/sign-in?return=https%3A%2F%2Fevil.example%2F')).path).toBe('/')
  expect((await evil.signIn('tom.ashdown', '/sign-in?return=%2F%2Fevil.example')).path).toBe('/')
})

test('an absence is shown to people who wait for it, on the item, the list and the home page, and to the absent person', async () => {
  const tom = office.browser()
  await tom.signIn('tom.ashdown')
  await tom.go('/me/declaration', { form: { policy: '4.0', mailbox: '' } })
  const made = await tom.json('/v1/items', { kind: 'press-release', title: 'Roads', text: 'NHS number 999 000 0018.' })
  const { id } = made.answer as { id: string }
  const { text: fakeTenant } = await tom.go('/standin')
  for (const name of ['Helen Marchetti', 'Owain Pritchard', 'Gwen Hollis']) {
    const person = new RegExp(`value="([^"]+)"[^>]*>Send ${name} away`).exec(fakeTenant)![1]!
    await tom.go('/standin/away', { form: { person } })
  }
  for (const path of [`/items/${id}`, '/items', '/']) {
    const { text } = await tom.go(path)
    expect(text, path).toMatch(/ is away until [^<]*, as their mailbox says\. Only a delegation/)
  }
  const helen = office.browser()
  await helen.signIn('helen.marchetti')
  expect((await helen.go('/items')).text).toMatch(/as their mailbox says|Your mailbox says that you are away/)
})
