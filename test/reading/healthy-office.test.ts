import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { box } from '../files/ole.ts'
import { zip } from '../files/package.ts'
import { word } from '../files/word-package.ts'
import { read } from '../tools/read-file.ts'

/* Parts of Office files that hide nothing pass; their neighbours that could hide something are held. */

const inWord = (name: string, kind: string, bytes: Uint8Array) =>
  read('a.docx', word({ files: { [name]: bytes }, related: { [name]: kind } }))
/** The number of a kind of control, and its size. */
const CONTROL = Buffer.from('3be72786aab54346a3b0570eda17e3e7000800008f1d000061020000', 'hex')
const BOOK = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="A" sheetId="1"/></sheets></workbook>',
}
const SHOW = {
  '[Content_Types].xml': BOOK['[Content_Types].xml'],
  'ppt/presentation.xml':
    '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:sldSz cx="9" cy="9"/></p:presentation>',
}
/** What encrypts begins with a version and the number of its key. */
const KEY = Buffer.from('00c516da65', 'hex')
const noise = (size: number) => Buffer.from(randomBytes(size).map((byte) => byte | 0x80))

describe('parts of an Office file without a reader', () => {
  const photo = Buffer.concat([Buffer.from('II\xbc\x01', 'latin1'), noise(2_000), Buffer.from('signed by Ann Moss')])

  test('the original of an edited picture is a note, and its words are read', async () => {
    const { unread, text } = await inWord('word/media/hdphoto1.wdp', 'hdphoto', photo)
    expect(unread).toEqual([])
    expect(text).toContain('Ann Moss')
  })

  test('such a picture to which nothing refers as an original is held', async () => {
    expect((await inWord('word/media/hdphoto1.wdp', 'image', photo)).unread).not.toEqual([])
    expect((await inWord('word/media/hdphoto1.wdp', 'hdphoto', noise(2_000))).unread).not.toEqual([])
  })

  test('the words of a small control are read', async () => {
    const control = Buffer.concat([CONTROL, Buffer.from('Press for Ann Moss')])
    const { unread, text } = await inWord('word/activeX/activeX1.bin', 'activeXControlBinary', control)
    expect(unread).toEqual([])
    expect(text).toContain('Press for Ann Moss')
    expect(
      (await inWord('word/activeX/activeX1.bin', 'activeXControlBinary', Buffer.concat([CONTROL, noise(5_000)])))
        .unread,
    ).not.toEqual([])
    expect((await inWord('word/activeX/activeX1.bin', 'package', CONTROL)).unread).not.toEqual([])
  })

  test.each([
    ['a.xlsx', 'xl/commentsmeta0', BOOK],
    ['a.xlsx', 'xl/metadata', BOOK],
    ['a.pptx', 'ppt/metadata', SHOW],
  ])('%s: what Google encrypts in %s passes, but neither words nor files in its place', async (name, at, parts) => {
    const inPart = (bytes: Uint8Array, part = at) => read(name, zip({ ...parts, [part]: bytes }))
    const encrypted = Buffer.concat([KEY, noise(3_000)])
    expect((await inPart(encrypted)).unread).toEqual([])
    const words = await inPart(Buffer.concat([KEY, noise(500), Buffer.from('Ann Moss called'), noise(500)]))
    expect(words.text).toContain('Ann Moss called')
    expect((await inPart(zip({ 'note.txt': 'Ann Moss wrote' }))).text).toContain('Ann Moss wrote')
    expect((await inPart(encrypted, `${at}/other0`)).unread).not.toEqual([])
  })

  test('a data model is held, with what to do', async () => {
    const { unread } = await inWord('word/model/item.data', 'powerPivotData', noise(3_000))
    expect(unread.map(({ why }) => why).join()).toContain('Copy what is shown to a new workbook.')
  })

  test('an object of an add-in that keeps only XML is read', async () => {
    const xml = Buffer.from('<?xml version="1.0"?><root><name>Ann Moss called</name></root>')
    const { unread, text } = await inWord('word/embeddings/a.bin', 'oleObject', box({ 'think-cellXML': xml }))
    expect(unread).toEqual([])
    expect(text).toContain('Ann Moss called')
    const more = box({ 'think-cellXML': xml, other: noise(300) })
    expect((await inWord('word/embeddings/a.bin', 'oleObject', more)).unread).not.toEqual([])
  })
})

describe('figures and addresses', () => {
  const years = '2008\t2009\t2010'
  const figures = 'Budget\t75\t85\t95\t90\t85\t95\t65\t70\t95\t55'

  test('rows of years above rows of figures are no hex dump', async () => {
    expect((await read('a.txt', [years, figures, years, figures, years, figures].join('\n'))).unread).toEqual([])
  })

  test('a short hex dump with damaged lines is held', async () => {
    const line = (at: number) =>
      `${at.toString(16).padStart(8, '0')}  ${noise(16).toString('hex').replace(/../g, '$& ')}`
    const damaged = [2, 3, 4].map((at) => line(at * 16).replace(/^\w+/, 'x y z'))
    const { unread } = await read('a.txt', [line(0), line(16), ...damaged].join('\n'))
    expect(unread.map(({ why }) => why)).toContain('A hex dump in it is damaged.')
  })

  test('an address without its scheme is no encoded passage', async () => {
    const run = 'YDJD8dTApV4SugstABGr5Apt3kFO7T7ccyiEJrVRqloyA8xQmZ2LwKsB9uHnE4vG'
    expect((await read('a.txt', `See tenders.example.com/find?id=${run} for it.`)).unread).toEqual([])
    expect((await read('a.txt', `See id=${run} for it.`)).unread).not.toEqual([])
  })
})
