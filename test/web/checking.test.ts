import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Review } from '../../src/core/review.ts'
import { fits, mainText, type Opened, openOffice, submitDraft } from './people.ts'

const LATE: Review = {
  ...{ findings: [], failures: [] },
  unread: [{ part: 'attachment:1', why: 'Reading it took too long.', retry: true }],
}
const text = { parts: [], observations: [] }

let office: Opened
beforeAll(async () => {
  office = await openOffice()
  Object.assign(office.ports, {
    review: async () => ({ review: LATE, text }),
    background: {
      ...{ goesOn: true, ask: async () => {} },
      review: async () => ({ review: { ...LATE, unread: [] }, text }),
    },
  })
})
afterAll(() => office.close())

const idOf = (url: string) => new URL(url).pathname.split('/')[2]!

test('the page shows the progress of the check, and its result when it is done', async () => {
  const tom = await office.signIn(320, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=title]', 'Minutes of the panel')
  await tom.fill('[name=text]', 'The minutes are attached.')
  await tom.goto(await submitDraft(tom))
  await tom.waitForSelector('h2:text("It is still being checked")')
  expect(await mainText(tom)).toMatch(/Being checked.*Waiting to be checked/s)
  expect(await fits(tom)).toBe(true)
  const id = idOf(tom.url())
  const { version } = await office.service.items.read(id)

  const helen = await office.signIn(375, 'helen.marchetti')
  await helen.goto(office.base)
  expect(await mainText(helen)).toMatch(/Being checked, and soon for you to decide.*Minutes of the panel/s)
  await helen.click('text=Minutes of the panel')
  expect(await mainText(helen)).toContain('No one can decide on it until then')
  expect(await helen.locator('a:text-is("Decide")').count()).toBe(0)

  const checks = office.store.backgroundChecks
  const [now, until] = ['2026-11-29T09:00:00.000Z', '2026-11-29T09:20:00.000Z']
  await checks.claim({ item: id, version: version!, now, until })
  await checks.reached(id, { stage: 'reading', file: 1, files: 1, page: 4, pages: 12 }, until)
  await tom.waitForSelector('text=Reading page 4 of 12')

  await office.service.items.finishCheck(id)
  await tom.waitForSelector('text=Waiting for sign-off')
  expect(await mainText(tom)).toContain('Who decides')
  await helen.goto(office.base)
  expect(await mainText(helen)).not.toContain('soon for you to decide')
}, 120_000)

test('without a script the page reloads by itself, and the draft can be withdrawn', async () => {
  const tom = await office.signIn(375, 'tom.ashdown', { javaScriptEnabled: false })
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=title]', 'Minutes of March')
  await tom.fill('[name=text]', 'The minutes of March are attached.')
  await tom.goto(await submitDraft(tom))
  expect(await tom.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('30')
  // On a busy machine half a minute may pass here, and the page would reload during the test.
  await tom.route('**/items/**', async (route) => {
    const response = await route.fetch({ maxRedirects: 0 })
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '')
    await route.fulfill({ response, body })
  })
  await tom.click('a:text("Update this page")')
  expect(await mainText(tom)).toContain('It is still being checked')
  await tom.click('summary:has-text("Take it back")')
  await tom.click('button:text("Take it back")')
  expect(await mainText(tom)).toContain('Taken back')
  expect(await mainText(tom)).not.toContain('still being checked')
  await office.service.items.finishCheck(idOf(tom.url()))
  expect((await office.service.items.read(idOf(tom.url()))).progress).toBe('recalled')
}, 120_000)
