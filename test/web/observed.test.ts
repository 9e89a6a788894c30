import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/core/calendar.ts'
import { dayOf } from '../../src/core/deadline.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const [TOM, HELEN, GWEN, ANNEKA] = ['tom.ashdown', 'helen.marchetti', 'gwen.hollis', 'anneka.bhandal'] as const
const BANNER = 'Observe-only is on'

const page = (...asked: Parameters<typeof served.page>) => served.page(...asked)

const days = () => {
  const from = dayOf(new Date().toISOString())
  return { from, until: addDays(from, 30) }
}
const begin = (who: string, more: Record<string, string> = {}) =>
  page('/registers/observe-only/new', who, { covers: 'gateway', reason: 'A trial', ...days(), ...more })

let sent = 0
function send() {
  const raw = new TextEncoder().encode(
    `Subject: Hello\r\nMessage-ID: <o${++sent}@x.example>\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n`,
  )
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  return served.service.mail.screen(message, { gateway: 'mx', queue: `O${sent}` })
}

test('the page is empty, and off, before a period; a wrong one is refused at its field', async () => {
  const { text } = await page('/observed', GWEN)
  for (const words of ['Observe-only is off', 'Nothing would have been held', 'Begin an observe-only period'])
    expect(text).toContain(words)
  expect((await page('/', GWEN)).text).not.toContain(BANNER)
  const late = await begin(GWEN, { until: addDays(days().from, 91) })
  expect(late.text).toContain('at most 90 days ahead')
  expect(late.text).not.toContain('markings/banner')
  expect((await begin(TOM)).status).toBe(400)
})

test('a period shows on the pages of those who may end it, is reported and judged, and ends with one press', async () => {
  const begun = await begin(GWEN)
  expect([begun.status, begun.to]).toEqual([303, expect.stringContaining('/registers/observe-only')])
  for (const who of [GWEN, HELEN]) expect((await page('/', who)).text).toContain(BANNER)
  expect((await page('/', TOM)).text).not.toContain(BANNER)

  const { mail, verdict } = await send()
  expect(verdict).toBe('release')
  const report = (await page('/observed', HELEN)).text
  for (const words of ['1 of 1 outgoing email', 'NHS number', 'none judged yet', 'End it now: all outgoing mail'])
    expect(report).toContain(words)

  const open = '/observed/messages?open=yes'
  const list = (await page(open, HELEN)).text
  for (const words of ['Email by Tom Ashdown', 'Right to hold', 'Wrong to hold', '999 000 0018'])
    expect(list).toContain(words)
  const form = { rule: 'personal-data/nhs-number', type: 'NHS_NUMBER', judged: 'right' }
  const judged = await page(`/observed/messages/${mail.ref}/judge?open=yes`, HELEN, form)
  expect(judged.status).toBe(303)
  expect((await page(judged.to, HELEN)).text).toMatch(/right to hold it: recorded\.[\s\S]*Undo/)
  expect((await page('/observed', HELEN)).text).toContain('right in 1 of 1 judged (100%)')
  const undone = await page(`/observed/messages/${mail.ref}/judge?open=yes`, HELEN, { ...form, judged: 'none' })
  expect((await page(undone.to, HELEN)).text).toContain('The judgement was taken back.')
  expect((await page('/observed', HELEN)).text).not.toContain('judged (')
  expect((await page(`/observed/messages/${mail.ref}/judge`, HELEN, { ...form, judged: 'maybe' })).status).toBe(400)

  const [row] = (await served.ports.officeSnapshot()).office.observeOnly ?? []
  expect((await page(`/observed/periods/${row!.id}/end`, TOM, {})).status).toBe(403)
  expect((await page(`/observed/periods/${row!.id}/end`, HELEN, {})).to).toBe('/observed?done=ended')
  expect((await page('/observed?done=ended', HELEN)).text).toMatch(/mail is held again[\s\S]*Observe-only is off/)
  const held = await send()
  expect(held.verdict).toBe('hold')
  expect((await page(`/mail/${held.mail.ref}`, TOM)).text).not.toContain(BANNER)
  await begin(HELEN, { covers: 'conduct' })
  expect((await page(`/mail/${held.mail.ref}`, TOM)).text).toContain(BANNER)
})

test('a sender sees and judges their own emails only; a colleague sees none', async () => {
  expect((await page('/observed', TOM)).to).toBe('/observed/messages')
  expect((await page('/me', TOM)).text).toContain('href="/observed/messages"')
  expect((await page('/me', ANNEKA)).text).not.toContain('href="/observed/messages"')
  const own = (await page('/observed/messages', TOM)).text
  for (const words of ['Your emails that would have been held', 'Wrong to hold', '999 000 0018'])
    expect(own).toContain(words)
  const other = (await page('/observed/messages', ANNEKA)).text
  expect(other).toContain('There are no such emails.')
  expect(other).not.toContain('999 000 0018')
})

test('a form or an address with nonsense is refused or passed over, and never fails', async () => {
  await begin(GWEN)
  const { mail } = await send()
  for (const offset of ['1e400', '-1', '1e300', 'x', '1.5'])
    expect([offset, (await page(`/observed/messages?offset=${offset}`, HELEN)).status]).toEqual([offset, 200])
  const file = new FormData()
  file.append('judged', 'right')
  for (const name of ['rule', 'type']) file.append(name, new File(['x'], 'x.txt'))
  const cookie = await served.cookieOf(TOM)
  const response = await served.app.request(`${served.base}/observed/messages/${mail.ref}/judge`, {
    ...{ method: 'POST', body: file, headers: { cookie, origin: served.base } },
  })
  expect(response.status).toBe(404)
  const { text } = await page('/observed/messages?ref=a&of=b&type=c&judged=constructor', HELEN)
  expect(text).not.toContain('native code')
})
