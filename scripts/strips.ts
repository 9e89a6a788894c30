import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser } from '../test/web/browser.ts'
import { draftOf } from '../test/web/long-files.ts'
import { holdMailToClear, liveOneDay } from '../test/web/scene.ts'
import { serveSample } from '../test/web/served.ts'

/**
 * `npm run -s strips -- FOLDER [NAMES]`: the main task of each role on a phone, one picture a role, its steps side by
 * side; or of those roles that are named.
 */
const [, , folder = 'docs/pictures', ...only] = process.argv
mkdirSync(folder, { recursive: true })

const VIEWPORT = { width: 375, height: 720 }
const SHOWN_WIDTH = 250
const GAP = 10

type Step = (page: Page) => Promise<unknown>
type Strip = { readonly name: string; readonly person: string; readonly steps: readonly Step[] }

const DRAFT = `The Commissioner has opened the new garden in the goods yard.

One of the gardeners is Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley.`

const office = await serveSample({ withModel: true })
await liveOneDay(office)
const held = await holdMailToClear(office)
// Nobody decides on their own work, so what the Chief Executive wrote goes to the independent reviewer.
const own = draftOf({
  kind: 'article',
  title: 'A year in office',
  body: 'The office has opened two gardens and answered 400 letters this year.',
})
await office.service.items.submit('own-article', own, 'helen.marchetti')

const open = (path: string) => (page: Page) => page.goto(office.base + path)
const scrollTo = (selector: string) => (page: Page) => page.locator(selector).first().scrollIntoViewIfNeeded()

const ALL: readonly Strip[] = [
  {
    name: 'delegate',
    person: 'priya.nandakumar',
    steps: [
      open('/'),
      open('/items/sample-officers/decide'),
      scrollTo('#your-decision'),
      open('/help/guides/delegate'),
    ],
  },
  {
    name: 'author',
    person: 'tom.ashdown',
    steps: [
      open('/'),
      async (page) => {
        await page.goto(`${office.base}/new`)
        await page.fill('[name=title]', 'A garden opens')
        await page.fill('[name=text]', DRAFT)
        await page.waitForSelector('.cs-finding')
      },
      scrollTo('.cs-finding'),
      async (page) => {
        await page.click('button:text("Continue")')
        await page.waitForSelector('h1:text("Check your answers")')
      },
      async (page) => {
        await page.click('button:text("Submit for sign-off")')
        await page.waitForSelector('.govuk-panel')
      },
    ],
  },
  {
    name: 'chief-executive',
    person: 'helen.marchetti',
    steps: [open('/'), open('/items/sample-officers/decide'), scrollTo('#your-decision'), approve],
  },
  {
    name: 'sender',
    person: 'tom.ashdown',
    steps: [open(`/mail/${held}`), scrollTo('#statement'), scrollTo('.govuk-details'), open('/help/guides/email')],
  },
  {
    name: 'data-protection-officer',
    person: 'gwen.hollis',
    steps: [open('/'), open('/record'), open('/anchors?verify=now'), open('/items/sample-victim/copy')],
  },
  {
    name: 'auditor',
    person: 'gwen.hollis',
    steps: [open('/statistics'), open('/items/a-whole-day'), scrollTo('.cs-timeline'), open('/policy'), findParagraph],
  },
  {
    name: 'independent-reviewer',
    person: 'owain.pritchard',
    steps: [open('/'), open('/items/own-article/decide'), approve, open('/help/guides/decide')],
  },
  {
    name: 'administrator',
    person: 'helen.marchetti',
    steps: [open('/set-up'), open('/set-up/people'), open('/registers/people/directory?next=/set-up/people'), addTwo],
  },
  {
    name: 'stop',
    person: 'priya.nandakumar',
    steps: [open('/'), open('/stop'), stopAll, scrollTo('.govuk-checkboxes'), open('/help/guides/stop')],
  },
]

async function approve(page: Page): Promise<void> {
  await page.click('button:text("Approve version")')
  await page.waitForSelector('.govuk-notification-banner')
}

async function findParagraph(page: Page): Promise<void> {
  await page.click('#paragraph-25 summary')
  await page.locator('#paragraph-25').scrollIntoViewIfNeeded()
}

async function addTwo(page: Page): Promise<void> {
  await page.check('text=Nia Pritchard')
  await page.check('text=Ravi Sandhu')
  await page.click('button:text("Show what it would do")')
  await page.waitForSelector('button:text("Import")')
}

async function stopAll(page: Page): Promise<void> {
  await page.fill('[name=reason]', 'A major incident in the town centre')
  await page.click('button:text("Stop everything now")')
  await page.waitForSelector('h1:text("Everything is stopped")')
}

async function strip(page: Page, { name, steps }: Strip): Promise<void> {
  const shown: Buffer[] = []
  for (const step of steps) {
    await step(page)
    await page.waitForLoadState('networkidle')
    shown.push(
      await sharp(await page.screenshot())
        .resize({ width: SHOWN_WIDTH })
        .png()
        .toBuffer(),
    )
  }
  const height = Math.round((SHOWN_WIDTH * VIEWPORT.height) / VIEWPORT.width)
  const width = shown.length * (SHOWN_WIDTH + GAP) - GAP
  await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(shown.map((input, at) => ({ input, left: at * (SHOWN_WIDTH + GAP), top: 0 })))
    .webp({ quality: 70 })
    .toFile(join(folder, `${name}.webp`))
}

const browser = await openBrowser()
for (const one of ALL.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${office.base}/sign-in`)
  await page.check(`[value="${one.person}"]`)
  await page.click('main button')
  await strip(page, one)
  await context.close()
}
await browser.close()
await office.close()
