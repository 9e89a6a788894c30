import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Classifier } from '../../../src/review/classifier/classify.ts'
import { withTimeout } from '../../../src/review/classifier/with-timeout.ts'
import { mainText, type Opened, openOffice } from '../../web/people.ts'

/** A slow classifier: the author sees the findings of the rules at once, and the classifier's a moment later. */

let finish = () => {}
let begun = () => {}
let finished: Promise<void>

/** From here on the classifier answers only once `finish` is called. */
beforeEach(() => {
  finished = new Promise((resolve) => {
    finish = resolve
  })
})
afterEach(() => {
  vi.useRealTimers()
  finish()
})

const slow: Classifier = async (parts) => {
  begun()
  await finished
  const [body] = parts.filter(({ id }) => id === 'body')
  return body ? [{ part: 'body', start: 0, end: body.text.length, group: 'operational', confidence: 0.6 }] : []
}

let office: Opened
beforeAll(async () => {
  finished = Promise.resolve()
  office = await openOffice({ classify: slow })
})
afterAll(() => office.close())

async function check(hurry: string): Promise<string> {
  const headers = { cookie: await office.cookieOf('tom.ashdown'), origin: office.base }
  const body = new URLSearchParams({ kind: 'article', text: 'The garden in the goods yard opens on Monday.', hurry })
  return (await office.app.request(`${office.base}/drafts/check`, { method: 'POST', headers, body })).text()
}

test('the writer is not kept waiting, and passages not scored yet count as nothing', async () => {
  const first = await check('yes')
  expect(first).toMatch(/data-verdict="clear" data-listening="yes"/)
  expect(first).not.toContain('Not everything could be looked at')
  finish()
  expect(await check('no')).not.toContain('data-listening')
})

test('the page asks again by itself, and then shows the matches of the classifier', async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=text]', 'Her NHS number is 999 000 0018, and the garden opens on Monday.')
  await tom.waitForSelector('text=/Still checking the meaning of the text/')
  expect(await mainText(tom)).toContain('NHS number')
  finish()
  await tom.waitForSelector('text=/Still checking the meaning of the text/', { state: 'detached' })
  expect(await tom.locator('.cs-finding').count()).toBeGreaterThan(1)
})

test('submitting waits for the classifier, however long it takes', async () => {
  const draft = { kind: 'article', channel: 'website', account: 'corporate', author: 'staff' } as const
  const more = { title: 'The garden', body: 'The garden opens on Monday.', files: [], recipients: [], evidence: [] }
  const asked = new Promise<void>((resolve) => {
    begun = resolve
  })
  const submitted = office.service.items.submit('waited', { ...draft, ...more }, 'tom.ashdown')
  await asked
  finish()
  const { review } = await submitted
  expect(review!.failures).toEqual([])
  expect(review!.findings.length).toBeGreaterThan(0)
})

test('a classifier that fails after its time limit does no harm', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const late: Classifier = () => new Promise((_, reject) => setTimeout(() => reject(new Error('ended')), 30))
  const refused = expect(withTimeout(late, 5)([], { kind: 'article' } as never)).rejects.toThrow('still being weighed')
  await vi.advanceTimersByTimeAsync(60)
  await refused
})
