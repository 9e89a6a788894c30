import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dayOf } from '../src/core/deadline.ts'
import { openBrowser } from '../test/web/browser.ts'
import {
  handInDocuments,
  handInLong,
  holdMail,
  holdMailToClear,
  liveOneDay,
  NAMES,
  observeMail,
} from '../test/web/scene.ts'
import { serveSample } from '../test/web/served.ts'
import { longWordFile } from '../test/web/word-file.ts'

/**
 * `npm run -s screenshots -- FOLDER [NAMES]`: takes a picture of every page of the sample office, or of those with
 * one of NAMES (separated by commas) in their name, at two phone widths and on a desktop.
 */
const [, , folder = 'screenshots', only = ''] = process.argv
mkdirSync(folder, { recursive: true })

const sizes = {
  narrow: { width: 320, height: 640 },
  phone: { width: 375, height: 740 },
  desktop: { width: 1280, height: 900 },
}

type Visit = readonly [person: string, name: string, path: string, first?: (page: Page) => Promise<void>]

const DRAFT = `The Commissioner has renewed the grant for the victims’ service.

One of the people it helped is Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley. Her NHS number, 999 000 0018, was on a letter that the burglars took.`

async function write(page: Page): Promise<void> {
  await page.fill('[name=title]', 'Support for victims of burglary')
  await page.fill('[name=text]', DRAFT)
  await page.waitForSelector('.cs-finding')
  await page.waitForSelector('text=/Kept at/')
}

const office = await serveSample({ withModel: true })
await handInDocuments(office)
await handInLong(office)
await office.service.items.submit('names', NAMES, 'tom.ashdown')
await liveOneDay(office)
const held = await holdMail(office)
const toClear = await holdMailToClear(office)
// After the held mail: observe-only holds none.
await observeMail(office, dayOf(new Date().toISOString()))

const visits: readonly Visit[] = [
  ['tom.ashdown', 'home-author', '/'],
  ['tom.ashdown', 'hand-in', '/new'],
  ['tom.ashdown', 'hand-in-checked', '/new', write],
  ['tom.ashdown', 'answers', '/new', answers],
  ['tom.ashdown', 'submitted', '/items/sample-victim/submitted'],
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
  ['helen.marchetti', 'directory', '/registers/people/directory?next=/set-up/people'],
  ['helen.marchetti', 'set-up', '/set-up'],
  ['helen.marchetti', 'set-up-people', '/set-up/people'],
  ['helen.marchetti', 'consent-add', '/registers/consents/new'],
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
  ['helen.marchetti', 'approve-many', '/approve-many'],
  ['helen.marchetti', 'batch', '/approve-many/approved?item=a-whole-day'],
  ['helen.marchetti', 'notices', '/notices'],
  ['helen.marchetti', 'calendar', '/calendar'],
  ['helen.marchetti', 'stop', '/stop'],
  ['helen.marchetti', 'check', '/check'],
  [
    'helen.marchetti',
    'condition',
    '/items/sample-victim/decide',
    (page) => page.click('text=Approve with a condition'),
  ],
  ['tom.ashdown', 'held-mail', `/mail/${held}`],
  ['tom.ashdown', 'mail-to-clear', `/mail/${toClear}`],
  ['gwen.hollis', 'declarations', '/declarations'],
  ['helen.marchetti', 'observed', '/observed'],
  ['helen.marchetti', 'observed-messages', '/observed/messages?open=yes'],
  ['gwen.hollis', 'observe-only-add', '/registers/observe-only/new'],
  ['gwen.hollis', 'held-mail-advise', `/items/${held}/decide`],
  ['helen.marchetti', 'item-pdf', '/items/pdf', (page) => page.waitForLoadState('networkidle')],
  ['helen.marchetti', 'item-word', '/items/word'],
  ['gwen.hollis', 'advise-word', '/items/word/decide'],
  ['helen.marchetti', 'leaf-word', '/items/word/pages/1?page=2'],
  ['helen.marchetti', 'leaf-report', '/items/long-report/pages/1?page=147'],
  ['tom.ashdown', 'hand-in-word', '/new', drop],
  ['helen.marchetti', 'item-sheet', '/items/sheet'],
  ['helen.marchetti', 'item-scan', '/items/scan'],
  ['helen.marchetti', 'decide-poster', '/items/poster/decide'],
  ['helen.marchetti', 'item-mail', '/items/mail'],
  ['helen.marchetti', 'item-names', '/items/names'],
  ['gwen.hollis', 'decide-long-speech', '/items/long-speech/decide'],
  ['gwen.hollis', 'decide-long-report', '/items/long-report/decide'],
  ['helen.marchetti', 'whole-text', '/items/long-report/text'],
  ['helen.marchetti', 'item-a-whole-day', '/items/a-whole-day'],
  ['helen.marchetti', 'decided', '/items/a-whole-day?done=decided'],
  ['helen.marchetti', 'changes', '/items/a-whole-day/changes'],
  ['tom.ashdown', 'item-to-release', '/items/a-whole-day'],
  ['gwen.hollis', 'copy', '/items/sample-victim/copy'],
  ['gwen.hollis', 'people-copy', '/people/copy'],
  ['helen.marchetti', 'items-nothing', '/items?q=nothing+of+the+kind'],
  ['simon.fosterly', 'home-commissioner', '/'],
  ['gwen.hollis', 'home-officer', '/'],
  ['gwen.hollis', 'admin', '/administration'],
  ['gwen.hollis', 'admin-sign-ins', '/administration/sign-ins'],
  ['gwen.hollis', 'admin-sessions', '/administration/sessions'],
  ['gwen.hollis', 'admin-keys', '/administration/keys'],
  ['gwen.hollis', 'admin-notices', '/administration/notices'],
  ['gwen.hollis', 'admin-checks', '/administration/checks'],
  ['helen.marchetti', 'check-one', '', checkOne],
  ['tom.ashdown', 'hand-in-refused', '/new', (page) => page.click('button:text("Continue")')],
]

async function answers(page: Page): Promise<void> {
  await write(page)
  await page.click('button:text("Continue")')
  await page.waitForSelector('h1:text("Check your answers")')
}

async function drop(page: Page): Promise<void> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.setInputFiles('[type=file]', { name: 'release.docx', mimeType: type, buffer: await longWordFile() })
  await page.waitForSelector('.cs-document')
}

async function checkOne(page: Page): Promise<void> {
  await page.goto(`${office.base}/items/a-whole-day`)
  await page.goto((await page.getAttribute('.cs-certificate a', 'href')) ?? '/check')
}

const browser = await openBrowser()
for (const [size, viewport] of Object.entries(sizes)) {
  const page = await (await browser.newContext({ viewport, locale: 'en-GB' })).newPage()
  const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true })
  await page.goto(`${office.base}/sign-in`)
  await shoot('sign-in')
  let who = ''
  for (const [person, name, path, first] of visits.filter(([, name]) =>
    only.split(',').some((part) => name.includes(part)),
  )) {
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
