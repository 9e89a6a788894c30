import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPlatform, type Platform } from './platform.ts'

let platform: Platform
beforeAll(async () => {
  platform = await openPlatform()
})
afterAll(() => platform?.close())

test('three people sign in on workerd: a draft is submitted, sign-off is delegated, it is decided, and the mail is read', async () => {
  const [tom, helen, priya] = [platform.browser(), platform.browser(), platform.browser()]
  expect(await tom.signIn('tom.ashdown')).toMatchObject({ status: 200, path: '/' })
  expect(await helen.signIn('helen.marchetti')).toMatchObject({ status: 200, path: '/' })
  expect(await priya.signIn('priya.nandakumar')).toMatchObject({ status: 200, path: '/' })

  const today = new Date().toISOString().slice(0, 10)
  const week = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  const loan = { to: 'priya.nandakumar', starts: today, ends: week, up_to: 'sign-off', reason: 'Annual leave' }
  expect((await helen.go('/delegations', { form: loan })).text).toContain('Annual leave')
  const { text } = await priya.go('/delegations')
  const delegation = /\/delegations\/([^/"]+)\/accept/.exec(text)![1]!
  expect((await priya.go(`/delegations/${delegation}/accept`, { form: {} })).status).toBe(200)

  await tom.go('/me/declaration', { form: { policy: '4.0', mailbox: '' } })
  const draft = { kind: 'social-post', title: 'Survey', text: 'The survey is open until the end of the month.' }
  const made = await tom.json('/v1/items', draft)
  expect(made.status).toBe(201)
  const { id, version, shown } = made.answer as Record<string, string>
  const decided = await priya.json(`/v1/items/${id}/decisions`, { version, shown, outcome: 'approved' })
  expect(decided.answer).toMatchObject({ progress: 'approved' })

  await platform.tick()
  // A queue sends the notices some time after the clock has queued them.
  const outbox = await vi.waitFor(
    async () => {
      const page = await tom.go('/standin/outbox')
      expect(page.text).toContain('Your draft was approved')
      return page
    },
    { timeout: 60_000, interval: 100 },
  )
  expect(outbox.text).toContain(`http://localhost/items/${id}`)
  expect(outbox.text).not.toContain('survey')
}, 120_000)
