import { readFileSync } from 'node:fs'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { serveSample } from './served.ts'

let office: Awaited<ReturnType<typeof serveSample>>
let browser: Browser

beforeAll(async () => {
  office = await serveSample()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await office.close()
})

/** A press release as Word makes it: a number in a comment, another in the footer. */
async function release(): Promise<Buffer> {
  const body = new Paragraph({
    children: [
      new CommentRangeStart(0),
      new TextRun('The Commissioner has opened a new community garden in the old goods yard.'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ],
  })
  const comment = {
    id: 0,
    author: 'A',
    children: [new Paragraph('His NHS number is 999 000 0018, for the risk assessment.')],
  }
  const footer = new Footer({ children: [new Paragraph('National Insurance number QQ 12 34 56 C')] })
  const document = new Document({
    comments: { children: [comment] },
    sections: [{ footers: { default: footer }, children: [body] }],
  })
  return Packer.toBuffer(document)
}

async function signIn(width: number, person: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 740 }, acceptDownloads: true })).newPage()
  await page.goto(`${office.base}/sign-in`)
  await page.check(`[value="${person}"]`)
  await page.click('button:has-text("Sign in"):not(nav button)')
  return page
}

describe('a press release as a Word file', () => {
  test('is handed in, seen through, signed off on a phone, and released with a certificate', {
    timeout: 120_000,
  }, async () => {
    const tom = await signIn(1280, 'tom.ashdown')
    await tom.click('text=Hand in a draft')
    await tom.fill('[name=title]', 'A garden in the goods yard')
    await tom.setInputFiles('[name=files]', {
      name: 'release.docx',
      mimeType: 'application/octet-stream',
      buffer: await release(),
    })
    await tom.click('button:text("Hand it in")')
    const seen = await tom.textContent('main')
    expect(seen).toContain('Waiting for sign-off')
    expect(seen).toContain('Helen Marchetti')
    expect(seen).toMatch(/NHS number\s*A person must decide/)
    expect(seen).toMatch(/comment/i)
    const address = tom.url().split('?')[0]!

    const gwen = await signIn(1280, 'gwen.hollis')
    await gwen.click('text=A garden in the goods yard')
    await gwen.fill('[name=reason]', 'Nobody needs the number: take it out.')
    await gwen.click('button:text("Give this advice")')
    expect(await gwen.textContent('main')).toContain('Nobody needs the number: take it out.')

    const helen = await signIn(320, 'helen.marchetti')
    await helen.click('text=A garden in the goods yard')
    await helen.waitForSelector('button:text("Ask for changes")')
    expect(await helen.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await helen.click('button:text("Ask for changes")')
    expect(await helen.textContent('main')).toContain('Say why')
    await helen.fill('[name=reason]', 'Please remove the comment and the footer.')
    await helen.click('button:text("Ask for changes")')
    expect(await helen.textContent('main')).toContain('Returned for changes')

    await tom.goto(address)
    expect(await tom.textContent('main')).toContain('Please remove the comment and the footer.')
    await tom.click('text=Change it and hand in another version')
    await tom.setInputFiles('[name=files]', {
      name: 'release.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The Commissioner has opened a new community garden in the old goods yard.'),
    })
    await tom.click('button:text("Hand in this version")')
    expect(await tom.textContent('main')).toContain('Nothing found that needs a decision')

    await helen.goto(`${address}/decide`)
    await helen.click('button:text("Approve version 2")')
    expect(await helen.textContent('main')).toContain('Approved')

    await tom.goto(address)
    await tom.fill('[name=receipt]', 'Sent to the press list at noon')
    await tom.click('button:text("Confirm")')
    expect(await tom.textContent('main')).toContain('Released')
    expect(office.faults).toEqual([])
    expect(await office.store.verify()).toMatchObject({ breaks: [] })
  })
})

test('a suggestion is put in place with one click, and undone with another', { timeout: 60_000 }, async () => {
  const tom = await signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=text]', 'Her NHS number is 999 000 0018, which the ward has on file.')
  await tom.click('button:text("Check it first")')
  expect(await tom.inputValue('[name=text]')).toContain('999 000 0018')
  await tom.click('button:text("Put it in place")')
  expect(await tom.inputValue('[name=text]')).not.toContain('999 000 0018')
  await tom.click('button:text("Undo the change")')
  expect(await tom.inputValue('[name=text]')).toContain('999 000 0018')
})

describe('the mail gateway', () => {
  const post = async (raw: string) => {
    const query = 'sender=tom.ashdown@westmids-opcc.example&recipient=resident@outside.example'
    const headers = { authorization: `Bearer ${office.gatewayKey}`, 'content-type': 'message/rfc822' }
    return (
      await fetch(`${office.base}/v1/messages?${query}`, { method: 'POST', headers, body: raw })
    ).json() as Promise<Record<string, unknown>>
  }
  const mail = (text: string) =>
    `From: tom.ashdown@westmids-opcc.example\r\nTo: resident@outside.example\r\nSubject: The meeting\r\n\r\n${text}\r\n`

  test('releases, holds and rejects, and says the same again', async () => {
    const clear = await post(mail('Thank you for your letter. The meeting is at ten on Tuesday in the town hall.'))
    expect(clear).toMatchObject({ verdict: 'release', reasons: [], smtp: { code: 250 }, item: null })
    const held = await post(mail('The NHS number of the other tenant is 999 000 0018.'))
    expect(held).toMatchObject({ verdict: 'hold', smtp: { code: 250 } })
    expect(await post(mail('The NHS number of the other tenant is 999 000 0018.'))).toEqual(held)
    const helen = await signIn(375, 'helen.marchetti')
    await helen.click('text=The meeting')
    expect(await helen.textContent('main')).toContain('resident@outside.example')
  })
})

test('a page sends nothing to anybody else and stays small', async () => {
  const page = await signIn(375, 'tom.ashdown')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${office.base}/items/sample-victim`)
  expect(asked.every((url) => url.startsWith(office.base))).toBe(true)
})

test('every page passes axe at 320 and 1280 pixels', { timeout: 120_000 }, async () => {
  const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
  for (const width of [320, 1280]) {
    const page = await signIn(width, 'helen.marchetti')
    for (const path of [
      '/',
      '/new',
      '/delegations',
      '/items/sample-victim',
      '/items/sample-victim/decide',
      '/items/sample-survey',
      '/items/sample-blog',
      '/items/sample-blog/changes',
      '/items/sample-survey/acts',
      '/together',
    ]) {
      await page.goto(office.base + path)
      await page.evaluate(axe)
      const wrong = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
      })
      expect(wrong, `${path} at ${width}`).toEqual([])
    }
  }
})
