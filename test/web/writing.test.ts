import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moved, pieces } from '../../src/web/script/spans.ts'
import { chooseKind, mainText, type Opened, openOffice, submitDraft } from './people.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const DRAFT = 'Her NHS number is 999 000 0018, which the ward has on file.'

test('a draft is checked and stored while it is written, a suggestion is applied and undone with a click, and nobody else sees it', {
  timeout: 60_000,
}, async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=text]', DRAFT)
  await tom.waitForSelector('.cs-finding')
  expect(await tom.textContent('.cs-writer__marks mark')).toBe('999 000 0018')
  await tom.focus('[name=text]')
  await tom.keyboard.press('Alt+ArrowDown')
  expect(await tom.evaluate(() => getSelection()?.toString())).toBe('999 000 0018')

  await tom.click('.cs-finding:has-text("NHS number") >> button:text("Use this")')
  expect(await tom.inputValue('[name=text]')).not.toContain('999 000 0018')
  await tom.click('button:text("Undo the change")')
  expect(await tom.inputValue('[name=text]')).toBe(DRAFT)

  await tom.waitForSelector('text=/Kept at \\d\\d:\\d\\d, not submitted/')
  const priya = await office.signIn(1280, 'priya.nandakumar')
  expect(await mainText(priya)).not.toContain('Her NHS number')
  await tom.goto(office.base)
  await tom.click('text=Her NHS number is')
  expect(await tom.inputValue('[name=text]')).toBe(DRAFT)
  await priya.goto(tom.url())
  expect(await priya.inputValue('[name=text]')).toBe('')

  await tom.click('button:text("Continue")')
  await tom.dblclick('button:text("Submit for sign-off")')
  await tom.waitForURL(/\/submitted$/)
  await tom.goto(office.base)
  expect(await mainText(tom)).not.toContain('Unfinished')
  expect(await office.ports.items({ author: 'tom.ashdown', limit: 50 })).toHaveLength(5)
})

test('the location of a photograph is removed with a click, restored with another, and not submitted', {
  timeout: 60_000,
}, async () => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#89a' } })
    .withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 28/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 53/1 0/1' },
    })
    .jpeg()
    .toBuffer()
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  await tom.setInputFiles('[name=files]', { name: 'fair.jpg', mimeType: 'image/jpeg', buffer: bytes })
  const place = '#found-files .cs-finding:has-text("Place where a picture was taken")'
  await tom.click(`${place} >> button:text("Take it out")`)
  await tom.waitForSelector('#found-files :text("Read as it will be submitted")')
  expect(await tom.$(place)).toBeNull()
  await tom.click('#found-files >> button:text("Undo")')
  await tom.waitForSelector(place)
  await tom.check('[name=clean]')
  await tom.waitForSelector('#found-files :text("Read as it will be submitted")')
  await submitDraft(tom)
  const [item] = await office.ports.items({ author: 'tom.ashdown', limit: 1 })
  const [file] = (await office.ports.open(item!.version!)).files
  expect(Buffer.from(file!.bytes).includes('Exif')).toBe(false)
  expect((await sharp(file!.bytes).metadata()).width).toBe(60)
})

test('without a script a draft is checked, and a suggestion is applied and undone', {
  timeout: 60_000,
}, async () => {
  const tom = await office.signIn(375, 'tom.ashdown', { javaScriptEnabled: false })
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=text]', `\n${DRAFT}\r\nSecond line.`)
  await tom.click('button:text("Check it first")')
  await tom.waitForSelector('.cs-text mark')
  expect(await tom.$$eval('.cs-text mark', (all) => all.map((one) => one.textContent))).toContain('999 000 0018')
  await tom.click('.cs-finding:has-text("NHS number") >> button:text("Use this")')
  expect(await tom.inputValue('[name=text]')).not.toContain('999 000 0018')
  await tom.click('button:text("Undo the change")')
  expect(await tom.inputValue('[name=text]')).toContain(DRAFT)
})

test('using all suggestions shows what will change, and leaves uncertain ones as they are', async () => {
  const unsure = 'Mrs Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley.'
  const text = `${unsure}\nHer NHS number is 999 000 0018.\nHer National Insurance number is AB 12 34 56 C.`
  for (const javaScriptEnabled of [true, false]) {
    const tom = await office.signIn(375, 'tom.ashdown', { javaScriptEnabled })
    await tom.goto(`${office.base}/new`)
    await tom.fill('[name=text]', text)
    if (!javaScriptEnabled) await tom.click('button:text("Check it first")')
    await tom.click('summary:has-text("suggestions at once")')
    const listed = await tom.$$eval('.cs-replace li del', (all) => all.map((one) => one.textContent))
    expect(listed).toContain('999 000 0018')
    expect(listed.filter((words) => words!.includes('Ellwood-Tate, 74'))).toEqual([])
    await tom.click('.cs-replace button')
    await tom.waitForSelector('text=/Undo the change/')
    const changed = await tom.inputValue('[name=text]')
    expect(changed).not.toContain('999 000 0018')
    expect(changed).toContain('Her NHS number is [NHS number removed].')
    expect(changed).toContain(', 74, of ')
    await tom.waitForSelector('.cs-finding:has-text("Unfinished text")')
    await tom.context().close()
  }
})

