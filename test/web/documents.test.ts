import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf, longReport } from './long-files.ts'
import { fits, mainText, type Opened, openOffice } from './people.ts'
import { handInDocuments } from './scene.ts'
import { longWordFile } from './word-file.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
  await handInDocuments(office)
}, 120_000)
afterAll(() => office.close())

async function drawn(page: Page, image: string): Promise<{ width: number; height: number }> {
  await page.locator(image).first().scrollIntoViewIfNeeded()
  await page.waitForFunction((at) => (document.querySelector(at) as HTMLImageElement | null)?.complete, image)
  return page.$eval(image, (one) => ({
    width: (one as HTMLImageElement).naturalWidth,
    height: (one as HTMLImageElement).naturalHeight,
  }))
}

const about = (share: number) => expect.closeTo(share, 1)

/** The bounds of red pixels in a picture, as shares of its size. */
async function framed(
  page: Page,
  image: string,
): Promise<{ left: number; top: number; right: number; bottom: number }> {
  return page.$eval(image, (one) => {
    const picture = one as HTMLImageElement
    const { naturalWidth: width, naturalHeight: height } = picture
    const sheet = new OffscreenCanvas(width, height).getContext('2d')!
    sheet.drawImage(picture, 0, 0)
    const { data } = sheet.getImageData(0, 0, width, height)
    const found = { left: 1, top: 1, right: 0, bottom: 0 }
    for (let at = 0; at < data.length; at += 4) {
      if (data[at]! < 150 || data[at + 1]! > 110 || data[at + 2]! > 110) continue
      const [x, y] = [((at / 4) % width) / width, Math.floor(at / 4 / width) / height]
      found.left = Math.min(found.left, x)
      found.right = Math.max(found.right, x)
      found.top = Math.min(found.top, y)
      found.bottom = Math.max(found.bottom, y)
    }
    return found
  })
}

test('a page of a PDF is shown as an image, beside its text with the place marked', { timeout: 60_000 }, async () => {
  const helen = await office.signIn(375, 'helen.marchetti')
  await helen.goto(`${office.base}/items/pdf`)
  expect(await helen.textContent('.cs-mark')).toBe('999 000 0018')
  expect((await drawn(helen, '.cs-picture img')).height).toBeGreaterThan(500)
  expect(await framed(helen, '.cs-picture img')).toEqual({
    left: about(0.32),
    right: about(0.47),
    top: about(0.08),
    bottom: about(0.1),
  })
  expect(await fits(helen)).toBe(true)
})

test('a picture of words is shown, and the place is marked in the recognised words', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/scan`)
  expect(await drawn(helen, '.cs-picture img')).toEqual({ width: 1100, height: 220 })
  expect(await helen.$$eval('.cs-mark', (all) => all.map((one) => one.textContent))).toContain('999 000 0018')
  expect(await framed(helen, '.cs-picture img')).toEqual({
    left: about(0.43),
    right: about(0.71),
    // The box of a line leaves a margin above and below its letters.
    top: about(0.4),
    bottom: about(0.62),
  })
})

test('an emblem in a picture has a box around it, and the registered emblem is shown beside it', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/poster`)
  expect(await drawn(helen, '.cs-sides .cs-picture img')).toEqual({ width: 900, height: 700 })
  const box = await helen.$eval('.cs-sides .cs-picture rect', (one) => one.getBoundingClientRect().toJSON())
  const picture = await helen.$eval('.cs-sides .cs-picture img', (one) => one.getBoundingClientRect().toJSON())
  // The emblem lies between 27 % and 73 % of the width.
  expect((box.left - picture.left) / picture.width).toBeGreaterThan(0.15)
  expect((box.right - picture.left) / picture.width).toBeLessThan(0.85)
  expect(await drawn(helen, '.cs-sides figure:nth-of-type(2) img')).toMatchObject({ width: expect.any(Number) })
  expect(await mainText(helen)).toContain('The registered emblem')
  await helen.click('.cs-sides .cs-picture svg a')
  expect(new URL(helen.url()).hash).toMatch(/^#f\d+$/)
})

