import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, type Opened, openOffice } from './people.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
  await office.pipeline.submit('sample-names', NAMES, 'tom.ashdown')
})
afterAll(() => office.close())

/** Names and scripts that break pages: a long Welsh one, Punjabi, a text from right to left, a word without end. */
const NAMES = {
  kind: 'article',
  channel: 'website',
  account: 'corporate',
  author: 'staff',
  title: 'Croeso i Lanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  body: `ਗੁਰਪ੍ਰੀਤ ਕੌਰ ਨੇ ਕਿਹਾ: “ਸਾਡਾ ਸ਼ਹਿਰ ਸੁਰੱਖਿਅਤ ਹੈ।”\n\nمرحبا بكم في مدينتنا 2026\n\n${'x'.repeat(300)}`,
  files: [],
  recipients: [],
  evidence: [],
} as const

const PATHS = [
  '/',
  '/new',
  '/items',
  '/help',
  '/help/rules/personal-data/nhs-number',
  '/delegations',
  '/registers',
  '/me',
  '/check',
  '/items/sample-victim',
  '/items/sample-victim/decide',
  '/items/sample-victim/acts',
  '/items/sample-survey',
  '/items/sample-blog/versions',
  '/items/sample-names',
  '/nowhere',
]

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

async function wrongs(page: Page): Promise<string[]> {
  // With a script in place of a file, since the page allows none from elsewhere.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

// 640 is what is left of 1280 at a zoom of 200 %; 320 what is left at 400 %.
test.each([320, 375, 640, 1280])('every page passes axe and fits at %i pixels', { timeout: 120_000 }, async (width) => {
  const page = await office.signIn(width, 'helen.marchetti')
  for (const path of PATHS) {
    await page.goto(office.base + path)
    expect(await fits(page), `${path} at ${width} is wider than the window`).toBe(true)
    if (width !== 640) expect(await wrongs(page), `${path} at ${width}`).toEqual([])
  }
  await page.context().close()
})

test('what stands beside a draft while it is written passes too, and so it does in forced colours', {
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

test('the first page is light, and a page asks nothing of anybody else', async () => {
  const page = await office.signIn(375, 'tom.ashdown')
  const sizes: Promise<{ url: string; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        url: request.url(),
        bytes: responseBodySize + responseHeadersSize,
      })),
    )
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const answer = await page.goto(office.base)
  await page.waitForLoadState('networkidle')
  const asked = await Promise.all(sizes)
  expect(asked.every(({ url }) => url.startsWith(office.base) || url.startsWith('data:'))).toBe(true)
  expect(asked.length).toBeGreaterThanOrEqual(3)
  expect(asked.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(100_000)
  expect(answer!.headers()['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/)
})
