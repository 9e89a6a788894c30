import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/core/calendar.ts'
import { propose } from '../../src/core/calibration/propose.ts'
import { dayOf } from '../../src/core/deadline.ts'
import { everyPagePasses, expectPage, openFullOffice, wrongs } from './every-page-passes.ts'
import type { Opened } from './people.ts'

let full: Awaited<ReturnType<typeof openFullOffice>>
let office: Opened
beforeAll(async () => {
  full = await openFullOffice()
  office = full.office
}, 180_000)
afterAll(() => office?.close())

const ADMINISTRATION = ['', '/sign-ins', '/sessions', '/keys', '/notices', '/checks']

test.each([320, 1280])(
  'the administrator’s pages pass axe and fit at %i pixels',
  { timeout: 60_000 },
  async (width) => {
    const page = await office.signIn(width, 'gwen.hollis')
    for (const path of ADMINISTRATION) {
      await expectPage(page, office.base, `/administration${path}`)
      const folder = process.env['SCREENSHOTS']
      if (folder)
        await page.screenshot({ path: `${folder}/admin${path.replace('/', '-')}-${width}.png`, fullPage: true })
    }
    await page.context().close()
  },
)

test('the pages of observe-only mail pass axe and fit a phone', { timeout: 60_000 }, async () => {
  const from = dayOf(new Date().toISOString())
  const given = { covers: 'gateway', reason: 'A trial', from, until: addDays(from, 30) }
  const row = await office.service.registers.saveRow('observe-only', { given, by: 'gwen.hollis' })
  const raw = new TextEncoder().encode(
    `Message-ID: <o1@x.example>\r\n\r\nHis NHS number is 999 000 0018. ${'x'.repeat(90)}\r\n`,
  )
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['r@example.org'] }
  await office.service.mail.screen(message, { gateway: 'mx' })
  const page = await office.signIn(320, 'helen.marchetti')
  for (const path of [
    '/observed',
    '/observed/messages',
    '/observed/messages?open=yes',
    '/registers/observe-only/new',
  ]) {
    await expectPage(page, office.base, path)
    const folder = process.env['SCREENSHOTS']
    if (folder) await page.screenshot({ path: `${folder}/${path.replace(/\W/g, '-')}.png`, fullPage: true })
  }
  await page.goto(`${office.base}/observed/messages?open=yes`)
  await page.click('button:has-text("Wrong to hold")')
  await page.waitForSelector('text=wrong to hold it: recorded')
  await page.context().close()
  await office.service.mail.endObserving(row, 'gwen.hollis')
})

test('the page of calibrations passes axe and fits a phone', { timeout: 60_000 }, async () => {
  const held = [{ rule: 'conduct/second-voice', family: 'conduct', above: 0.1 }] as const
  const setting = { kind: 'post', account: 'own', author: 'staff', period: true } as const
  const proposal = propose(Array.from({ length: 60 }, (_, at) => ({ setting, held: at < 6 ? held : [] })))
  const accepted = { proposal, thresholds: true, people: [], contacts: [] }
  await office.service.registers.calibrate(accepted, 'gwen.hollis')
  const page = await office.signIn(320, 'helen.marchetti')
  await expectPage(page, office.base, '/calibration')
  await page.click('button:has-text("Undo the calibration")')
  await page.waitForSelector('text=It was undone.')
  await expectPage(page, office.base, '/calibration')
  await page.context().close()
})

// 320 is the width of a 1280 window at 400 % zoom. Other widths, and axe at 1280: access.slow.test.ts.
test('every page passes axe and fits at 320 pixels', { timeout: 300_000 }, () => everyPagePasses(full, 320))
test('every page fits at 1280 pixels', { timeout: 300_000 }, () => everyPagePasses(full, 1280, false))

test('on a phone the navigation is behind one button, which works by keyboard', { timeout: 120_000 }, async () => {
  const page = await office.signIn(320, 'helen.marchetti')
  const nav = page.locator('nav[aria-label="Your pages"]')
  expect(await nav.isVisible()).toBe(false)
  await page.focus('button:text("Menu")')
  await page.keyboard.press('Enter')
  await nav.waitFor({ state: 'visible' })
  expect(await wrongs(page)).toEqual([])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Home')
  // Escape closes it too, but not in a browser that emulates a phone.
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Menu')
  await page.keyboard.press('Enter')
  await nav.waitFor({ state: 'hidden' })
  await page.context().close()
})

test('the results beside a draft pass axe while it is written, also in forced colours', {
  timeout: 60_000,
}, async () => {
  const page = await office.signIn(1280, 'tom.ashdown')
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${office.base}/new`)
  await page.fill('[name=text]', 'TOP SECRET\n\nHer NHS number is 999 000 0018. Vote Labour!')
  await page.waitForSelector('.cs-filter')
  expect(await wrongs(page)).toEqual([])
  await page.click('.cs-filter >> text=/Must change/')
  const shown = await page.$$eval('.cs-finding', (all) =>
    all.filter((one) => (one as HTMLElement).offsetParent).map((one) => (one as HTMLElement).dataset['severity']),
  )
  expect(new Set(shown)).toEqual(new Set(['block']))
  await page.goto(`${office.base}/items/sample-victim`)
  const line = await page.$eval('.cs-mark', (mark) => getComputedStyle(mark).borderBottomStyle)
  expect(line).toBe('solid')
  expect(await wrongs(page)).toEqual([])
})

test('the first page is small, and pages load nothing from other origins', async () => {
  const page = await office.signIn(375, 'tom.ashdown')
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  const answer = await page.reload()
  await page.waitForLoadState('networkidle')
  const own = [...asked].filter((url) => !url.startsWith('data:'))
  expect(own.every((url) => url.startsWith(office.base))).toBe(true)
  expect(own.map((url) => new URL(url).pathname).toSorted()).toEqual(['/', '/assets/script.js', '/assets/style.css'])
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const weights = await Promise.all(own.map((url) => sizeOf(url, cookies)))
  expect(Math.min(...weights)).toBeGreaterThan(1_000)
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(100_000)
  expect(answer!.headers()['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/)
})

/** Bytes of a response over the wire. The browser reports them only for what is not cached. */
function sizeOf(url: string, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => done(bytes))
    }).on('error', failed)
  })
}
