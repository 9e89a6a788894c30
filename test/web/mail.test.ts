import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemFrom } from '../../src/core/item/item-from.ts'
import { OpenTo } from '../../src/web/item/readers.tsx'
import type { ItemView } from '../../src/web/item/view.ts'
import { addressed, moment } from '../../src/web/labels.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const TOM = 'tom.ashdown'

const page = (...asked: Parameters<typeof served.page>) => served.page(...asked)

test('the sender of a held email sees its findings, and can explain them or cancel; others see nothing', async () => {
  const raw = new TextEncoder().encode('Subject: Hello\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const { mail } = await served.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  const shown = await page(`/mail/${mail.ref}`, TOM)
  expect(shown.status).toBe(200)
  for (const text of ['Your email is held', 'NHS', 'Ask for sign-off', 'Cancel this email'])
    expect(shown.text).toContain(text)
  expect(shown.text).not.toContain('I have checked')
  expect((await page(`/mail/${mail.ref}`, 'anneka.bhandal')).status).toBe(404)
  const { version = '', shown: hash = '' } = await served.service.items.read(mail.ref)
  const declared = await page(`/mail/${mail.ref}/declare`, TOM, { version, shown: hash, statement: '1' })
  expect(declared.text).toContain('does not wait for its sender')
  const explained = await page(`/mail/${mail.ref}/explain`, TOM, { reason: 'It is their own number.' })
  expect(explained.to).toBe(`/mail/${mail.ref}?done=explain`)
  expect([...(await served.service.items.read(mail.ref)).resolutions.values()]).toContainEqual(
    expect.objectContaining({ resolution: 'explained', reason: 'It is their own number.' }),
  )
  expect((await page(`/mail/${mail.ref}/cancel`, TOM, {})).to).toBe(`/mail/${mail.ref}?done=cancel`)
  expect(await served.service.items.read(mail.ref)).toMatchObject({ progress: 'recalled' })
})

test.each(['constructor', 'hasOwnProperty', '__proto__', 'toString'])(
  'a held email has no choice %s',
  async (choice) => {
    const raw = new TextEncoder().encode('Subject: Hi\r\n\r\nThe patient’s NHS number is 999 000 0018, once.\r\n')
    const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
    const { mail } = await served.service.mail.screen(message, { gateway: 'mx', queue: 'Q3' })
    expect((await page(`/mail/${mail.ref}/${choice}`, TOM, {})).status).toBe(404)
  },
)

test('the page of an approved held email shows its progress, and offers no acts of publishing', async () => {
  const raw = new TextEncoder().encode('Subject: Again\r\n\r\nThe patient’s NHS number is 999 000 0018, again.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const { mail } = await served.service.mail.screen(message, { gateway: 'mx', queue: 'Q2' })
  const { ref } = mail
  const decide = async (who: string, more: Record<string, string>) => {
    const { version, shown } = await served.service.items.read(ref)
    return page(`/items/${ref}/decide`, who, { version: version!, shown: shown!, ...more })
  }
  expect((await page(`/items/${ref}/decide`, 'helen.marchetti')).status).toBe(303)
  await decide('gwen.hollis', { outcome: 'advised', reason: 'No objection.' })
  const deciding = (await page(`/items/${ref}/decide`, 'helen.marchetti')).text
  expect(deciding).not.toContain('Some words must be removed')
  expect(deciding).toMatch(/Advice from Gwen Hollis<\/h2>.*No objection\./s)
  expect((await decide('helen.marchetti', { outcome: 'approved' })).to).toBe(`/items/${ref}?done=decided`)
  const approved = (await page(`/items/${ref}?done=decided`, 'helen.marchetti')).text
  expect(approved).toContain('It is approved and will be sent by the mail gateway. It has not left yet.')
  expect(approved).toContain('unless the mail gateway begins to send it before')
  for (const wrong of ['It is sent', 'Where was it published', 'Schedule it', '/versions'])
    expect(approved).not.toContain(wrong)

  const order = (await served.service.mail.listOrders({ gateway: 'mx', after: 0, limit: 9 })).find(
    (one) => one.ref === ref && one.act === 'release',
  )!
  const report = (outcome: 'releasing' | 'released') =>
    served.service.mail.recordReceipt(ref, { by: 'mx', seq: order.seq, outcome, receipt: 'Q2' })
  await report('releasing')
  const going = (await page(`/items/${ref}?done=decided`, 'helen.marchetti')).text
  expect(going).toContain('The mail gateway is sending it.')
  expect(going).not.toContain('take your approval back')
  await report('released')
  const gone = (await page(`/items/${ref}`, TOM)).text
  expect(gone).toContain('It has left the office.')
  for (const wrong of ['Correct it', 'Add another address', '/versions']) expect(gone).not.toContain(wrong)
  for (const path of [`/items/${ref}/versions`, `/items/${ref}/versions?again`])
    expect((await page(path, TOM)).status).toBe(409)
  const typed = { kind: 'email', title: 'Lunch', text: 'See you at lunch.', wish: 'submit' }
  expect((await page(`/items/${ref}/versions`, TOM, typed)).status).toBe(409)
  expect(await served.service.items.read(ref)).toMatchObject({ versions: [expect.any(String)] })
})

test('a page names twenty of many recipients and the number of others', () => {
  const all = Array.from({ length: 5000 }, (_, index) => ({ address: `r${index}@example.org` }))
  expect(addressed(all.slice(0, 2))).toBe('r0@example.org, r1@example.org')
  expect(addressed(all)).toMatch(/^r0@example\.org, .*, r19@example\.org and 4,980 more$/)
})

const PHONE = 'Please call Kelly Brannigan on 07700 900461 about the fence.'

async function held(number: number, recipient = 'r@example.org') {
  const raw = new TextEncoder().encode(`Message-ID: <c${number}@x.example>\r\nSubject: The fence\r\n\r\n${PHONE}\r\n`)
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: [recipient] }
  return (await served.service.mail.screen(message, { gateway: 'mx', queue: `C${number}` })).mail.ref
}

/** The hidden fields of the form that posts to this address. */
function fieldsOf(html: string, action: string): Record<string, string> {
  const form = html.split(`action="${action}"`)[1]!.split('</form>')[0]!
  const inputs = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, value!]))
}

