import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../src/core/deadline.ts'
import { whyThem } from '../../src/core/route.ts'
import { draftOf } from './long-files.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const TOM = 'tom.ashdown'

test.each([
  ['nothing is found', 'The garden in the goods yard opens on Monday.'],
  ['personal data is found', 'Her NHS number is 999 000 0018, which the ward has on file.'],
])('the approver in the forecast is the approver after submission: %s', async (_, body) => {
  const draft = draftOf({ kind: 'article', title: 'The garden', body })
  const checked = await served.service.items.check(draft, TOM)
  const foreseen = await served.service.items.forecast(draft, TOM, checked)
  const id = served.ports.newId()
  const item = await served.service.items.submit(id, draft, TOM)
  expect(foreseen?.who).toBe(whyThem(await served.ports.officeSnapshot(), item, dayOf(served.ports.now())))
  // Both deadlines count the same working hours, from moments seconds apart.
  expect(Date.parse(item.outstanding[0]!.due) - Date.parse(foreseen!.due)).toBeLessThan(60_000)
})

test('the forecast names nobody for what nobody can sign off as it is', async () => {
  const draft = draftOf({ kind: 'report', title: 'The estate', body: 'SECRET\n\nThe plan for the stations.' })
  expect(await served.service.items.forecast(draft, TOM, await served.service.items.check(draft, TOM))).toBeUndefined()
})

test('the forecast stores nothing', async () => {
  const before = await served.ports.heads()
  const draft = draftOf({ kind: 'article', title: 'Kept nowhere', body: 'The garden opens.' })
  await served.service.items.forecast(draft, TOM, await served.service.items.check(draft, TOM))
  expect(await served.ports.heads()).toEqual(before)
})

test('the forecast is shown beside the draft', async () => {
  const cookie = await served.cookieOf(TOM)
  const body = new URLSearchParams({ kind: 'press-release', text: 'The garden in the goods yard opens on Monday.' })
  const headers = { cookie, origin: served.base }
  const answer = await served.app.request(`${served.base}/drafts/check`, { method: 'POST', headers, body })
  expect(await answer.text()).toMatch(/Who would decide.*(?:Helen Marchetti|Priya Nandakumar).*decided by/s)
})

test('the forecast is shown beside a file that is the whole draft, and not beside one of several', async () => {
  const cookie = await served.cookieOf(TOM)
  const asked = async (alone: boolean) => {
    const body = new FormData()
    body.set('kind', 'press-release')
    if (alone) body.set('alone', 'yes')
    body.append('files', new File(['The garden in the goods yard opens on Monday.'], 'release.txt'))
    const headers = { cookie, origin: served.base }
    return (await served.app.request(`${served.base}/drafts/check`, { method: 'POST', headers, body })).text()
  }
  expect(await asked(true)).toMatch(/Who would decide.*(?:Helen Marchetti|Priya Nandakumar).*decided by/s)
  expect(await asked(false)).not.toContain('Who would decide')
})
