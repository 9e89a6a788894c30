import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from './long-files.ts'
import { fits, type Opened, openOffice, said } from './people.ts'

/** Documents as pages, pictures with the places marked, mail with its headers and parts: each from a real file. */

let office: Opened

const MAIL = [
  'From: Tom Ashdown <tom.ashdown@westmids-opcc.example>',
  'To: Resident <resident@outside.example>',
  'Subject: Your visit',
  'Date: Tue, 24 Nov 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Her NHS number is 999 000 0018.',
  '--edge',
  'Content-Type: text/plain; charset=utf-8; name="note.txt"',
  'Content-Disposition: attachment; filename="note.txt"',
  '',
  'The other patient’s NHS number is 999 000 0026.',
  '--edge--',
  '',
].join('\r\n')

function twoPages(): Promise<Uint8Array> {
  return new Promise((done) => {
    const paper = new PDFDocument({ size: 'A4' })
    const out: Buffer[] = []
    paper.on('data', (piece: Buffer) => out.push(piece))
    paper.on('end', () => done(new Uint8Array(Buffer.concat(out))))
    paper.fontSize(14).text('The garden in the goods yard is open to everybody from Monday.')
    paper.addPage().text('Her NHS number is 999 000 0018, which the ward has on file.')
    paper.end()
  })
}

const letters = (words: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="220"><rect width="1100" height="220" fill="#fff"/><text x="40" y="130" font-family="DejaVu Sans, Arial, sans-serif" font-size="44">${words}</text></svg>`,
    ),
  )
    .png()
    .toBuffer()

beforeAll(async () => {
  office = await openOffice()
  const mark = readFileSync(new URL('../../fixtures/marks/westmids-opcc.svg', import.meta.url))
  const shown = await sharp(mark, { density: 200 })
    .resize(420, 420, { fit: 'inside' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
  const poster = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#fff' } })
    .composite([{ input: shown, left: 240, top: 140 }])
    .png()
    .toBuffer()
  const file = (name: string, type: string, bytes: Uint8Array) => ({ name, type, bytes })
  const hand = (id: string, one: ReturnType<typeof file>) =>
    office.pipeline.submit(id, draftOf({ kind: 'article', title: `With ${one.name}`, files: [one] }), 'tom.ashdown')
  await hand('pdf', file('two.pdf', 'application/pdf', await twoPages()))
  await hand('scan', file('scan.png', 'image/png', await letters('Her NHS number is 999 000 0018')))
  await hand('poster', file('poster.png', 'image/png', poster))
  await hand('mail', file('sent.eml', 'message/rfc822', new TextEncoder().encode(MAIL)))
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

test('a page of a PDF is shown as it looks, beside its text with the place marked', { timeout: 60_000 }, async () => {
  const helen = await office.signIn(375, 'helen.marchetti')
  await helen.goto(`${office.base}/items/pdf`)
  expect(await helen.textContent('.cs-mark')).toBe('999 000 0018')
  await helen.click('text=Page 2, as it looks')
  expect((await drawn(helen, '.cs-picture img')).height).toBeGreaterThan(500)
  expect(await said(helen)).toContain('The places are marked in the text, not in this picture.')
  expect(await fits(helen)).toBe(true)
})

test('a picture of words is shown, and the place is marked in the words that were read in it', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  await helen.goto(`${office.base}/items/scan`)
  expect(await drawn(helen, '.cs-picture img')).toEqual({ width: 1100, height: 220 })
  expect(await helen.$$eval('.cs-mark', (all) => all.map((one) => one.textContent))).toContain('999 000 0018')
  expect(await said(helen)).toContain('The places are marked in the text, not in this picture.')
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
  await helen.click('.cs-picture .cs-number')
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
