import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainText, type Opened, openOffice, submitDraft } from './people.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const WORDS = 'Her NHS number is 999 000 0018, which the ward has on file.'

const handIn = (id: string, body: string) =>
  office.service.items.submit(
    id,
    {
      ...{ kind: 'article', channel: 'website', account: 'corporate', author: 'staff', title: `Item ${id}`, body },
      ...{ files: [], recipients: [], evidence: [] },
    },
    'tom.ashdown',
  )

async function signInBeside(page: Page): Promise<void> {
  const window = await page.context().newPage()
  await window.goto(`${office.base}/sign-in`)
  await window.check('[value="tom.ashdown"]')
  await window.click('main button')
  await window.waitForURL(`${office.base}/`)
  await window.close()
}

test('when the network fails while writing, the page says so, and checks, keeps and sends the text once it is back', {
  timeout: 60_000,
}, async () => {
  const tom = await office.signIn(375, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.context().setOffline(true)
  await tom.fill('[name=title]', 'On a train')
  await tom.fill('[name=text]', WORDS)
  await tom.waitForSelector('text=/Not checked: there is no connection/')
  await tom.waitForSelector('text=/Not kept: there is no connection/')
  await tom.click('button:text("Continue")')
  await tom.waitForSelector('text=/It was not sent: there is no connection/')
  expect(await tom.inputValue('[name=text]')).toBe(WORDS)

  await tom.context().setOffline(false)
  await tom.waitForSelector('text=/Kept at/')
  await tom.waitForSelector('.cs-finding')
  expect(await mainText(tom)).not.toContain('Not checked')
  await submitDraft(tom)
  expect(await mainText(tom)).toContain('On a train')
})

test('when the service does not answer a decision, the page says so, and sends it with one press', {
  timeout: 60_000,
}, async () => {
  await handIn('no-answer', 'The garden is open.')
  const helen = await office.signIn(320, 'helen.marchetti')
  await helen.goto(`${office.base}/items/no-answer/decide`)
  // The browser reports a connection, and every request fails.
  await helen.route('**/*', (route) => route.abort())
  await helen.fill('[name=reason]', 'Name the garden, please.')
  await helen.click('button:text("Ask for changes")')
  await helen.waitForSelector('text=/It was not sent: there is no connection/')
  expect(await helen.inputValue('[name=reason]')).toBe('Name the garden, please.')
  await helen.unroute('**/*')
  await helen.click('button:text("Try again")')
  await helen.waitForURL(/done=decided/)
  expect(await mainText(helen)).toContain('Returned for changes')
})

test('a second click and the back button do nothing twice', { timeout: 60_000 }, async () => {
  await handIn('twice', 'The garden is open.')
  const helen = await office.signIn(375, 'helen.marchetti')
  await helen.goto(`${office.base}/items/twice/decide`)
  await helen.dblclick('button:text("Approve version 1")')
  await helen.waitForURL(/done=decided/)
  await helen.goBack()
  await helen.waitForLoadState()
  // Either the browser shows the old page, and sending it again changes nothing, or it opens the item.
  const button = await helen.$('button:text("Approve version 1")')
  if (button) {
    await button.click()
    await helen.waitForURL(/done=decided|\/items\/twice$/)
  }
  expect(await mainText(helen)).toContain('Approved')
  const decided = (await office.service.items.history('twice')).filter(({ what }) => what === 'decided')
  expect(decided).toHaveLength(1)
})

test('going back after submitting opens the item, and submits nothing twice', {
  timeout: 60_000,
}, async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=title]', 'The garden, once')
  await tom.fill('[name=text]', 'The garden in the goods yard opens on Monday.')
  await tom.waitForSelector('text=/Kept at/')
  const item = new URL(await submitDraft(tom)).pathname
  await tom.goBack()
  await tom.waitForURL(new RegExp(`${item}$`))
})