test('the end of a session loses nothing that was typed', { timeout: 60_000 }, async () => {
  const tom = await office.signIn(375, 'tom.ashdown')
  await tom.goto(`${office.base}/items/sample-blog`)
  await tom.fill('#comment-form [name=text]', 'The source is the annual report.')
  await tom.context().clearCookies()
  await tom.click('button:text("Add the comment")')
  // The script first checks that the service can be reached.
  await tom.waitForSelector('text=You were signed out')
  expect(await mainText(tom)).toContain('You were signed out')
  const window = await tom.context().newPage()
  await window.goto(`${office.base}/sign-in`)
  await window.check('[value="tom.ashdown"]')
  await window.click('main button')
  await window.waitForURL(`${office.base}/`)
  await tom.click('button:text("Send it now")')
  await tom.waitForURL(/done=comment/)
  expect(await mainText(tom)).toContain('The source is the annual report.')
})

test('files of an unfinished draft are restored, are removed with a press, and leave it when it is submitted', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const tom = await office.signIn(375, 'tom.ashdown', { javaScriptEnabled })
    const file = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
    await tom.goto(`${office.base}/new`)
    const choose = async (one: ReturnType<typeof file>) => {
      await tom.setInputFiles('[name=files]', one)
      if (!javaScriptEnabled) await tom.click('button:text("Check it first")')
      await tom.waitForSelector(`#kept li:has-text("${one.name}")`)
    }
    await choose(file('fair.txt', 'The summer fair opens at noon.'))
    await choose(file('notes.txt', 'Her NHS number is 999 000 0018.'))

    await tom.goto(office.base)
    await tom.click('a:has-text("2 files without a text")')
    expect(await tom.$$eval('#kept li', (all) => all.length)).toBe(2)
    if (javaScriptEnabled) await tom.waitForSelector('#found-files .cs-finding:has-text("NHS number")')
    const priya = await office.signIn(375, 'priya.nandakumar', { javaScriptEnabled })
    await priya.goto(tom.url())
    expect(await priya.$$eval('#kept li', (all) => all.length)).toBe(0)

    await tom.click('#kept li:has-text("notes.txt") button')
    await tom.waitForSelector('#kept li:has-text("notes.txt")', { state: 'detached' })
    await submitDraft(tom)
    const [item] = await office.ports.items({ author: 'tom.ashdown', limit: 1 })
    expect((await office.ports.open(item!.version!)).files.map(({ name }) => name)).toEqual(['fair.txt'])
    await tom.goto(office.base)
    expect(await mainText(tom)).not.toContain('without a text')
    await Promise.all([tom.context().close(), priya.context().close()])
  }
})

