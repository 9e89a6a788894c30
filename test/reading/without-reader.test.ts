import CFB from 'cfb'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pdf, say } from '../files/pdf-package.ts'
import { read } from '../tools/read-file.ts'

describe('what has no reader says what to do', () => {
  const why = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).unread.map((one) => one.why)

  test('OneNote, Photoshop and databases', async () => {
    const one = Buffer.concat([Buffer.from('e4525c7b8cd8a74daeb15378d02996d3', 'hex'), Buffer.alloc(100)])
    expect(await why('a.one', one)).toEqual([
      'This is a OneNote section, and there is no reader for it. Export it as PDF.',
    ])
    expect(await why('a.psd', Buffer.concat([Buffer.from('8BPS'), Buffer.alloc(60)]))).toEqual([
      'The Photoshop picture could not be opened. Export it as PNG or JPEG.',
    ])
    expect(await why('a.db', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(60)]))).toEqual([
      'This is a database (SQLite), and there is no reader for it. Export its tables as CSV.',
    ])
  })

  test('Publisher and Visio', async () => {
    for (const [path, called] of [
      ['/Quill/QuillSub/TEXT', 'a Publisher document'],
      ['/VisioDocument', 'a Visio drawing'],
    ] as const) {
      const box = CFB.utils.cfb_new()
      CFB.utils.cfb_add(box, path, Buffer.from('the planted words of the page '.repeat(4)))
      const bytes = new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer)
      expect(await why('a.bin', bytes)).toContain(`This is ${called}: only its plain text was read. Export it as PDF.`)
    }
  })

  test('Pages, Numbers and Keynote, once for the whole document, with the preview read', async () => {
    const preview = Buffer.from(pdf({ content: say('words of the preview') }))
    const files = {
      'Index/Document.iwa': Buffer.from('words of the page'),
      'Index/Tables.iwa': Buffer.from('more'),
      'QuickLook/Preview.pdf': preview,
    }
    const { unread, text } = await read('a.pages', zipSync(files))
    expect(unread).toEqual([
      {
        part: 'a',
        why: 'This is a Pages, Numbers or Keynote document: only its preview and its plain text were read. Export it as PDF.',
      },
    ])
    expect(text).toContain('words of the preview')
    expect(text).toContain('words of the page')
  })
})
