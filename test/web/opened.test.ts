import { afterAll, beforeAll, expect, test } from 'vitest'
import { zip } from '../files/package.ts'
import { FILM, png } from '../tools/media.ts'
import { draftOf } from './long-files.ts'
import { fits, mainText, type Opened, openOffice } from './people.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const broken = Buffer.from('%PDF-1.7\nnothing of a document')
const file = (name: string, bytes: Uint8Array) => ({ name, type: '', bytes })

async function handIn(id: string, ...files: ReturnType<typeof file>[]) {
  const body = 'The garden in the goods yard is open.'
  const draft = draftOf({ kind: 'article', title: `The garden: ${id}`, body, files, evidence: ['no-speech'] })
  await office.service.items.submit(id, draft, TOM)
}

const progressOf = async (id: string) => (await office.service.items.read(id)).progress

test('on a phone: an unread file takes one tap to open and one to tick, and can only then be approved', {
  timeout: 120_000,
}, async () => {
  await handIn('unread', file('plan.pdf', broken), file('all.zip', zip({ 'visit.mp4': FILM })))
  const helen = await office.signIn(320, HELEN)
  await helen.goto(`${office.base}/items/unread/decide`)
  expect(await fits(helen)).toBe(true)
  expect(await mainText(helen)).toMatch(/Open before you approve.*plan\.pdf.*visit\.mp4.*It is a film/s)
  expect(await helen.textContent('.cs-reach')).toContain('2 files to open and tick')
  const ticks = helen.locator('[name=opened]')
  expect(await ticks.nth(0).isDisabled()).toBe(true)
  expect(await helen.isVisible('.cs-reach [data-approve]')).toBe(false)
  await helen.click('button:text("Approve version 1")')
  // The page moves the focus once the service has answered.
  await expect.poll(() => helen.evaluate(() => document.activeElement?.textContent)).toMatch(/^Open plan\.pdf/)
  for (const [index, name] of ['plan.pdf', 'visit.mp4'].entries()) {
    const arrives = helen.waitForEvent('download')
    await helen.click(`a:has-text("Open ${name}")`)
    expect((await arrives).suggestedFilename()).toBe(name)
    await ticks.nth(index).check()
  }
  // Under the thumb, wherever the page is scrolled to.
  await helen.evaluate(() => scrollTo(0, 0))
  await helen.click('.cs-reach [data-approve]')
  await helen.waitForURL(/said=decided/)
  expect(await progressOf('unread')).toBe('approved')
  expect(await mainText(helen)).toContain('They opened 2 files first.')
})

test('without a script: a picture is on the page and can be ticked; a file is opened, then ticked', {
  timeout: 120_000,
}, async () => {
  await handIn('plain', file('plan.pdf', broken), file('chart.png', await png()))
  const helen = await office.signIn(375, HELEN, { javaScriptEnabled: false })
  const shown = helen.waitForResponse(/\/pictures\?part=/)
  await helen.goto(`${office.base}/items/plain/decide`)
  expect((await shown).status()).toBe(200)
  await helen.check('[name=opened][value="attachment:2"]')
  await helen.fill('[name=reason]', 'Typed before')
  await helen.click('button:text("Approve version 1")')
  expect(helen.url()).toMatch(/\/decide$/)
  expect(await mainText(helen)).toMatch(/There is a problem.*Open and tick the file.*Open it, then tick it/s)
  expect(await progressOf('plain')).toBe('awaiting')
  const arrives = helen.waitForEvent('download')
  await helen.click('a:has-text("Open plan.pdf")')
  await arrives
  await helen.click('button:text("I have opened them: let me tick")')
  expect(await helen.inputValue('[name=reason]')).toBe('Typed before')
  expect(await helen.isChecked('[name=opened][value="attachment:2"]')).toBe(true)
  await helen.check('[name=opened][value="attachment:1"]')
  await helen.click('button:text("Approve version 1")')
  expect(await progressOf('plain')).toBe('approved')
})

test('asking for changes needs nothing to be opened', { timeout: 60_000 }, async () => {
  await handIn('changes', file('plan.pdf', broken))
  const helen = await office.signIn(375, HELEN)
  await helen.goto(`${office.base}/items/changes/decide`)
  await helen.fill('[name=reason]', 'Send a plan that can be read.')
  await helen.click('button:text("Ask for changes")')
  await helen.waitForURL(/said=decided/)
  expect(await progressOf('changes')).toBe('returned')
})

test('approval in bulk leaves out items with something to open, and the page says why', {
  timeout: 60_000,
}, async () => {
  await handIn('single', file('chart.png', await png()))
  const helen = await office.signIn(375, HELEN)
  await helen.goto(`${office.base}/together`)
  expect(await helen.locator('[name=item][value^="single|"]').count()).toBe(0)
  expect(await mainText(helen)).toMatch(/To be decided one by one.*The garden: single: 1 file must be opened/s)
})

test('an emergency release needs the file opened and ticked too', { timeout: 60_000 }, async () => {
  await handIn('urgent', file('plan.pdf', broken))
  const helen = await office.signIn(375, HELEN, { javaScriptEnabled: false })
  const release = async () => {
    await helen.goto(`${office.base}/items/urgent`)
    await helen.click('summary:has-text("Release it in an emergency")')
    const tick = helen.locator('[name=opened]')
    if (!(await tick.isDisabled())) await tick.check()
    await helen.fill('#emergency-reason', 'The crossing is closed from noon today.')
    await helen.fill('#emergency-receipt', 'At 11:40, on the website')
    await helen.click('button:text("Release it now")')
  }
  await release()
  expect(await mainText(helen)).toContain('Open and tick the file')
  await helen.click('summary:has-text("Release it in an emergency")')
  const arrives = helen.waitForEvent('download')
  await helen.click('a:has-text("Open plan.pdf")')
  await arrives
  await release()
  expect(await progressOf('urgent')).toBe('released')
})

test('a picture fetched ahead or by HEAD does not count as shown', { timeout: 60_000 }, async () => {
  await handIn('ahead', file('chart.png', await png()))
  const cookie = await office.cookieOf(HELEN)
  const ask = (path: string, method: string, more: Record<string, string> = {}) =>
    office.app.request(`${office.base}/items/ahead/${path}`, { method, headers: { cookie, ...more } })
  const served = async () => (await office.service.items.listFilesToOpen('ahead', HELEN))[0]!.served
  const picture = `pictures?part=${encodeURIComponent('attachment:1')}`
  for (const path of [picture, 'files/1', 'open?part=attachment:1']) {
    await ask(path, 'HEAD')
    await ask(path, 'GET', { 'sec-purpose': 'prefetch' })
  }
  expect(await served()).toBe(false)
  expect((await ask(picture, 'GET')).status).toBe(200)
  expect(await served()).toBe(true)
})

test('a film plays in the page: reading its length does not open it, reading it whole does', {
  timeout: 60_000,
}, async () => {
  await handIn('film', file('visit.mp4', FILM))
  const cookie = await office.cookieOf(HELEN)
  const play = (range: string) =>
    office.app.request(`${office.base}/items/film/play?part=attachment:1`, { headers: { cookie, range } })
  const served = async () => (await office.service.items.listFilesToOpen('film', HELEN))[0]!.served
  const probe = await play('bytes=0-1')
  expect([probe.status, probe.headers.get('content-type')]).toEqual([206, 'video/mp4'])
  expect(await served()).toBe(false)
  await play('bytes=0-')
  expect(await served()).toBe(true)
})
