import { gzipSync } from 'node:zlib'
import CFB from 'cfb'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { pdfIsWhole } from '../../src/reading/pdf/integrity.ts'
import { openObjects } from '../../src/reading/pdf/open.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { open } from '../files/opendocument.ts'
import { edit, XML } from '../files/package.ts'
import { pdf } from '../files/pdf-package.ts'
import { newText, oldText, polygon, starView } from '../files/starview.ts'
import { root, textParagraph, word } from '../files/word-package.ts'
import { XLSX } from '../files/xlsx.ts'
import { read } from '../tools/read-file.ts'

/* Files of other programs that hide nothing pass; their neighbours that could hide something are held. */

const DRAWN = 'This file holds a drawing that cannot be rendered; a person must check it.'

describe('empty parts', () => {
  test('an empty list of keys in an OpenDocument file is no loss', async () => {
    const { unread, text } = await read(
      'a.odt',
      open('text', { files: { 'Configurations2/accelerator/current.xml': '' } }),
    )
    expect(unread).toEqual([])
    expect(text).toContain('current.xml')
  })

  test('the empty origin of the signatures of a Word document is no loss', async () => {
    expect((await read('a.docx', word({ files: { '_xmlsignatures/origin.sigs': '' } }))).unread).toEqual([])
  })

  test('an empty file in an archive is no loss', async () => {
    expect((await read('a.zip', zipSync({ 'lib/.keep': new Uint8Array(0) }))).unread).toEqual([])
  })

  test('a document without its text is reported', async () => {
    for (const [name, bytes] of [
      ['a.docx', word({ document: '' })],
      ['a.odt', edit(open('text', {}), { 'content.xml': '' })],
      ['a.xlsx', edit(await XLSX[0]!.clean(), { 'xl/workbook.xml': '' })],
    ] as const)
      expect((await read(name, bytes)).unread).toContainEqual({
        part: 'a',
        why: 'The part that holds its text is missing or empty.',
      })
  })

  test('a part whose content was lost is reported', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': Buffer.from('the words') }, { level: 0 }))
    // The local head and the directory say that it is empty, and its checksum that it is not.
    const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    for (const at of [18, 22]) zip.writeUInt32LE(0, at)
    for (const at of [20, 24]) zip.writeUInt32LE(0, central + at)
    expect((await read('a.zip', zip)).unread).not.toEqual([])
  })
})

describe('document type declarations', () => {
  const macro = (declaration: string, text: string) =>
    open('text', {
      files: {
        'Basic/Standard/Module1.xml': `${XML}<!DOCTYPE script:module ${declaration}><script:module>${text}</script:module>`,
      },
    })
  const PUBLIC = 'PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"'

  test('a macro of OpenOffice names its document type and is read', async () => {
    expect((await read('a.odt', macro(PUBLIC, 'Sub Main')))?.unread).toEqual([])
  })

  test('a part that declares entities, or uses one of its document type, is reported', async () => {
    expect((await read('a.odt', macro('[<!ENTITY a "words">]', 'Sub Main'))).unread).not.toEqual([])
    expect((await read('a.odt', macro(PUBLIC, 'Sub &words; Main'))).unread).not.toEqual([])
  })
})

describe('drawings that an OpenDocument file keeps of its objects', () => {
  const drawing = starView([oldText('Bar chart of speeds'), newText('Mean speed'), polygon(60)])
  const object = { 'Object 1/content.xml': edited('chart words'), 'ObjectReplacements/Object 1': drawing }

  function edited(words: string) {
    return new TextDecoder().decode(contentOf(`<text:p>${words}</text:p>`))
  }
  function contentOf(content: string): Uint8Array {
    let found = new Uint8Array(0)
    edit(open('text', { content }), {
      'content.xml': (text) => {
        found = new TextEncoder().encode(text)
        return text
      },
    })
    return found
  }

  test('their words are read, and the lines of a chart do not hold it', async () => {
    const { unread, text } = await read('a.odt', open('text', { files: object }))
    expect(unread).toEqual([])
    for (const words of ['Bar chart of speeds', 'Mean speed', 'chart words']) expect(text).toContain(words)
  })

  test('without its object, a drawing of lines is held for a person', async () => {
    const { 'ObjectReplacements/Object 1': alone } = object
    const { unread } = await read('a.odt', open('text', { files: { 'ObjectReplacements/Object 1': alone } }))
    expect(unread).toMatchObject([{ why: DRAWN }])
  })

  test('the preview of a table that the presentation holds is no drawing of its own', async () => {
    const files = { 'Pictures/TablePreview1.svm': drawing }
    const table =
      '<table:table table:name="a"><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>'
    expect((await read('a.odp', open('presentation', { content: table, files }))).unread).toEqual([])
    expect((await read('a.odp', open('presentation', { files }))).unread).toMatchObject([{ why: DRAWN }])
  })

  test('a drawing that ends early is reported', async () => {
    expect((await read('a.svm', drawing.subarray(0, drawing.length - 30))).unread).not.toEqual([])
  })
})