test('an email is shown with headers, text and attachment, each by name', { timeout: 60_000 }, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/mail`)
  const found = await helen.$$eval('.cs-finding .cs-meta', (all) => all.map((one) => one.textContent))
  expect(found.join('\n')).toMatch(/sent\.eml/)
  expect(found.join('\n')).toMatch(/Text of note\.txt, in sent\.eml/)
  expect(found.join('\n')).toMatch(/Text of the message, in sent\.eml/)
  expect(await helen.$$eval('.cs-two .cs-facts dd', (all) => all.map((one) => one.textContent))).toEqual([
    'Tom Ashdown <tom.ashdown@westmids-opcc.example>',
    'Resident <resident@outside.example>',
    'Your visit',
  ])
})

test('a Word file is shown as a document with findings in place: in tables, notes, headers, comments, changes, hidden words', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(320, 'helen.marchetti')
  await helen.goto(`${office.base}/items/word`)
  expect(await helen.locator('.cs-document').count()).toBe(2)
  const inside = (place: string) =>
    helen.$$eval(`.cs-document ${place} .cs-mark`, (all) => all.map((one) => one.textContent))
  expect(await inside('td')).toEqual(['999 000 0026'])
  expect(await inside('[aria-label="Footer"]')).toEqual(['999 000 0042'])
  expect(await inside('[aria-label="Comment by Sam Editor"]')).toEqual(['999 000 0034'])
  expect(await inside('[aria-label="Footnote 1"]')).toContain('Ann Sample')
  expect(await inside('del')).toContain('999 000 0018')
  expect(await inside('.cs-unseen:not(:has(del))')).toEqual(['20DY/123456A/26'])
  expect(await fits(helen)).toBe(true)
  // Each finding names its page, links to it, and back.
  const places = await helen.$$eval('.cs-finding .cs-meta a', (all) => all.map((one) => one.textContent))
  expect(places).toContain('Tracked deletion, on page 2 of release.docx')
  await helen.click('text=Tracked deletion, on page 2')
  const [mark] = await helen.$$('.cs-number:target')
  expect(await mark?.evaluate((one) => one.closest('.cs-document')?.textContent)).toContain('Page 2')
  await mark?.click()
  expect(await helen.locator('.cs-finding:target h3').textContent()).toContain('NHS number')
  // No place appears twice, and every number links to a place.
  const ids = await helen.$$eval('[id]', (all) => all.map((one) => one.id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('the author sees the same document before anything is stored', { timeout: 60_000 }, async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await tom.setInputFiles('[type=file]', { name: 'release.docx', mimeType, buffer: await longWordFile() })
  await tom.waitForSelector('.cs-document .cs-mark')
  expect(await tom.locator('.cs-document').count()).toBe(2)
})

test('each page of a long PDF is drawn on request, with a box around the finding', { timeout: 90_000 }, async () => {
  const file = { name: 'report.pdf', type: 'application/pdf', bytes: await longReport(30) }
  await office.service.items.submit(
    'thirty',
    draftOf({ kind: 'report', title: 'Thirty pages', files: [file] }),
    'tom.ashdown',
  )
  const helen = await office.signIn(375, 'helen.marchetti')
  await helen.goto(`${office.base}/items/thirty`)
  await helen.click('text=report.pdf page by page')
  await helen.fill('[name=page]', '28')
  await helen.click('button:text("Go")')
  expect(await helen.textContent('h1')).toBe('report.pdf, page 28 of 30')
  expect((await drawn(helen, '.cs-picture img')).height).toBeGreaterThan(500)
  const frame = await framed(helen, '.cs-picture img')
  expect(frame.left).toBeGreaterThan(0.2)
  expect(frame.right).toBeLessThan(0.5)
  expect(await mainText(helen)).toContain('1 finding here')
  expect(await fits(helen)).toBe(true)
  // Its words are there as text too, and the finding links to its place in the list.
  await helen.click('text=Its words as text')
  expect(await helen.textContent('.cs-mark')).toBe('999 000 0018')
  await helen.click('.cs-finding-links a')
  await helen.waitForURL(/\/items\/thirty(?:\/decide)?\?show=1#f\d+$/)
  // The link to the page with the next finding, and a page number beyond the end.
  await helen.goto(`${office.base}/items/thirty/pages/1?page=999`)
  expect(await helen.textContent('h1')).toBe('report.pdf, page 30 of 30')
  expect(await mainText(helen)).toContain('Nothing was found here.')
  await helen.click('[aria-label="Page 21"]')
  expect(await mainText(helen)).toContain('1 finding here')
})

test('pages of an item need read access, and a file without pages has none', async () => {
  const helen = { cookie: await office.cookieOf('helen.marchetti') }
  const ask = (path: string, headers: Record<string, string>) =>
    office.app.request(`${office.base}${path}`, { headers })
  expect((await ask('/items/scan/pages/1', helen)).status).toBe(404)
  expect((await ask('/items/word/pages/7', helen)).status).toBe(404)
  expect((await ask('/items/word/pages/1', {})).status).not.toBe(200)
})

test('a spreadsheet is shown as a table, with findings in their cells, also in hidden columns', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(320, 'helen.marchetti')
  await helen.goto(`${office.base}/items/sheet`)
  const cells = await helen.$$eval('.cs-grid .cs-mark', (all) => all.map((one) => one.closest('td')?.textContent))
  expect(cells.join()).toMatch(/Her NHS number is 999 000 0026/)
  expect(await mainText(helen)).toMatch(/hidden column/i)
  expect(await helen.$$eval('.cs-mark', (all) => all.map((one) => one.textContent))).toContain('999 000 0018')
  expect(await fits(helen)).toBe(true)
})
