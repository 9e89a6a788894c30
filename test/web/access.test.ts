import { readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/core/calendar.ts'
import { propose } from '../../src/core/calibration/propose.ts'
import { dayOf } from '../../src/core/deadline.ts'
import { RETIRED_RULES } from '../../src/web/help/retired-rules.ts'
import { GUIDED, GWEN, HELEN, READ, REFUSED_FORMS, TOM } from './every-form.ts'
import { EVERY_PAGE } from './every-page.ts'
import { expectPage, openFullOffice, wrongs } from './every-page-passes.ts'
import { fits, type Opened } from './people.ts'
import { gradeOf, HIGHEST_GRADE, MOST_WORDS, RETIRED_TERMS, sentencesOf, wordsIn } from './readability.ts'
import { NAMES } from './scene.ts'

let full: Awaited<ReturnType<typeof openFullOffice>>
let office: Opened
beforeAll(async () => {
  full = await openFullOffice()
  office = full.office
}, 180_000)
afterAll(() => office?.close())

const ADMINISTRATION = ['', '/accounts', '/sign-ins', '/sessions', '/keys', '/notices', '/checks']

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
  await page.click('button[data-step="1"]')
  expect(await page.textContent('[data-step-at]')).toMatch(/^1 of \d+: .*Must change/)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.click('button:text("Continue")')
  await page.waitForSelector('h1:text("Check your answers")')
  expect(await wrongs(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 740 })
  await page.goto(`${office.base}/items/sample-victim`)
  const line = await page.$eval('.cs-mark', (mark) => getComputedStyle(mark).borderBottomStyle)
  expect(line).toBe('solid')
  expect(await wrongs(page)).toEqual([])
})

test.each(REFUSED_FORMS)(
  'errors of a form are linked and beside their fields: %s at %s',
  async (person, path, typed, errors) => {
    const { status, text } = await office.page(path, person, typed)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    for (const [id, says] of Object.entries(errors)) {
      expect(text).toContain(`<a href="#${id}">${says}`)
      expect(text).toMatch(new RegExp(`id="${id}"|id="${id}-hint"`))
      expect(text.split(`id="${id}-error"`)).toHaveLength(2)
    }
  },
)

test('a decision without a reason is refused beside the reason, and a condition beside its field', async () => {
  const { version = '', shown = '' } = await office.service.items.read('sample-officers')
  const decide = (typed: Record<string, string>) =>
    office.page('/items/sample-officers/decide', HELEN, { version, shown, ...typed })
  expect((await decide({ outcome: 'returned', reason: '' })).text).toMatch(/<a href="#reason">.*id="reason-error"/s)
  const condition = await decide({
    outcome: 'approved-with-conditions',
    condition_kind: 'before',
    condition_before: '',
  })
  expect(condition.text).toMatch(/<a href="#condition_before">.*id="condition_before-error"/s)
})

test('no form lets the browser show messages of its own', () => {
  const folder = new URL('../../src/web', import.meta.url)
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
  const own = pages.filter((path) => readFileSync(new URL(`web/${path}`, `${folder}`), 'utf8').includes('<form'))
  expect(own).toEqual(['fields.tsx'])
})

test('a refused form keeps what was typed, its fold is open, and no other form shows it', async () => {
  const { text } = await office.page('/items/a-whole-day/schedule', TOM, {
    for_day: '31',
    for_month: '2',
    for_year: '2027',
    for_time: 'noon',
    means: 'by-hand',
  })
  expect(text).toMatch(/<details class="govuk-details" open=""><summary[^>]*><span[^>]*>Schedule it/)
  expect(text).toMatch(/id="for" name="for_day"[^>]*value="31"/)
  expect(text).toMatch(/name="for_time"[^>]*value="noon"/)
  expect(text.match(/govuk-error-message/g)).toHaveLength(1)
  expect(text).toMatch(/<details class="govuk-details"><summary[^>]*><span[^>]*>Put it on hold/)
})

test('each page leads to its own guide for the role of the reader, and a guide names whom to ask', async () => {
  const guideOn = async (person: string, path: string) =>
    /href="\/help\/guides\/([a-z-]+)">Help with this page/.exec((await office.page(path, person)).text)?.[1]
  const found: Record<string, string | undefined> = {}
  for (const [person, path] of GUIDED) found[`${person} ${path}`] = await guideOn(person, path)
  expect(found).toEqual(Object.fromEntries(GUIDED.map(([person, path, guide]) => [`${person} ${path}`, guide])))
  for (const path of EVERY_PAGE) expect(await guideOn(HELEN, path), path).toBeDefined()
  const { text } = await office.page('/help/guides/email', TOM)
  expect(text).toMatch(/Whom to ask.*Gwen Hollis, Head of Business Services.*mailto:gwen\.hollis@/s)
  expect((await office.page('/help/guides/nothing', TOM)).status).toBe(404)
})

