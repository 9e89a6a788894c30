import { expect, test } from 'vitest'
import { memoryApp } from '../tools/app.ts'
import { judgeOverHttp } from '../tools/judge-over-http.ts'

const MAIL = 'From: a@x.example\r\nSubject: Minutes\r\n\r\nSee the file.\r\n'
const SENDER = 'tom.ashdown@westmids-opcc.example'

/** A service whose checks run out of time and whose background checks never end. */
function slow() {
  const world = memoryApp()
  const unread = [{ part: 'attachment:1', why: 'Reading it took too long.', retry: true as const }]
  const review = { findings: [], unread, failures: [] }
  Object.assign(world.ports, {
    review: async () => ({ review, text: { parts: [], observations: [] } }),
    background: { goesOn: true, ask: async () => {}, review: () => new Promise(() => {}) },
  })
  return world
}

test('a message whose check runs out of time is answered with defer and a 451 reply', async () => {
  const { app, ask, streams } = slow()
  const response = await app.request(`/v1/messages?sender=${SENDER}&recipient=resident@example.org`, {
    method: 'POST',
    headers: { authorization: 'Bearer gateway', 'content-type': 'message/rfc822' },
    body: MAIL,
  })
  expect(response.status).toBe(200)
  const answer = (await response.json()) as { ref: string }
  expect(answer).toMatchObject({
    ...{ verdict: 'defer', reasons: [], item: null },
    smtp: { code: 451, enhanced: '4.7.1', text: expect.stringContaining('still being checked') },
  })
  expect(streams.size).toBe(0)
  // Nothing about the message is recorded.
  expect((await ask(`/v1/messages/${answer.ref}`, { as: 'gateway' })).status).toBe(404)
})

test('the gateway answers a deferred message with 451, also for domains that may go out unchecked', async () => {
  const mail = { text: MAIL, sender: SENDER, recipients: ['resident@example.org'] }
  expect(await judgeOverHttp(slow(), mail, { openDomains: ['example.org'] })).toMatchObject({
    ...{ act: 'refuse', code: 451, enhanced: '4.7.1' },
    text: expect.stringContaining('still being checked'),
  })
})