test('a sender clears their email in one press; looking at the page, or following its link, sends nothing', async () => {
  const ref = await held(1)
  const shown = await page(`/mail/${ref}`, TOM)
  for (const text of ['Check your email before it goes', 'Telephone number', 'Send it: I have checked', 'Do not send'])
    expect(shown.text).toContain(text)
  for (const path of [`/mail/${ref}`, `/mail/${ref}/declare`, `/mail/${ref}?declare=yes`]) await page(path, TOM)
  expect(await served.service.items.read(ref)).toMatchObject({ progress: 'awaiting' })
  const claimed = (await page(`/mail/${ref}?done=declare`, TOM)).text
  expect(claimed).not.toContain('Your declaration is recorded')
  const home = (await page('/', TOM)).text
  for (const text of ['Your email waits for you', 'Waiting for you', `/mail/${ref}`]) expect(home).toContain(text)
  expect((await page(`/items/${ref}`, TOM)).text).toContain('Check it, and say whether it may go')
  const fields = fieldsOf(shown.text, `/mail/${ref}/declare`)
  expect((await page(`/mail/${ref}/declare`, 'helen.marchetti', fields)).status).toBe(404)
  const sent = await page(`/mail/${ref}/declare`, TOM, fields)
  expect(sent.to).toBe(`/mail/${ref}?done=declare`)
  const after = await page(sent.to, TOM)
  for (const text of ['Your declaration is recorded', 'Your declaration</h2>', 'This email is in the sample'])
    expect(after.text).toContain(text)
  expect(after.text).not.toContain('Send it: I have checked')
  expect((await page(`/mail/${ref}/declare`, TOM, fields)).status).toBe(409)
})

test('a sender asks for a sign-off instead, and what they write reaches the person who decides', async () => {
  const ref = await held(2)
  const asked = await page(`/mail/${ref}/ask`, TOM, { reason: 'She asked for it.' })
  expect(asked.to).toBe(`/mail/${ref}?done=ask`)
  const item = await served.service.items.read(ref)
  expect(item.outstanding[0]).toMatchObject({ holder: 'data-protection-officer' })
  expect([...item.resolutions.values()].map(({ reason }) => reason)).toContain('She asked for it.')
  expect((await page(`/mail/${ref}`, TOM)).text).toContain('Your email is held')
})

test('the data protection officer finds a sampled declaration at home, and judges it with one press', async () => {
  const ref = await held(3)
  const declare = fieldsOf((await page(`/mail/${ref}`, TOM)).text, `/mail/${ref}/declare`)
  await page(`/mail/${ref}/declare`, TOM, declare)
  const GWEN = 'gwen.hollis'
  for (const path of ['/', '/declarations']) expect((await page(path, GWEN)).text).toContain(`/declarations/${ref}`)
  for (const who of [TOM, 'helen.marchetti']) expect((await page(`/declarations/${ref}`, who)).status).not.toBe(200)
  const shown = await page(`/declarations/${ref}`, GWEN)
  for (const text of [
    'Was this declaration right?',
    'Tom Ashdown',
    'Kelly Brannigan',
    'one of the sender’s first three',
  ])
    expect(shown.text).toContain(text)
  const empty = await page(`/declarations/${ref}`, GWEN, { outcome: 'wrong', reason: ' ' })
  expect(empty).toMatchObject({ status: 409, text: expect.stringContaining('Say what is wrong') })
  const judged = await page(`/declarations/${ref}`, GWEN, { outcome: 'wrong', reason: 'Another resident.' })
  expect(judged.to).toBe('/declarations?done=judged')
  const informed = (await page(`/mail/${ref}`, TOM)).text
  for (const text of ['It was judged wrong', 'Another resident.']) expect(informed).toContain(text)
  expect((await page('/statistics', GWEN)).text).toContain('1 judged wrong')
})

test('a sampled email is listed as open to the judge of its declaration until the time has passed', () => {
  const until = '2026-12-13T09:00:00.000Z'
  const sample = { because: 'first', judge: 'data-protection-officer', until } as const
  const declaration = { by: TOM, at: '2026-11-29T09:00:00.000Z', statement: '1', sample }
  const item = { ...itemFrom([]), mail: true as const, declaration }
  const openTo = (now: string) => String(OpenTo({ item, now } as ItemView))
  expect(openTo('2026-12-13T08:59:00.000Z')).toContain(`the data protection officer until ${moment(until)}`)
  expect(openTo(until)).toBe('Its sender, and those who decide on it')
})
