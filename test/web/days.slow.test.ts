import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, mainText, type Opened, openOffice, submitDraft } from './people.ts'
import { wordFile } from './word-file.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const clean = 'The Commissioner has opened a new community garden in the old goods yard.'

test('an author submits a Word file with two problems, changes it, and releases it with a certificate', {
  timeout: 120_000,
}, async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.click('main >> text=New draft')
  await tom.fill('[name=title]', 'A garden in the goods yard')
  const file = { name: 'release.docx', mimeType: 'application/octet-stream', buffer: await wordFile() }
  await tom.setInputFiles('[name=files]', file)
  await tom.waitForSelector('#kept >> text=/release.docx: \\d findings/')
  expect(await tom.textContent('#found-files')).toMatch(/NHS number.*Comment by a reviewer, in release\.docx/s)
  const address = await submitDraft(tom)
  await tom.goto(address)
  // On a busy machine the check continues in the background, and the page shows its end by itself.
  await tom.waitForSelector('text=Waiting for sign-off', { timeout: 60_000 })
  expect(await mainText(tom)).toMatch(/Waiting for sign-off.*Who decides.*NHS number\s*A person must decide/s)

  await signOffBefore(address)
  const helen = await office.signIn(320, 'helen.marchetti')
  await helen.click('text=A garden in the goods yard')
  expect(await fits(helen)).toBe(true)
  await helen.click('button:text("Ask for changes")')
  await helen.waitForSelector('#reason-error')
  expect(await mainText(helen)).toContain('Say why')
  await helen.fill('[name=reason]', 'Please remove the comment and the footer.')
  await helen.click('button:text("Ask for changes")')
  await helen.waitForURL(/done=decided/)
  expect(await mainText(helen)).toContain('Returned for changes')

  await tom.goto(address)
  expect(await mainText(tom)).toContain('Please remove the comment and the footer.')
  await tom.click('text=Submit another version')
  await tom.setInputFiles('[name=files]', {
    name: 'release.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(clean),
  })
  await tom.goto(await submitDraft(tom))
  expect(await mainText(tom)).toContain('Nothing found that needs a decision')

  await helen.goto(`${address}/decide`)
  // She has seen version 1, so the changes come first.
  expect(await mainText(helen)).toMatch(/What changed since version 1.*release\.docx was removed/s)
  await helen.dblclick('button:text("Approve version 2")')
  await helen.waitForURL(/done=decided/)
  expect(await mainText(helen)).toMatch(/Approved.*You can take your approval back until/s)

  await tom.goto(address)
  const check = (await tom.getAttribute('.cs-certificate a', 'href'))!
  const stranger = await fetch(check)
  expect(await stranger.text()).toContain('This approval is valid')
  const held = new FormData()
  held.set('text', 'Something else altogether.')
  const compared = await fetch(check, { method: 'POST', body: held, headers: { origin: office.base } })
  expect(await compared.text()).toContain('What you hold is not what was approved')
  await tom.fill('[name=receipt]', 'Sent to the press list at noon')
  await tom.click('button:text("Confirm")')
  await tom.waitForURL(/done=confirm/)
  expect(await mainText(tom)).toMatch(/You recorded that “[^”]+” was published[\s\S]*Released/)
  expect(office.faults).toEqual([])
  expect(await office.store.verify()).toMatchObject({ breaks: [] })
})

test('the Chief Executive, on a phone, delegates, approves with a condition, and asks for changes by keyboard alone', {
  timeout: 120_000,
}, async () => {
  const helen = await office.signIn(320, 'helen.marchetti')
  await helen.click('button:text("Menu")')
  await helen.click('nav >> text=Delegations')
  await helen.selectOption('[name=to]', 'tom.ashdown')
  await helen.fill('[name=reason]', 'Christmas leave')
  await helen.click('button:text("Offer it")')
  await helen.waitForSelector('main >> text=/Tom Ashdown may sign off/')
  expect(await mainText(helen)).toMatch(
    /Tom Ashdown may sign off for Helen Marchetti.* Christmas leave\. It is not accepted yet/s,
  )

  await helen.goto(`${office.base}/items/sample-officers/decide`)
  await helen.click('summary:has-text("Approve with a condition")')
  await helen.fill('[name=condition]', 'The force agrees to the wording')
  await helen.click('button:text("Approve with this condition")')
  await helen.waitForURL(/done=decided/)
  expect(await mainText(helen)).toMatch(/Conditions.*The force agrees to the wording/s)
  await helen.click('button:text("Undo")')
  await helen.waitForURL(/done=undone/)
  expect(await mainText(helen)).toContain('Waiting for sign-off')

  await signOffBefore(`${office.base}/items/sample-victim`)
  await helen.goto(`${office.base}/items/sample-victim/decide`)
  expect(await helen.textContent('.cs-reach')).toContain('serious finding')
  // What, by when, how risky and where to: all above the bar on the first screen of the smallest phone.
  await helen.setViewportSize({ width: 320, height: 568 })
  const bar = (await helen.locator('.cs-reach').boundingBox())!
  for (const what of ['h1', '.cs-goes strong', '.cs-risk', '.cs-risk ~ .cs-goes strong']) {
    const { y, height } = (await helen.locator(what).first().boundingBox())!
    expect(y + height, what).toBeLessThan(bar.y)
  }
  await helen.keyboard.press('Alt+ArrowDown')
  const first = await helen.evaluate(
    () => [...document.querySelectorAll('[id]')].find(({ id }) => /^f\d+$/.test(id))?.id,
  )
  expect(await helen.evaluate(() => document.activeElement?.id)).toBe(first)
  await tabTo(helen, '[name=reason]')
  await helen.keyboard.type('Please take her name out.')
  await tabTo(helen, 'button[value=returned]')
  await helen.keyboard.press('Enter')
  await helen.waitForURL(/done=decided/)
  expect(await mainText(helen)).toContain('Returned for changes')
})

