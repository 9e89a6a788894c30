import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressed } from '../../src/web/labels.ts'
import { basisOf } from '../tools/basis.ts'
import { serveSample } from './served.ts'

let served: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  served = await serveSample()
})
afterAll(() => served.close())

const TOM = 'tom.ashdown'

async function page(path: string, who: string, form?: Record<string, string>) {
  const token = await served.sessions.start(
    who,
    new Date().toISOString(),
    basisOf(await served.ports.officeSnapshot(), who),
  )
  const response = await served.app.request(`${served.base}${path}`, {
    headers: { cookie: `countersign=${token}`, origin: served.base },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}

test('the sender of a held email sees its findings, and can explain them or cancel; others see nothing', async () => {
  const raw = new TextEncoder().encode('Subject: Hello\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const { mail } = await served.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  const shown = await page(`/mail/${mail.ref}`, TOM)
  expect(shown.status).toBe(200)
  for (const text of ['Your email is held', 'NHS', 'Ask for sign-off', 'Cancel this email'])
    expect(shown.text).toContain(text)
  expect(shown.text).not.toContain('on your own responsibility')
  expect((await page(`/mail/${mail.ref}`, 'anneka.bhandal')).status).toBe(404)
  expect((await page(`/mail/${mail.ref}/alone`, TOM, { reason: 'Mine.' })).text).toContain('somebody else’s sign-off')
  const explained = await page(`/mail/${mail.ref}/explain`, TOM, { reason: 'It is their own number.' })
  expect(explained.to).toBe(`/mail/${mail.ref}?said=explain`)
  expect([...(await served.service.items.read(mail.ref)).resolutions.values()]).toContainEqual(
    expect.objectContaining({ resolution: 'explained', reason: 'It is their own number.' }),
  )
  expect((await page(`/mail/${mail.ref}/cancel`, TOM, {})).to).toBe(`/mail/${mail.ref}?said=cancel`)
  expect(await served.service.items.read(mail.ref)).toMatchObject({ progress: 'recalled' })
})

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
  expect((await decide('helen.marchetti', { outcome: 'approved' })).to).toBe(`/items/${ref}?said=decided`)
  const approved = (await page(`/items/${ref}?said=decided`, 'helen.marchetti')).text
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
  const going = (await page(`/items/${ref}?said=decided`, 'helen.marchetti')).text
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