test('a form that is sent while its file is still being stored holds the file once, and leaves nothing unfinished', async () => {
  const tom = await office.signIn(1280, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  const draft = await tom.inputValue('[name=draft]')
  const post = (path: string, more: Record<string, string>) =>
    tom.evaluate(
      async ({ to, fields }) => {
        const body = new FormData()
        for (const [name, value] of Object.entries(fields)) body.set(name, value)
        body.append('files', new Blob(['The summer fair opens at noon.'], { type: 'text/plain' }), 'fair.txt')
        return (await fetch(to, { method: 'POST', body })).url
      },
      { to: path, fields: { draft, kind: 'speech', channel: '', ...more } },
    )
  await post('/drafts/check', { keep: 'yes' })
  expect(await post('/new', { wish: 'submit' })).toContain('/submitted')
  const { version } = await office.service.items.read(draft)
  expect((await office.ports.open(version!)).files).toHaveLength(1)
  await post('/drafts/check', { keep: 'yes' })
  await tom.goto(office.base)
  expect(await mainText(tom)).not.toContain('without a text')
})

test('formatted text is pasted with its lists and links, and a pasted picture is a file of the draft', async () => {
  const page = await office.signIn(1280, 'priya.nandakumar')
  await page.goto(`${office.base}/new`)
  const paste = (html: string, plain: string, picture = false) =>
    page.evaluate(
      ([formatted, words, pictured]) => {
        const data = new DataTransfer()
        if (formatted) data.setData('text/html', formatted)
        if (words) data.setData('text/plain', words)
        if (pictured) data.items.add(new File(['x'], 'image.png', { type: 'image/png' }))
        const field = document.querySelector<HTMLTextAreaElement>('#text')!
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      },
      [html, plain, picture] as const,
    )
  const word =
    '<p class=MsoNormal>The <b>fair</b>, see <a href="https://www.example.org/fair">the page</a></p>' +
    '<p class=MsoListParagraphCxSpFirst><span style="mso-list:Ignore">·<span>&nbsp; </span></span>Tents</p>' +
    '<p class=MsoListParagraphCxSpLast><span style="mso-list:Ignore">·</span>Tea<img src="file:///c:/a.png"></p>' +
    '<ol><li>First<li>Second</ol>' +
    '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[TA1]</a></span>' +
    '<div style="mso-element:comment-list"><div class=msocomtxt><p>Is she a witness?</p></div></div>'
  await paste(word, 'The fair')
  expect(await page.inputValue('#text')).toBe(
    'The fair, see the page (https://www.example.org/fair)\n\n• Tents\n• Tea\n\n1. First\n2. Second',
  )
  expect(await mainText(page)).toContain('A picture did not come along. Add it as a file.')
  await paste('', '', true)
  await page.waitForSelector('#kept li:has-text("pasted-1.png")')
  expect(await page.locator('label:has-text("What does pasted-1.png show?")').count()).toBe(1)
  await page.context().close()
})

test('a file whose sending is cancelled is neither sent nor kept', async () => {
  const tom = await office.signIn(375, 'tom.ashdown')
  await tom.goto(`${office.base}/new`)
  let asked = () => {}
  const held = new Promise<void>((done) => {
    asked = done
  })
  await tom.route('**/drafts/check', () => asked())
  await tom.setInputFiles('[name=files]', { name: 'fair.txt', mimeType: 'text/plain', buffer: Buffer.from('Words.') })
  await held
  await tom.click('#chosen li:has-text("fair.txt") button:has-text("Cancel")')
  await tom.waitForSelector('#chosen li', { state: 'detached' })
  expect(await tom.$eval('#files', (input) => (input as HTMLInputElement).files!.length)).toBe(0)
  expect(await tom.$$eval('#kept li', (all) => all.length)).toBe(0)
  await tom.context().close()
})

test('an empty form is not listed under Unfinished, and one that was emptied is removed from there', async () => {
  // A person of whom no other test here keeps a draft.
  const simon = await office.signIn(1280, 'simon.fosterly')
  await simon.goto(`${office.base}/new`)
  // On a busy machine one change may be kept twice, so each wait names the answer that it expects.
  const kept = (at: RegExp) =>
    simon.waitForResponse(async (response) => response.url().includes('/keep') && at.test((await response.json()).at))
  const first = kept(/^$/)
  await chooseKind(simon, 'speech')
  await first
  const second = kept(/^20/)
  await simon.fill('[name=title]', 'Opening of the fair')
  await second
  const third = kept(/^$/)
  await simon.fill('[name=title]', '')
  await third
  await simon.goto(office.base)
  expect(await mainText(simon)).not.toContain('Unfinished')
})

test('a speech of five thousand words is checked too', async () => {
  const page = await office.signIn(375, 'tom.ashdown')
  // `npm run -s bench -- pages` measures how long a check takes.
  const status = await page.evaluate(async () => {
    const text = 'The Commissioner met residents of Dudley on the canal towpath today. '.repeat(5_000 / 11)
    const body = new URLSearchParams({ kind: 'speech', text })
    return (await fetch('/drafts/check', { method: 'POST', body })).status
  })
  expect(status).toBe(200)
})

describe('highlights in a text that is being written', () => {
  const found = { name: 'f1', start: 4, end: 7, severity: 'note' }

  test('move with text typed before them, and disappear when they are typed into', () => {
    expect(moved([found], 'abc XYZ d', 'abc, XYZ d')).toEqual([{ ...found, start: 5, end: 8 }])
    expect(moved([found], 'abc XYZ d', 'abc XYZ de')).toEqual([found])
    expect(moved([found], 'abc XYZ d', 'abc XZ d')).toEqual([])
    expect(moved([found], 'abc XYZ d', '')).toEqual([])
  })

  test('cut the text into pieces that together make the text, the most severe on top', () => {
    const block = { name: 'f2', start: 5, end: 9, severity: 'block' }
    const cut = pieces('abc XYZ d', [found, block])
    expect(cut.map(({ text }) => text).join('')).toBe('abc XYZ d')
    expect(cut.map(({ text, span }) => [text, span?.name])).toEqual([
      ['abc ', undefined],
      ['X', 'f1'],
      ['YZ', 'f2'],
      [' d', 'f2'],
    ])
  })
})