test('the sender of held mail sees it on the home page, and people without access do not see it', {
  timeout: 60_000,
}, async () => {
  const query = 'sender=tom.ashdown@westmids-opcc.example&recipient=resident@outside.example'
  const headers = { authorization: `Bearer ${office.gatewayKey}`, 'content-type': 'message/rfc822' }
  const body =
    'From: tom.ashdown@westmids-opcc.example\r\nTo: resident@outside.example\r\nSubject: The meeting\r\n\r\n' +
    'The NHS number of the other tenant is 999 000 0018.\r\n'
  const answer = await fetch(`${office.base}/v1/messages?${query}`, { method: 'POST', headers, body })
  expect(await answer.json()).toMatchObject({ verdict: 'hold' })

  const tom = await office.signIn(375, 'tom.ashdown')
  expect(await mainText(tom)).toMatch(/held mail.*The meeting/is)
  await tom.click('main >> text=The meeting')
  expect(await mainText(tom)).toMatch(/resident@outside\.example.*NHS number\s*A person must decide/s)
  expect(await mainText(tom)).toMatch(/Your email is held.*Change it and send it again/s)
  const item = new URL(tom.url()).pathname.replace('/mail/', '/items/')
  const owain = await office.signIn(375, 'owain.pritchard')
  expect((await owain.goto(office.base + item))!.status()).toBe(404)
  expect((await owain.goto(`${office.base + item}/versions`))!.status()).toBe(404)
})

test('the administrator, who is also the data protection officer, adds a person, imports a list and copies an item', {
  timeout: 120_000,
}, async () => {
  const gwen = await office.signIn(375, 'gwen.hollis')
  await gwen.click('button:text("Menu")')
  await gwen.click('nav >> text=Registers')
  await gwen.click('main >> text="People and roles"')
  await gwen.click('text=Add a person')
  await gwen.fill('[name=name]', 'Sam Okafor')
  await gwen.fill('[name=title]', 'Media Officer')
  await gwen.fill('[name=email]', 'sam.okafor@westmids-opcc.example')
  await gwen.check('[name=roles][value=author]')
  await gwen.click('button:text("Add a person")')
  await gwen.waitForURL(/rows\/sam\.okafor\?done=added/)
  expect(await fits(gwen)).toBe(true)

  await gwen.goto(`${office.base}/registers/media`)
  await gwen.click('text=Import a file')
  const buffer = Buffer.from('Publication,Desk mail\nHarbour Herald,desk@herald.example\n')
  await gwen.setInputFiles('[name=file]', { name: 'press.csv', mimeType: 'text/csv', buffer })
  await gwen.click('button:text("Show what it would do")')
  await gwen.selectOption('[name=column-1]', 'emails')
  await gwen.click('button:text("Show what it would do")')
  await gwen.waitForSelector('main >> text=It adds 1 row')
  await gwen.click('button:text("Import")')
  await gwen.waitForURL(/done=imported/)
  await gwen.click('button:text("Take the import back")')
  await gwen.waitForURL(/done=undone/)

  await gwen.click('button:text("Menu")')
  await gwen.click('nav >> text=Record')
  await gwen.click('main >> text=Freedom of information request')
  await gwen.click('main >> text=Have your say')
  await gwen.click('main >> text=Copy for an information request')
  expect(await fits(gwen)).toBe(true)
  await gwen.goto(`${office.base}/administration`)
  await gwen.click('main >> text=Sign-ins')
  expect(await mainText(gwen)).toContain('Gwen Hollis signed in')
  expect(office.faults).toEqual([])
})

/** Gives advice where it is needed before the Chief Executive's turn. */
async function signOffBefore(address: string): Promise<void> {
  const id = address.split('/').at(-1)!
  const item = await office.service.items.read(id)
  if (item.outstanding[0]?.asks !== 'advice') return
  const gwen = await office.signIn(375, 'gwen.hollis')
  await gwen.goto(`${address}/decide`)
  await gwen.fill('[name=reason]', 'Take the details out.')
  await gwen.click('button:text("Give this advice")')
  await gwen.waitForURL(/done=decided/)
  await gwen.context().close()
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} cannot be reached with the keyboard.`)
}
