import { zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { read, readHere } from '../../src/reading/read.ts'
import { PDF_TRICKS } from '../files/pdf-tricks.ts'
import { drawn } from '../files/raster.ts'
import { draftOf } from '../tools/memory-ports.ts'

const picture = drawn('Her NHS number is 999 000 0018').png().toBuffer()

/** Pages with a text each, and a picture with words on every page. */
async function pictured(pages: number): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((end) => document.on('end', end))
  for (let page = 1; page <= pages; page++)
    document
      .addPage({ size: 'A4' })
      .text(`Item ${page} of the minutes`)
      .image(await picture, 40, 200, { width: 500 })
  document.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

/** Reads with a stopped clock, which jumps to `then` milliseconds once all texts are read. The time limit is 30,000. */
async function readTexts(bytes: Uint8Array, name: string, then = 60_000) {
  let milliseconds = 0
  const extraction = await readHere(
    { name, type: '', bytes },
    'attachment:1',
    (so) => {
      if ('extraction' in so && so.textsRead) milliseconds = then
    },
    30_000,
    () => milliseconds,
  )
  return { texts: extraction.parts.map(({ text }) => text).join('\n'), unread: extraction.unread }
}

test('reads the text of every page of a PDF before the pictures of the first', async () => {
  const { texts, unread } = await readTexts(await pictured(10), 'minutes.pdf')
  for (let page = 1; page <= 10; page++) expect(texts).toContain(`Item ${page} of the minutes`)
  expect(texts).not.toContain('999 000 0018')
  expect(unread.length).toBeGreaterThan(0)
  expect(unread.every(({ retry }) => retry)).toBe(true)
})

test('reads the files of an archive before the pictures among them', async () => {
  const files = {
    '1.png': new Uint8Array(await picture),
    '2.txt': Buffer.from('The panel met.'),
    '3.pdf': await pictured(2),
  }
  const { texts, unread } = await readTexts(zipSync(files), 'all.zip')
  expect(texts).toContain('The panel met.')
  expect(texts).toContain('Item 2 of the minutes')
  expect(unread.map(({ part }) => part)).toContain('attachment:1/1.png')
  expect(unread.every(({ retry }) => retry)).toBe(true)
})

test('reads the pictures too when time is left', async () => {
  const extraction = await readHere(
    { name: 'minutes.pdf', type: '', bytes: await pictured(2) },
    'attachment:1',
    () => {},
    60_000,
  )
  const read = extraction.parts.filter(({ kind }) => kind === 'picture-text')
  expect(read.map(({ id }) => id)).toEqual(['attachment:1/page1/words', 'attachment:1/page2/words'])
  expect(read.every(({ text }) => text.includes('999 000 0018'))).toBe(true)
  expect(extraction.unread).toEqual([])
})

test('reads pictures among the files of a draft last, and keeps the order of the files', async () => {
  const turns: string[] = []
  const files = [
    { name: 'poster.png', type: 'image/png', bytes: new Uint8Array(await picture) },
    { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('The panel met.') },
  ]
  const { parts } = await read(draftOf({ title: '', body: '', files }), async ({ name }, id) => {
    turns.push(name)
    return { parts: [{ id, kind: 'attachment', text: name }], pictures: [], unread: [], observations: [] }
  })
  expect(turns).toEqual(['notes.txt', 'poster.png'])
  expect(parts.map(({ text }) => text)).toEqual(['poster.png', 'notes.txt'])
})

test('a page in letters that the file draws itself is not passed when there is no time to compare them', async () => {
  const { leaking } = PDF_TRICKS.find(({ place }) => place === 'letters by a font of drawings')!
  // Too little time to draw the page.
  const { unread } = await readTexts(await leaking(), 'letters.pdf', 29_000)
  expect(unread).toContainEqual({
    part: 'attachment:1/page1',
    why: 'Page 1 was not rendered, so its text was not compared with what it shows.',
    retry: true,
  })
})
