import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectPage } from './every-page-passes.ts'
import { mainText, type Opened, openOffice } from './people.ts'

let office: Opened
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function held(number: number): Promise<string> {
  const text = `Message-ID: <d${number}@x.example>\r\nSubject: The fence\r\n\r\nPlease call Kelly Brannigan on 07700 900461.\r\n`
  const envelope = { sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  const message = { raw: new TextEncoder().encode(text), ...envelope }
  return (await office.service.mail.screen(message, { gateway: 'mx', queue: `D${number}` })).mail.ref
}

const screenshot = process.env['SCREENSHOTS']

test('on a phone without a script a sender clears an email, and the officer judges the declaration', {
  timeout: 120_000,
}, async () => {
  const ref = await held(1)
  const tom = await office.signIn(320, 'tom.ashdown', { javaScriptEnabled: false })
  await tom.goto(`${office.base}/mail/${ref}`)
  const send = tom.locator('button:text("Send it: I have checked")')
  if (screenshot) await tom.screenshot({ path: `${screenshot}/clear.png`, fullPage: true })
  expect(await send.isVisible()).toBe(true)
  await send.click()
  expect(await mainText(tom)).toMatch(/Your declaration is recorded.*This email is in the sample/s)

  const gwen = await office.signIn(320, 'gwen.hollis', { javaScriptEnabled: false })
  await gwen.click('text=The fence')
  if (screenshot) await gwen.screenshot({ path: `${screenshot}/judge.png`, fullPage: true })
  await gwen.click('button:text("The declaration was right")')
  expect(await mainText(gwen)).toMatch(/Your judgement is recorded.*No declaration waits for you/s)
})

test('on a phone without a script a sender asks for a sign-off, or does not send', { timeout: 120_000 }, async () => {
  const [one, two] = [await held(2), await held(3)]
  const tom = await office.signIn(320, 'tom.ashdown', { javaScriptEnabled: false })
  await tom.goto(`${office.base}/mail/${one}`)
  await tom.click('text=Ask for sign-off')
  await tom.fill('#ask-reason', 'She asked for it.')
  await tom.click('button:text("Ask for sign-off")')
  expect(await mainText(tom)).toContain('The email waits for a sign-off.')
  await tom.goto(`${office.base}/mail/${two}`)
  await tom.click('button:text("Do not send")')
  expect(await mainText(tom)).toContain('It was cancelled and is not sent.')
  expect(await office.service.items.read(two)).toMatchObject({ progress: 'recalled' })
})

test.each([320, 1280])(
  'the pages of declarations pass axe and fit at %i pixels',
  { timeout: 120_000 },
  async (width) => {
    const ref = await held(width)
    const tom = await office.signIn(width, 'tom.ashdown')
    await expectPage(tom, office.base, `/mail/${ref}`)
    const { version = '', shown = '' } = await office.service.items.read(ref)
    await office.service.mail.declare(ref, { by: 'tom.ashdown', version, shown, statement: '1' })
    await expectPage(tom, office.base, `/mail/${ref}`)
    const gwen = await office.signIn(width, 'gwen.hollis')
    for (const path of ['/', '/declarations', `/declarations/${ref}`, '/statistics', '/registers/mail-rules'])
      await expectPage(gwen, office.base, path)
  },
)
