import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOfWhole, passages } from '../../src/web/findings/long.ts'
import { draftOf, longSpeech, longText } from './long-files.ts'
import { fits, mainText, type Opened, openOffice } from './people.ts'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
  // As text, so that a busy machine reads it in time; `npm run -s bench -- pages` uses the PDF.
  const bytes = new TextEncoder().encode(longText(200))
  const report = { name: 'report.txt', type: 'text/plain', bytes }
  await office.service.items.submit(
    'report',
    draftOf({ kind: 'report', title: 'A report', files: [report] }),
    'tom.ashdown',
  )
  const speech = draftOf({ kind: 'speech', title: 'A speech', channel: 'in-person', body: longSpeech(5_000) })
  await office.service.items.submit('speech', speech, 'tom.ashdown')
}, 120_000)
afterAll(() => office.close())

test('a report of two hundred pages is shown as one small page; its findings link to their places, and the whole text can be read', {
  timeout: 60_000,
}, async () => {
  const helen = await office.signIn(320, 'helen.marchetti')
  const answer = await helen.goto(`${office.base}/items/report`)
  expect((await answer!.body()).length).toBeLessThan(200_000)
  expect(await fits(helen)).toBe(true)
  expect(await mainText(helen)).toMatch(/This is long, so here are the passages.*words not shown here/s)
  const findings = await helen.$$eval('.cs-finding', (all) => all.length)
  expect(findings).toBe(28)
  const lost = await helen.$$eval('.cs-finding a[href^="#at-"]', (links) =>
    links.filter((link) => !document.querySelector(link.getAttribute('href')!)).map((link) => link.textContent),
  )
  expect(lost).toEqual([])

  await helen.click('text=Read all of it >> nth=0')
  expect(await mainText(helen)).toContain('Paragraph 100')
  let pages = 1
  for (; await helen.$('[rel=next]'); pages++)
    await Promise.all([helen.waitForEvent('load'), helen.click('[rel=next]')])
  expect(pages).toBeGreaterThan(10)
  expect(await mainText(helen)).toContain('Paragraph 20013')
  expect(await fits(helen)).toBe(true)
  await helen.goto(`${office.base}/items/report/text?page=2`)
  await helen.click('.cs-number >> nth=0')
  expect(helen.url()).toMatch(/\/items\/report\?show=\d+#f\d+$/)
  expect(await helen.$(new URL(helen.url()).hash)).not.toBeNull()
})

test.each([true, false])(
  'paging through many findings keeps what was ticked and typed, with a script: %s',
  {
    timeout: 60_000,
  },
  async (javaScriptEnabled) => {
    const id = `many-${javaScriptEnabled}`
    const numbers = Array.from({ length: 45 }, () => 'Her NHS number is 999 000 0018.').join('\n\n')
    const body = `The burglary victim is Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley.\n\n${numbers}`
    await office.service.items.submit(id, draftOf({ kind: 'article', title: 'Many', body }), 'tom.ashdown')
    const helen = await office.signIn(375, 'helen.marchetti', { javaScriptEnabled })
    await adviceFirst(id)
    await helen.goto(`${office.base}/items/${id}/decide`)
    await helen.check('[name=acknowledged] >> nth=0')
    await helen.fill('[name=reason]', 'Take the numbers out.')
    await helen.click('nav[aria-label="Pages of findings"] button:text("Next")')
    await helen.waitForSelector('text=/2 of 2/')
    expect(await helen.isChecked('[name=acknowledged] >> nth=0')).toBe(true)
    expect(await helen.inputValue('[name=reason]')).toBe('Take the numbers out.')
    expect((await office.service.items.read(id)).progress).toBe('awaiting')
    await helen.click('button:text("Ask for changes")')
    await helen.waitForURL(/done=decided/)
    expect(await mainText(helen)).toMatch(/Returned for changes/)
  },
)

/** Gives the advice of the data protection officer where it must come first. */
async function adviceFirst(id: string): Promise<void> {
  const { outstanding, version, shown } = await office.service.items.read(id)
  if (outstanding[0]?.asks !== 'advice') return
  const seen = { by: 'gwen.hollis', version: version!, shown: shown!, acknowledged: [] }
  await office.service.items.decide(id, { ...seen, outcome: 'advised', reason: 'Seen.' })
}

test('a speech of five thousand words is whole on the decision page', async () => {
  const gwen = await office.signIn(375, 'gwen.hollis')
  const answer = await gwen.goto(`${office.base}/items/speech/decide`)
  expect((await answer!.body()).length).toBeLessThan(100_000)
  expect(await mainText(gwen)).toMatch(/Paragraph 1\..*Paragraph 150\./s)
})

describe('a long text', () => {
  const text = `${'word '.repeat(1_000)}HERE ${'word '.repeat(1_000)}`
  const start = text.indexOf('HERE')

  test('is cut around its places, between words, without repetition', () => {
    const [one, ...rest] = passages(text, [{ start, end: start + 4 }])
    expect(rest).toEqual([])
    expect(text.slice(one!.start, one!.end)).toMatch(/^word .*HERE.* word$/)
    expect(one!.end - one!.start).toBeLessThan(700)
    const both = [
      { start: 100, end: 110 },
      { start: 350, end: 360 },
    ]
    expect(passages(text, both)).toHaveLength(1)
    expect(passages('short', [])).toEqual([{ start: 0, end: 5 }])
  })

  test('is complete and in order across its pages', () => {
    const parts = [
      { id: 'a', text: text.repeat(7) },
      { id: 'b', text: 'x'.repeat(50_000) },
      { id: 'c', text: '' },
    ]
    const pages = pagesOfWhole(parts)
    expect(pages.length).toBeGreaterThan(4)
    const back = (id: string) =>
      pages
        .flat()
        .filter((one) => one.id === id)
        .map((one) => parts.find((part) => part.id === id)!.text.slice(one.start, one.end))
        .join('')
    expect(back('a')).toBe(parts[0]!.text)
    expect(back('b')).toBe(parts[1]!.text)
  })
})

test('the answers of a text that is too long to be kept are shown at once, without links back', async () => {
  const text = `The garden${'\n'.repeat(500_000)}opens.`
  const typed = { kind: 'article', text, draft: office.ports.newId(), wish: 'review' }
  const shown = await office.page('/new', 'tom.ashdown', typed)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('Check your answers')
  expect(shown.text).not.toContain('>Change<')
})