test('a package that Word keeps in a shape, broken into lines by character references, is read', async () => {
  const inner = zipSync({ '[Content_Types].xml': Buffer.from(`${XML}<Types/>`), 'drs/note.xml': Buffer.from(PLANTED) })
  const lines = Buffer.from(inner)
    .toString('base64')
    .match(/.{1,76}/g)!
  const shape = `<v:shape o:gfxdata="${lines.join('&#xA;')}"/>`
  const { unread, text } = await read('a.docx', word({ body: `<w:p><w:r><w:pict>${shape}</w:pict></w:r></w:p>` }))
  expect(unread).toEqual([])
  expect(text).toContain('planted in the shape')
})

const PLANTED = root('w:document', `<w:body>${textParagraph('planted in the shape')}</w:body>`)

describe('rich text', () => {
  const rtf = async (body: string) => (await read('a.rtf', `{\\rtf1\\ansi ${body}}`)) ?? {}

  test('control words with capitals are not text', async () => {
    const { text, unread } = await rtf('{\\*\\mmathPr\\mmathFont34\\mwrapIndent1440\\mintLim0}The meeting is moved.')
    expect(text).not.toMatch(/Font34|Indent1440/)
    expect(text).toContain('The meeting is moved.')
    expect(unread).toEqual([])
  })

  test('the character set of a font may be one of the Mac, or a code page, also of the default font', async () => {
    const mac = await rtf(
      "\\deff1{\\fonttbl{\\f0\\fcharset78 Osaka;}{\\f1\\fcharset128\\cpg65001 Arial;}}\\'c3\\'a9t\\'c3\\'a9\\f0 \\'82\\'a0",
    )
    expect(mac.text).toContain('été')
    expect(mac.text).toContain('あ')
  })

  test('a table leaves no tabs at the ends of its rows, so it is no message in blanks', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `Name ${row % 3 ? '' : ' '}\\cell Value${row % 2 ? ' ' : ''}\\cell \\row `,
    )
    const { text, unread } = await rtf(rows.join(''))
    expect(text).toContain('Name \tValue')
    expect(text).not.toMatch(/\t\n/)
    expect(unread).toEqual([])
  })

  test('the table of a web page that Outlook wrote as RTF leaves no blanks at the ends of its rows', async () => {
    const cell = (words: string) =>
      `${words}\\htmlrtf \\nestcell{\\nonesttables\\tab}\\htmlrtf0 {\\*\\htmltag0 </td>}\\htmlrtf  \\htmlrtf0 `
    const rows = Array.from({ length: 60 }, (_, row) => {
      const cells = cell('Name') + cell(row % 3 ? '' : 'Value') + (row % 2 ? cell('') : '')
      return `${cells}\\htmlrtf \\tab\\par\\htmlrtf0 `
    })
    const { text, unread } = await rtf(`\\fromhtml1 ${rows.join('')}`)
    expect(text).toMatch(/Name\s+Value/)
    expect(text).not.toMatch(/[ \t]\n/)
    expect(unread).toEqual([])
  })

  test.each([
    ['without a cell', ''],
    ['behind a cell', '\\nestcell '],
  ])('blanks that differ from line to line are a message, in what Outlook wrote as RTF too: %s', async (_, cell) => {
    const bits = [...'The meeting is at nine'].flatMap((letter) => [
      ...letter.charCodeAt(0).toString(2).padStart(8, '0'),
    ])
    const blank = (bit: string) => `${cell}\\htmlrtf ${bit === '0' ? ' ' : '\\tab'}\\htmlrtf0 `
    const { unread } = await rtf(`\\fromhtml1 ${bits.map((bit) => `A line${blank(bit)}\\par `).join('')}`)
    expect(unread.length).toBeGreaterThan(0)
  })
})

