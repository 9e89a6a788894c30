import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, type Opened, openOffice, said } from './people.ts'
import { handInDocuments } from './scene.ts'

/** Documents as pages, pictures with the places marked, mail with its headers and parts: each from a real file. */

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

/** Where red stands in a picture, as shares of its size. */
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

test('a page of a PDF is shown as it looks, beside its text with the place marked', { timeout: 60_000 }, async () => {
  const helen = await office.signIn(375, 'helen.marchetti')
  await helen.goto(`${office.base}/items/pdf`)
  expect(await helen.textContent('.cs-mark')).toBe('999 000 0018')
  await helen.click('text=Page 2, as it looks')
  expect((await drawn(helen, '.cs-picture img')).height).toBeGreaterThan(500)
  expect(await framed(helen, '.cs-picture img')).toEqual({
    left: about(0.32),
    right: about(0.47),
    top: about(0.08),
    bottom: about(0.1),
  })
  expect(await fits(helen)).toBe(true)
})

test('a picture of words is shown, and the place is marked in the words that were read in it', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/scan`)
  expect(await drawn(helen, '.cs-picture img')).toEqual({ width: 1100, height: 220 })
  expect(await helen.$$eval('.cs-mark', (all) => all.map((one) => one.textContent))).toContain('999 000 0018')
  expect(await framed(helen, '.cs-picture img')).toEqual({
    left: about(0.43),
    right: about(0.71),
    top: about(0.43),
    bottom: about(0.6),
  })
})

test('a mark in a picture has a box around it, and the registered mark stands beside it', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/poster`)
  expect(await drawn(helen, '.cs-picture img')).toEqual({ width: 900, height: 700 })
  const box = await helen.$eval('.cs-picture rect', (one) => one.getBoundingClientRect().toJSON())
  const picture = await helen.$eval('.cs-picture img', (one) => one.getBoundingClientRect().toJSON())
  // The mark stands from 27 % to 73 % of the width.
  expect((box.left - picture.left) / picture.width).toBeGreaterThan(0.15)
  expect((box.right - picture.left) / picture.width).toBeLessThan(0.85)
  expect(await drawn(helen, '.cs-sides figure:nth-of-type(2) img')).toMatchObject({ width: expect.any(Number) })
  expect(await said(helen)).toContain('The registered mark')
  await helen.click('.cs-picture svg a')
  expect(new URL(helen.url()).hash).toMatch(/^#f\d+$/)
})

test('a mail has its headers, its text and its attachment, each by name', { timeout: 60_000 }, async () => {
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