test('the help lists the guides of the reader first, and says what replaced a rule that is no longer used', async () => {
  const own = (await office.page('/help', HELEN)).text.split('All other guides')[0]!
  expect(own).toContain('/help/guides/decide')
  expect(own).not.toContain('/help/guides/administer')
  for (const [id, { now }] of Object.entries(RETIRED_RULES)) {
    const { status, text } = await office.page(`/help/rules/${id}`, TOM)
    expect(status, id).toBe(200)
    expect(text).toContain(`href="/help/rules/${now}"`)
    expect((await office.page(`/help/rules/${now}`, TOM)).text).not.toContain('no longer used')
  }
  expect((await office.page('/help/rules/markings/nothing', TOM)).status).toBe(404)
})

test('every page is plain: short sentences, a low reading age, no retired term', { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  const mail: (typeof READ)[number][] = [
    [TOM, [`/mail/${full.held}`]],
    [GWEN, [`/items/${full.held}/decide`]],
  ]
  for (const [person, paths] of [...READ, ...mail])
    for (const path of paths) {
      const sentences = sentencesOf((await office.page(path, person)).text)
      expect(sentences.length, path).toBeGreaterThan(1)
      const grade = gradeOf(sentences)
      if (grade > HIGHEST_GRADE) wrong.push(`${path} for ${person}: grade ${grade}`)
      for (const one of sentences)
        if (wordsIn(one) > MOST_WORDS || RETIRED_TERMS.test(one)) wrong.push(`${path} for ${person}: ${one}`)
    }
  expect(wrong).toEqual([])
})

test('the measure of plain text finds a long sentence, a hard page and a retired term, and leaves people’s words alone', () => {
  const long = `<main><p>${'word '.repeat(26)}.</p></main>`
  expect(wordsIn(sentencesOf(long)[0]!)).toBe(26)
  const hard = 'Notwithstanding organisational considerations, authorisation necessitates documentation.'
  expect(gradeOf(sentencesOf(`<main>${`<p>${hard}</p>`.repeat(5)}</main>`))).toBeGreaterThan(HIGHEST_GRADE)
  expect(RETIRED_TERMS.test('Hand it in, or throw it away.')).toBe(true)
  expect(sentencesOf(`<main><p dir="auto">${hard}</p><q>${hard}</q><p>Yours. It is here.</p></main>`)).toEqual([
    'Yours.',
    'It is here.',
  ])
})

test('the press list is shown by number and name before it is sent', async () => {
  await office.service.items.submit('to-the-press', { ...NAMES, kind: 'press-release', channel: 'press' }, TOM)
  const { version = '', shown = '' } = await office.service.items.read('to-the-press')
  const seen = { by: HELEN, version, shown, acknowledged: [] }
  await office.service.items.decide('to-the-press', { ...seen, outcome: 'approved' })
  const { media } = (await office.ports.officeSnapshot()).office
  const emails = [...new Set(media.flatMap(({ emails = [] }) => emails))]
  expect(emails.length).toBeGreaterThan(1)
  const { text } = await office.page('/items/to-the-press', TOM)
  expect(text).toContain(`Email it to ${emails.length} addresses`)
  for (const { outlet } of media) expect(text).toContain(outlet)
  for (const email of emails) expect(text).toContain(email)
})

test('a draft offers the kinds its author uses most first, and accounts from the register', async () => {
  const { text } = await office.page('/new', TOM)
  const [own, others] = text.split('Other kinds')
  expect(own).toMatch(/<input[^>]*name="kind"[^>]*value="article" checked/)
  expect(own).not.toContain('value="newsletter"')
  expect(others).toContain('value="newsletter"')
  expect(text.match(/value="article"/g)).toHaveLength(1)
  expect(text).toMatch(/<select[^>]*name="handle".*value="@WestMidsPCC".*value="other"/s)
  expect((await office.page('/new', 'simon.fosterly')).text.split('Other kinds')[0]).toContain(
    'value="press-release" checked',
  )
  const other = { kind: 'social-post', text: 'Hello.', handle: 'other', handle_other: '@Someone', wish: 'check' }
  const checked = (await office.page('/new', TOM, other)).text
  expect(checked).toMatch(/value="other" selected/)
  const post = { ...other, handle: '@WestMidsPCC', text: `One.\n---\n${'a'.repeat(300)}` }
  const shown = /<section class="cs-posts".*?<\/section>/s
  expect(shown.exec((await office.page('/new', TOM, post)).text)?.[0]).toMatch(
    /@WestMidsPCC on X.*4 characters of 280.*20 characters too many for X: 300 of 280/s,
  )
  expect(shown.test((await office.page('/drafts/check', TOM, post)).text)).toBe(true)
  expect(shown.test((await office.page('/drafts/check', TOM, { ...post, kind: 'article' })).text)).toBe(false)
  expect(checked).toMatch(/name="handle_other"[^>]*value="@Someone"/)
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
