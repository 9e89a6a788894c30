import { afterAll, beforeAll, expect, test } from 'vitest'
import { basisOf } from '../tools/basis.ts'
import { serveSample } from './served.ts'

let house: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  house = await serveSample()
})
afterAll(() => house.close())

const TOM = 'tom.ashdown'

async function page(path: string, who: string, form?: Record<string, string>) {
  const token = await house.sessions.start(who, new Date().toISOString(), basisOf(await house.ports.house(), who))
  const response = await house.app.request(`${house.base}${path}`, {
    headers: { cookie: `countersign=${token}`, origin: house.base },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}

test('the sender of a held email sees what was found and can explain it or cancel it; others see nothing', async () => {
  const raw = new TextEncoder().encode('Subject: Hello\r\n\r\nThe patient’s NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const { mail } = await house.pipeline.message(message, { gateway: 'mx', queue: 'Q1' })
  const shown = await page(`/mail/${mail.ref}`, TOM)
  expect(shown.status).toBe(200)
  for (const said of ['Your email is held', 'NHS', 'Ask for sign-off', 'Cancel this email'])
    expect(shown.text).toContain(said)
  expect(shown.text).not.toContain('on your own responsibility')
  expect((await page(`/mail/${mail.ref}`, 'anneka.bhandal')).status).toBe(404)
  expect((await page(`/mail/${mail.ref}/alone`, TOM, { reason: 'Mine.' })).text).toContain('somebody else’s sign-off')
  const explained = await page(`/mail/${mail.ref}/explain`, TOM, { reason: 'It is their own number.' })
  expect(explained.to).toBe(`/mail/${mail.ref}?said=explain`)
  expect([...(await house.pipeline.read(mail.ref)).resolutions.values()]).toContainEqual(
    expect.objectContaining({ resolution: 'explained', reason: 'It is their own number.' }),
  )
  expect((await page(`/mail/${mail.ref}/cancel`, TOM, {})).to).toBe(`/mail/${mail.ref}?said=cancel`)
  expect(await house.pipeline.read(mail.ref)).toMatchObject({ progress: 'recalled' })
})
