import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { XML, zip } from '../files/package.ts'
import { root, textParagraph, word } from '../files/word-package.ts'

/** The service stops a reader after ten seconds; this machine may be busy. */
const SECONDS = 30_000

async function seen(bytes: Uint8Array, name = 'letter.docx') {
  const extraction = await readHere({ name, type: '', bytes }, 'attachment:1')
  return {
    ...extraction,
    text: extraction.parts.map(({ text }) => text).join('\n'),
    why: extraction.unread.map(({ why }) => why).join(' '),
  }
}

describe('a document that is built to do harm', () => {
  test(
    'is reported as unread when it would unpack to hundreds of megabytes',
    async () => {
      const bomb = word({ document: new Uint8Array(150_000_000).fill(97) })
      expect((await seen(bomb)).why).toContain('too large')
    },
    SECONDS,
  )

  test(
    'is still read beside an entry that is too large',
    async () => {
      const bomb = word({
        body: textParagraph('The bridge is closed.'),
        files: { 'word/media/a.bin': new Uint8Array(150_000_000) },
      })
      const { text, why } = await seen(bomb)
      expect(text).toContain('The bridge is closed.')
      expect(why).toContain('too large')
    },
    SECONDS,
  )

  test('has its own entities neither expanded nor fetched, and is reported', async () => {
    const { text, why } = await seen(
      word({
        document:
          '<!DOCTYPE w [<!ENTITY a "laughing "><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM ' +
          `"file:///etc/hostname">]>${root('w:document', textParagraph('&b; &x;')).replace(XML, '')}`,
      }),
    )
    expect(text).not.toContain('laughing laughing')
    expect(why).toContain('entities')
  })

  test('is reported as unread when its elements are nested without end', async () => {
    const { why } = await seen(word({ document: root('w:document', '<w:p>'.repeat(200_000)) }))
    expect(why).toContain('nested too deeply')
  })

  test('is reported as incomplete when it is truncated, and its beginning is read', async () => {
    const { text, why } = await seen(
      word({ document: root('w:document', textParagraph('The bridge is closed.')).slice(0, -20) }),
    )
    expect(text).toContain('The bridge is closed.')
    expect(why).toContain('before it is complete')
  })

  test(
    'of a million and a half runs is read, or reported as too long',
    async () => {
      const runs = '<w:r><w:t xml:space="preserve">a </w:t></w:r>'.repeat(1_500_000)
      const { parts, unread } = await seen(
        word({ document: root('w:document', `<w:body><w:p>${runs}</w:p></w:body>`) }),
      )
      const read = parts.filter(({ id }) => id.includes('/body')).reduce((sum, { text }) => sum + text.length, 0)
      expect(read >= 2_900_000 || unread.length > 0).toBe(true)
    },
    SECONDS,
  )

  test('of cells repeated a million times is read once', async () => {
    const sheet =
      '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
      'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
      'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>' +
      '<table:table table:name="Sheet1"><table:table-row table:number-rows-repeated="1048576">' +
      '<table:table-cell table:number-columns-repeated="16384"><text:p>20</text:p></table:table-cell>' +
      '</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>'
    const { parts, unread } = await seen(
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': `${XML}${sheet}` }),
      'speeds.ods',
    )
    expect(unread).toEqual([])
    expect(parts.find(({ id }) => id === 'attachment:1/sheet1')?.text).toBe('20')
  })
})

describe('the place of a finding', () => {
  test('is named in plain words and by the kind of its part', async () => {
    const { parts } = await seen(
      word({
        body:
          '<w:p><w:del w:id="1" w:author="R"><w:r><w:delText>gone</w:delText></w:r></w:del>' +
          '</w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>',
        files: { 'word/header1.xml': root('w:hdr', textParagraph('above')) },
        related: { 'word/header1.xml': 'header' },
        section: '<w:headerReference w:type="first" r:id="rId1"/>',
      }),
    )
    const placed = parts.map(({ kind, where, text }) => [text.trim(), kind, where])
    expect(placed).toContainEqual(['gone', 'hidden', 'tracked deletion'])
    expect(placed).toContainEqual(['unseen', 'hidden', 'hidden text'])
    expect(placed).toContainEqual(['above', 'header-footer', 'header of the first page'])
  })

  test('leads from a value after its heading back to the cell', async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row ' +
      'r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Date of ' +
      'birth</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A resident</t></is></c><c ' +
      'r="B2" t="inlineStr"><is><t>01/02/1990</t></is></c></row></sheetData></worksheet>'
    const { parts } = await seen(
      zip({
        '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
        'xl/worksheets/sheet1.xml': sheet,
      }),
      'cases.xlsx',
    )
    const view = parts.find(({ id }) => id.endsWith('~headings'))!
    const cell = view.text.indexOf('01/02/1990')
    const home = parts.find(({ id }) => id === view.from?.part)!
    expect(view.text).toContain('Date of birth: 01/02/1990')
    expect(home.text.slice(view.from!.at[cell])).toMatch(/^01\/02\/1990/)
  })
})
