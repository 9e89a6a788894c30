import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERY_PAGE } from './every-page.ts'
import { fits, type Opened, openOffice } from './people.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Faults of landmarks, heading order, names of controls and repeated names, in words. */
async function structure(page: Page): Promise<string[]> {
  return [...(await landmarks(page)), ...(await names(page)), ...(await leads(page))]
}

const landmarks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    const once = ['h1', 'main', 'body > header', 'body > footer', 'title', '.govuk-skip-link']
    const levels = all('main h1, main h2, main h3, main h4').map(({ tagName }) => Number(tagName[1]))
    return [
      ...once.filter((selector) => all(selector).length !== 1).map((selector) => `not one ${selector}`),
      ...(document.documentElement.lang ? [] : ['no language']),
      ...all('nav:not([aria-label])').map(() => 'a nav without a name'),
      ...levels
        .filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
        .map((level) => `a level is left out before ${level}`),
    ]
  })

const names = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)]
    const fields = all<HTMLInputElement>('input:not([type=hidden]), select, textarea')
    const pressed = all('a[href], button')
    const named = (one: HTMLElement) => Boolean(one.textContent?.trim() || one.getAttribute('aria-label'))
    return [
      ...fields
        .filter((one) => !one.labels?.length && !one.getAttribute('aria-label'))
        .map(({ name }) => `${name}: no label`),
      ...pressed.filter((one) => !named(one)).map(({ outerHTML }) => `${outerHTML.slice(0, 80)}: no words`),
    ]
  })

const leads = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)]
    const ids = all('[id]').map(({ id }) => id)
    const meant = all('[aria-describedby], [aria-labelledby]').flatMap((one) =>
      [one.getAttribute('aria-describedby'), one.getAttribute('aria-labelledby')].flatMap(
        (attribute) => attribute?.split(' ') ?? [],
      ),
    )
    const links = all<HTMLAnchorElement>('a[href^="#"]').map((link) => link.getAttribute('href')!.slice(1))
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`),
      ...[...meant, ...links].filter((id) => !ids.includes(id)).map((id) => `${id} is meant and not there`),
    ]
  })

/** The focused element: undefined at the end, 'outside' of the main part, else a name with its faults. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement | null
    if (!one || one === document.body) return undefined
    if (!one.closest('main')) return 'outside'
    const style = getComputedStyle(one)
    const beside = one.nextElementSibling ? getComputedStyle(one.nextElementSibling, '::before').boxShadow : 'none'
    const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || beside !== 'none'
    const box = one.getBoundingClientRect()
    const over = document.elementFromPoint(box.left + Math.min(box.width, 10) / 2, box.top + box.height / 2)
    const covered = Boolean(over?.closest('.cs-reach')) && !one.closest('.cs-reach')
    const name = String([...document.querySelectorAll('main *')].indexOf(one))
    return [name, ...(seen ? [] : ['without a sign of focus']), ...(covered ? ['covered'] : [])].join(' ')
  })

test('landmarks, headings, labels and links are right on every page', { timeout: 120_000 }, async () => {
  const helen = await office.signIn(1280, 'helen.marchetti')
  for (const path of EVERY_PAGE) {
    await helen.goto(office.base + path)
    expect(await structure(helen), path).toEqual([])
  }
})

test('with text at twice the size, and with wide spacing, no page scrolls in two directions', {
  timeout: 120_000,
}, async () => {
  const helen = await office.signIn(640, 'helen.marchetti')
  for (const path of EVERY_PAGE) {
    await helen.goto(office.base + path)
    await helen.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await fits(helen), `${path} with large letters`).toBe(true)
    // WCAG 1.4.12: text spacing.
    await helen.evaluate(() => {
      document.documentElement.style.fontSize = ''
      for (const one of document.querySelectorAll<HTMLElement>('body *'))
        Object.assign(one.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' })
    })
    expect(await fits(helen), `${path} with wide spacing`).toBe(true)
  }
})

test('by keyboard alone all controls of the decision page are reached, visible and uncovered, and findings can be stepped through', {
  timeout: 120_000,
}, async () => {
  const helen = await office.signIn(320, 'helen.marchetti')
  await helen.goto(`${office.base}/items/sample-victim/decide`)
  const wanted = await helen.$$eval(
    'main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary',
    (all) => all.filter((one) => (one as HTMLElement).checkVisibility()).length,
  )
  const reached = new Set<string>()
  for (let press = 0; press < 200; press++) {
    await helen.keyboard.press('Tab')
    const at = await focused(helen)
    if (at === undefined) break
    if (at !== 'outside') reached.add(at)
  }
  expect([...reached].filter((one) => one.includes(' '))).toEqual([])
  // A group of radio buttons is one stop; fields in closed sections are none.
  expect(reached.size).toBeGreaterThan(wanted - 8)
  await helen.keyboard.press('Alt+ArrowDown')
  expect(await helen.evaluate(() => document.activeElement?.id)).toMatch(/^f\d+$/)
})

test('changes while a person writes are announced in live regions', { timeout: 60_000 }, async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  expect(await tom.getAttribute('#status', 'role')).toBe('status')
  expect(await tom.getAttribute('#saved', 'aria-live')).toBe('polite')
  expect(await tom.getAttribute('#chosen', 'aria-live')).toBe('polite')
  await tom.fill('[name=text]', 'Her NHS number is 999 000 0018.')
  await tom.waitForFunction(() => document.getElementById('status')?.textContent?.includes('finding to decide on'))
  await tom.waitForFunction(() => document.getElementById('saved')?.textContent?.startsWith('Kept at'))
})

test('right-to-left texts are aligned right, and names in other scripts and long words are shown in full', async () => {
  const title = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ਗੁਰਪ੍ਰੀਤ ਕੌਰ'
  const body = 'مرحبا بكم في مدينتنا 2026'
  await office.service.items.submit(
    'scripts',
    {
      kind: 'article',
      channel: 'website',
      account: 'corporate',
      author: 'staff',
      title,
      body,
      files: [],
      recipients: [],
      evidence: [],
    },
    'tom.ashdown',
  )
  const helen = await office.signIn(320, 'helen.marchetti')
  for (const path of ['/items/scripts', '/items/scripts/decide', '/items']) {
    await helen.goto(office.base + path)
    expect(await helen.textContent('main')).toContain(title)
    expect(await fits(helen), path).toBe(true)
  }
  await helen.goto(`${office.base}/items/scripts`)
  expect(await helen.$eval('.cs-text', (one) => getComputedStyle(one).direction)).toBe('rtl')
  expect(await helen.$eval('h1', (one) => getComputedStyle(one).direction)).toBe('ltr')
})