test('in a second tab an outdated version cannot be decided on, and ticks do not carry over', {
  timeout: 60_000,
}, async () => {
  await handIn('tabs', WORDS)
  const gwen = await office.service.items.read('tabs')
  if (gwen.outstanding[0]?.asks === 'advice')
    await office.service.items.decide('tabs', {
      ...{ by: 'gwen.hollis', version: gwen.version!, shown: gwen.shown!, outcome: 'advised' },
      ...{ acknowledged: [], reason: 'Take it out.' },
    })
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/tabs/decide`)
  await handIn('tabs', `${WORDS} It is written on the form.`)
  await helen.fill('[name=reason]', 'Not like this.')
  await helen.click('button:text("Ask for changes")')
  await helen.waitForSelector('#problem')
  expect(await mainText(helen)).toContain('A newer version was submitted. Look at it before you decide.')
  expect(await helen.$$eval('[name=acknowledged]:checked', (all) => all.length)).toBe(0)
  expect(await office.service.items.read('tabs')).toMatchObject({ progress: 'awaiting' })
})

test('two tabs with one draft do not overwrite each other unseen', { timeout: 60_000 }, async () => {
  const one = await office.signIn(1280, 'tom.ashdown')
  await one.goto(`${office.base}/new`)
  await one.fill('[name=text]', 'The first tab.')
  await one.waitForSelector('text=/Kept at/')
  expect(one.url()).toContain('/new?draft=')
  const two = await one.context().newPage()
  await two.goto(one.url())
  await two.fill('[name=text]', 'The second tab.')
  await two.waitForSelector('text=/Kept at/')
  await one.fill('[name=text]', 'The first tab, more.')
  await one.waitForSelector('text=/changed in another window/')
  expect((await office.store.unfinished.list('tom.ashdown'))[0]!.typed['text']).toBe('The second tab.')
  await one.click('button:text("Keep this one instead")')
  await one.waitForSelector('text=/Kept at/')
  expect((await office.store.unfinished.list('tom.ashdown'))[0]!.typed['text']).toBe('The first tab, more.')
})

test('an author who submits is warned of a version that was submitted in between', {
  timeout: 60_000,
}, async () => {
  await handIn('both', 'The garden is open.')
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/items/both/versions`)
  await office.service.items.submit(
    'both',
    { ...(await office.ports.open((await office.service.items.read('both')).version!)), body: 'Hers.' },
    'priya.nandakumar',
  )
  await tom.fill('[name=text]', 'His.')
  await tom.click('button:text("Continue")')
  await tom.waitForSelector('#problem')
  expect(await mainText(tom)).toMatch(/Priya Nandakumar submitted another version at \d\d:\d\d/)
  expect(await tom.inputValue('[name=text]')).toBe('His.')
  await submitDraft(tom)
})

test('when a session ends while writing, the page says so; after signing in in another tab the draft is kept and sent', {
  timeout: 60_000,
}, async () => {
  const tom = await office.signIn(375, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=title]', 'The session ends')
  await tom.fill('[name=text]', 'The first half.')
  await tom.waitForSelector('text=/Kept at/')
  await tom.context().clearCookies()
  await tom.fill('[name=text]', 'The first half. The second half.')
  await tom.waitForSelector('text=/Not kept: you were signed out/')
  await tom.waitForSelector('text=/Not checked: you were signed out/')
  await signInBeside(tom)
  // A background window of a test gets no focus event.
  await tom.evaluate(() => window.dispatchEvent(new Event('focus')))
  await tom.waitForSelector('text=/Kept at/')
  expect(await mainText(tom)).not.toContain('Not checked')

  // Reloading while signed out leads back to the stored draft.
  await tom.context().clearCookies()
  await tom.reload()
  await tom.check('[value="tom.ashdown"]')
  await tom.click('main button')
  await tom.waitForURL(/\/new\?draft=/)
  expect(await tom.inputValue('[name=text]')).toBe('The first half. The second half.')
})