describe('what is left behind a picture or in an object', () => {
  const record = (type: number, data: Buffer, container = false) => {
    const head = Buffer.alloc(8)
    head.writeUInt16LE(container ? 15 : 0, 0)
    head.writeUInt16LE(type, 2)
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data])
  }
  const behind = async (bytes: Buffer) =>
    (await read('a.docx', word({ files: { 'word/media/image1.jpeg': await withBytes(bytes) } }))).unread
  // No picture program shows what follows the end of the JPEG.
  const withBytes = async (bytes: Buffer) => Buffer.concat([await jpeg(), bytes])
  const jpeg = () =>
    sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
  const resource = Buffer.concat([Buffer.from('8BIM'), Buffer.from([4, 6, 0, 0, 0, 0, 0, 7, 0, 1, 0, 1, 0, 1, 1, 0])])

  test('records of Office drawings and resources of Photoshop are read', async () => {
    expect(
      await behind(
        Buffer.concat([record(0xf007, Buffer.alloc(0), true), record(0xf00b, Buffer.from('option words here'))]),
      ),
    ).toEqual([])
    expect(await behind(resource)).toEqual([])
  })

  test('other bytes are reported', async () => {
    expect(await behind(Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 89 + 7) & 255)))).not.toEqual([])
    expect(await behind(record(0xf00b, Buffer.from('option words here')).subarray(0, 20))).not.toEqual([])
    expect(await behind(Buffer.concat([resource, resource.subarray(0, 10)]))).not.toEqual([])
  })

  describe('memory that fills the last block of a file', () => {
    const noise = (at: number) => (at % 3 === 0 ? 0 : (at * 89 + 7) & 255)
    const padded = async (length: number, byteAt: (at: number) => number, words = '') => {
      const picture = await jpeg()
      const tail = Buffer.from(Array.from({ length: length - picture.length }, (_, at) => byteAt(at)))
      tail.write(words, 40, 'latin1')
      return word({ files: { 'word/media/image1.jpeg': Buffer.concat([picture, tail]) } })
    }

    test('is no loss, and its words are read', async () => {
      const { unread, text } = await read('a.docx', await padded(2_048, noise, 'a marked passage '))
      expect(unread).toEqual([])
      expect(text).toContain('a marked passage')
    })

    test('is read as a file where it is one', async () => {
      const packed = gzipSync('a marked passage '.repeat(9))
      const { text } = await read('a.docx', await padded(2_048, (at) => packed[at] ?? 0))
      expect(text).toContain('a marked passage')
    })

    test('holds where the file ends in no whole block, or nothing in it is empty', async () => {
      expect((await read('a.docx', await padded(2_047, noise))).unread).not.toEqual([])
      expect((await read('a.docx', await padded(2_048, (at) => (at * 89 + 7) & 255))).unread).not.toEqual([])
    })
  })

  test('the letters of a formula are read', async () => {
    const letters = [...'Delay'].flatMap((letter) => [2, 0x81, letter.charCodeAt(0)])
    const formula = Buffer.from([4, 1, 0, 3, 5, 10, 1, ...letters, 0, 0])
    const native = Buffer.concat([Buffer.from([formula.length, 0, 0, 0]), formula])
    const box = CFB.utils.cfb_new()
    CFB.utils.cfb_add(box, '/\u0001Ole10Native', native)
    const { unread, text } = await read(
      'a.docx',
      word({
        files: { 'word/embeddings/oleObject1.bin': new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer) },
      }),
    )
    expect(text).toContain('Delay')
    expect(unread).toEqual([])
  })
})

test('the empty table that Word writes beside a table in a stream is no damage', async () => {
  const plain = Buffer.from(pdf()).toString('latin1')
  const end = plain.lastIndexOf('startxref')
  const at = Number(/\d+/.exec(plain.slice(end + 9))![0])
  const size = /\/Size (\d+)/.exec(plain)![1]
  const root = /\/Root \d+ \d+ R/.exec(plain)![0]
  const word = `xref\r\n0 0\r\ntrailer\r\n<< /Size ${size} ${root} /Prev ${at} >>\r\nstartxref\r\n${plain.length}\r\n%%EOF\r\n`
  expect((await read('a.pdf', plain + word)).unread).toEqual([])
  const wrong = word.replace('0 0\r\n', '1 1\r\n0000000001 00000 n\r\n')
  expect((await read('a.pdf', plain + wrong)).unread).not.toEqual([])
})

test('an empty page outside the tree of pages is no damage, one with a drawing and no size is', () => {
  const isWhole = (page: string) => {
    const budget = createBudget(250_000)
    const { objects, cipher } = openObjects(pdf({ objects: [`<< /Type /Page ${page}>>`] }), budget)
    return pdfIsWhole(objects, cipher, { budget } as ExtractionSink)
  }
  expect(isWhole('')).toBe(true)
  expect(isWhole('/Contents 4 0 R ')).toBe(false)
})
