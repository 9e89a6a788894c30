import { expect, test } from 'vitest'
import { Refusal } from '../../src/core/refusal.ts'
import { health } from '../../src/http/metrics.ts'
import { memoryApp } from '../tools/app.ts'
import { judgeOverHttp } from '../tools/judge-over-http.ts'

const MAIL = 'From: a@x.example\r\nSubject: Hello\r\n\r\nThe meeting is at ten.\r\n'
const SENDER = 'tom.ashdown@westmids-opcc.example'

/** A service with so many waiting reviews that none gets a turn in time. */
function busy() {
  const world = memoryApp()
  const review = async () => {
    throw new Refusal('busy', 'Try again shortly.')
  }
  Object.assign(world.ports, { review })
  return world
}

test('an overloaded API asks the caller to try again, and keeps nothing', async () => {
  const { app, ask, streams } = busy()
  const response = await app.request(`/v1/messages?sender=${SENDER}&recipient=resident@example.org`, {
    method: 'POST',
    headers: { authorization: 'Bearer gateway', 'content-type': 'message/rfc822' },
    body: MAIL,
  })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
  expect(streams.size).toBe(0)
  expect((await ask('/healthz')).status).toBe(200)
})

test('the service is alive, but not ready, until readers and rules are loaded, and while its clock is wrong', async () => {
  let warm = false
  let inTime = true
  const { ports } = memoryApp()
  const healthRoutes = health({ ports, warm: () => warm, inTime: () => inTime } as Parameters<typeof health>[0])
  expect([(await healthRoutes.request('/healthz')).status, (await healthRoutes.request('/readyz')).status]).toEqual([
    200, 503,
  ])
  warm = true
  expect((await healthRoutes.request('/readyz')).status).toBe(200)
  inTime = false
  const late = await healthRoutes.request('/readyz')
  expect([late.status, await late.text()]).toEqual([503, expect.stringContaining('clock of this machine')])
})

test('the gateway answers an overload with 451, so that the sender’s server tries again', async () => {
  const mail = { text: MAIL, sender: SENDER, recipients: ['resident@example.org'] }
  expect(await judgeOverHttp(busy(), mail)).toMatchObject({
    act: 'refuse',
    code: 451,
    enhanced: '4.7.1',
  })
})
