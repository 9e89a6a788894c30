import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { serveSample } from './served.ts'

/** `npm run -s screenshots -- FOLDER`: every page of the sample office at phone and desktop width. */
const folder = process.argv[2] ?? 'screenshots'
mkdirSync(folder, { recursive: true })

const sizes = { phone: { width: 375, height: 740 }, desktop: { width: 1280, height: 900 } }

type Visit = readonly [person: string, name: string, path: string, first?: (page: Page) => Promise<void>]

const DRAFT = `The Commissioner has renewed the grant for the victims’ service.

One of the people it helped is Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley. Her NHS number, 999 000 0018, was on a letter that the burglars took.`

async function write(page: Page): Promise<void> {
  await page.fill('[name=title]', 'Support for victims of burglary')
  await page.fill('[name=text]', DRAFT)
  await page.waitForSelector('.cs-finding')
  await page.waitForSelector('text=/Kept at/')
}

const visits: readonly Visit[] = [
  ['tom.ashdown', 'home-author', '/'],
  ['tom.ashdown', 'hand-in', '/new'],
  ['tom.ashdown', 'hand-in-checked', '/new', write],
  ['tom.ashdown', 'items', '/items'],
  ['tom.ashdown', 'help', '/help'],
  ['tom.ashdown', 'help-rule', '/help/rules/personal-data/nhs-number'],
  ['tom.ashdown', 'item', '/items/sample-victim'],
  ['tom.ashdown', 'item-approved', '/items/sample-survey'],
  ['tom.ashdown', 'item-returned', '/items/sample-blog'],
  ['tom.ashdown', 'version', '/items/sample-blog/versions'],
  ['priya.nandakumar', 'item-blocked', '/items/sample-marking'],
  ['priya.nandakumar', 'home-delegate', '/'],
  ['helen.marchetti', 'home-chief-executive', '/'],
  ['helen.marchetti', 'decide', '/items/sample-victim/decide'],
  ['helen.marchetti', 'delegations', '/delegations'],
  ['helen.marchetti', 'registers', '/registers'],
  ['helen.marchetti', 'register', '/registers/accounts'],
  ['helen.marchetti', 'register-add', '/registers/permissions/new'],
  ['helen.marchetti', 'register-import', '/registers/media/import'],
  ['tom.ashdown', 'me', '/me'],
  ['tom.ashdown', 'applications', '/applications'],
  ['tom.ashdown', 'application', '/applications/account'],
  ['gwen.hollis', 'register-row', '/registers/people/rows/tom.ashdown'],
  ['helen.marchetti', 'not-found', '/items/none'],
  ['helen.marchetti', 'record', '/record'],
  ['helen.marchetti', 'policy', '/policy'],
  ['helen.marchetti', 'statistics', '/statistics'],
  ['helen.marchetti', 'anchors', '/anchors'],
  ['helen.marchetti', 'keeping', '/items/sample-victim/keeping'],
  ['helen.marchetti', 'legal-holds', '/legal-holds'],
  ['helen.marchetti', 'together', '/together'],
  ['helen.marchetti', 'check', '/check'],
  [
    'helen.marchetti',
    'condition',
    '/items/sample-victim/decide',
    (page) => page.click('text=Approve with a condition'),
  ],
]

const office = await serveSample()
const browser = await openBrowser()
for (const [size, viewport] of Object.entries(sizes)) {
  const page = await (await browser.newContext({ viewport })).newPage()
  const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true })
  await page.goto(`${office.base}/sign-in`)
  await shoot('sign-in')
  let who = ''
  for (const [person, name, path, first] of visits) {
    if (who !== person) {
      await page.goto(`${office.base}/sign-in`)
      await page.check(`[value="${person}"]`)
      await page.click('main button')
      who = person
    }
    await page.goto(office.base + path)
    await first?.(page)
    await shoot(name)
  }
}
await browser.close()
await office.close()
