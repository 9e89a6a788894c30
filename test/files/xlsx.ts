import ExcelJS from 'exceljs'
import { type FileCase, twins } from './case.ts'
import { edit, join, XML, zip } from './package.ts'

type Fill = (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, planted: string) => void

async function book(planted: string, fill: Fill): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('Speeds')
  sheet.addRow(['Road', 'Limit'])
  sheet.addRow(['School Lane', 20])
  fill(made, sheet, planted)
  return new Uint8Array(await made.xlsx.writeBuffer())
}

const place = (name: string, fill: Fill, more: Partial<FileCase> = {}) =>
  twins('xlsx', name, 'speeds.xlsx', (planted) => book(planted, fill), more)

type Changes = Parameters<typeof edit>[1]
const changed = (name: string, changes: (planted: string) => Changes, more: Partial<FileCase> = {}) =>
  twins(
    'xlsx',
    name,
    'speeds.xlsx',
    async (planted) => edit(await book(planted, () => undefined), changes(planted)),
    more,
  )

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const part = (name: string, content: string) => `${XML}<${name} xmlns="${MAIN}">${content}</${name}>`
const SHEET = 'xl/worksheets/sheet1.xml'
const inRow = (cells: string) => (xml: string) => xml.replace('</sheetData>', `<row r="9">${cells}</row></sheetData>`)
const afterData = (content: string) => (xml: string) => xml.replace('</sheetData>', `</sheetData>${content}`)

/** An invalid but well-formed NHS number; the clean twin holds a round figure. */
const NHS = { leak: '999 000 0018' }

export const XLSX: readonly FileCase[] = [
  place('shared string', (_, sheet, x) => sheet.addRow([x])),
  place('rich text, letter by letter', (_, sheet, x) => {
    sheet.getCell('A5').value = { richText: [...x].map((text) => ({ text, font: { bold: true } })) }
  }),
  changed('inline string', (x) => ({ [SHEET]: inRow(`<c r="A9" t="inlineStr"><is><t>${x}</t></is></c>`) })),
  changed('result of a formula', (x) => ({ [SHEET]: inRow(`<c r="A9" t="str"><f>A1</f><v>${x}</v></c>`) })),
  place('words in a formula', (_, sheet, x) => {
    sheet.getCell('A5').value = { formula: `LEN("${x.slice(0, 5)}"&"${x.slice(5)}")`, result: 3 }
  }),
  place(
    'number shown in a mould',
    (_, sheet, x) => {
      sheet.getCell('A5').value = Number(x.replaceAll(' ', '')) || 12
      sheet.getCell('A5').numFmt = '000 000 0000'
    },
    NHS,
  ),
  place(
    'day as a serial number',
    (_, sheet, x) => {
      sheet.addRow([])
      sheet.addRow(['Date of birth'])
      sheet.addRow([x.includes('/') ? 32_905 : 'not known'])
    },
    { leak: '01/02/1990' },
  ),
  place(
    'telephone without its nought',
    (_, sheet, x) => {
      sheet.addRow([])
      sheet.addRow(['Name', 'Mobile'])
      sheet.addRow(['A resident', x.startsWith('0') ? 7_700_900_123 : 'none'])
    },
    { leak: '07700900123' },
  ),
  place('cut over neighbouring cells', (_, sheet, x) => sheet.addRow(/^\d/.test(x) ? ['999', '000', '0018'] : [x]), {
    leak: '9990000018',
  }),
  place(
    'cut letter by letter, downwards',
    (_, sheet, x) => {
      for (const [index, letter] of [...x].entries()) sheet.getCell(5 + index, 3).value = letter
    },
    { leak: 'SECRET' },
  ),
  place('hidden sheet', (made, _, x) => made.addWorksheet('Extra', { state: 'hidden' }).addRow([x])),
  place('very hidden sheet', (made, _, x) => made.addWorksheet('Extra', { state: 'veryHidden' }).addRow([x])),
  place('hidden row', (_, sheet, x) => {
    sheet.addRow([x]).hidden = true
  }),
  place('hidden column', (_, sheet, x) => {
    sheet.getCell('F2').value = x
    sheet.getColumn(6).hidden = true
  }),
  place('hidden by its format', (_, sheet, x) => {
    sheet.getCell('A5').value = x
    sheet.getCell('A5').numFmt = ';;;'
  }),
  place('white on white', (_, sheet, x) => {
    sheet.getCell('A5').value = x
    sheet.getCell('A5').font = { color: { argb: 'FFFFFFFF' } }
  }),
  place('words in a format', (_, sheet, x) => {
    sheet.getCell('A5').value = 1
    sheet.getCell('A5').numFmt = `"${x}"`
  }),
  place('note on a cell', (_, sheet, x) => {
    sheet.getCell('A1').note = x
  }),
  changed('threaded comment', (x) => ({
    'xl/threadedComments/threadedComment1.xml':
      `${XML}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
      '<threadedComment ref="A1" id="{00000000-0000-4000-8000-000000000001}"><text>' +
      `${x}</text></threadedComment></ThreadedComments>`,
  })),
  changed('defined name', (x) => ({
    'xl/workbook.xml': (xml) =>
      xml.replace('</sheets>', `</sheets><definedNames><definedName name="state">"${x}"</definedName></definedNames>`),
  })),
  place('list of allowed values', (_, sheet, x) => {
    sheet.getCell('A5').dataValidation = { type: 'list', formulae: [`"Open,${x}"`] }
  }),
  place('prompt of a rule', (_, sheet, x) => {
    sheet.getCell('A5').dataValidation = {
      type: 'whole',
      operator: 'between',
      formulae: [1, 2],
      showInputMessage: true,
      promptTitle: 'Note',
      prompt: x,
    }
  }),
  changed('text box', (x) => ({
    'xl/drawings/drawing9.xml':
      `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:sp><xdr:txBody><a:p>' +
      `<a:r><a:t>${x}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
  })),
  place('print header', (_, sheet, x) => {
    sheet.headerFooter.oddHeader = `&C&"Arial,Bold"&14${x}`
  }),
  place('print footer of even pages', (_, sheet, x) => {
    sheet.headerFooter.differentOddEven = true
    sheet.headerFooter.evenFooter = `&R${x} &P`
  }),
  changed('data kept for a pivot table', (x) => ({
    'xl/pivotCache/pivotCacheDefinition1.xml': part(
      'pivotCacheDefinition',
      `<cacheFields><cacheField name="State"><sharedItems><s v="${x}"/></sharedItems></cacheField></cacheFields>`,
    ),
  })),
  changed('record kept for a pivot table', (x) => ({
    'xl/pivotCache/pivotCacheRecords1.xml': part('pivotCacheRecords', `<r><s v="${x}"/></r>`),
  })),
  changed('data kept from another workbook', (x) => ({
    'xl/externalLinks/externalLink1.xml': part(
      'externalLink',
      `<externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${x}</v></cell></row></sheetData></sheetDataSet></externalBook>`,
    ),
  })),
  place('name of a sheet', (made, _, x) => made.addWorksheet(x)),
  changed('shared string that no cell shows', (x) => ({
    'xl/sharedStrings.xml': (xml) => xml.replace('</sst>', `<si><t>${x}</t></si></sst>`),
  })),
  place('the far cell', (_, sheet, x) => {
    sheet.getCell('XFD1048576').value = x
  }),
  place('tip of a link', (_, sheet, x) => {
    sheet.getCell('A5').value = { text: 'here', hyperlink: 'https://example.org/', tooltip: x }
  }),
  place('target of a link', (_, sheet, x) => {
    sheet.getCell('A5').value = { text: 'here', hyperlink: `https://example.org/?${encodeURIComponent(x)}` }
  }),
  changed('sheet that the workbook does not list', (x) => ({
    'xl/worksheets/sheet9.xml': part(
      'worksheet',
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${x}</t></is></c></row></sheetData>`,
    ),
  })),
  changed('extension of a sheet', (x) => ({
    [SHEET]: afterData(`<extLst><ext uri="{1}"><z:note xmlns:z="urn:example:z">${x}</z:note></ext></extLst>`),
  })),
  place('core property', (made, _, x) => {
    made.subject = x
  }),
  place('company', (made, _, x) => {
    made.company = x
  }),
  place('name of a column of a table', (_, sheet, x) => {
    sheet.addTable({ name: 'Speeding', ref: 'H1', columns: [{ name: x }], rows: [['1']] })
  }),
  twins('xlsx', 'bytes after the archive', 'speeds.xlsx', async (x) =>
    join(await book(x, () => undefined), `\n${x}\n`),
  ),
  twins('xlsx', 'workbook inside the workbook', 'speeds.xlsx', async (x) =>
    edit(await book(x, () => undefined), {
      'xl/embeddings/inner.xlsx': await book(x, (_, sheet, planted) => sheet.addRow([planted])),
    }),
  ),
  twins('xlsx', 'workbook made by hand, strict', 'speeds.xlsx', (x) =>
    zip({
      '[Content_Types].xml':
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Override PartName="/b.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.ma' +
        'in+xml"/></Types>',
      'b.xml': `${XML}<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>`,
      's.xml':
        `${XML}<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row>` +
        `<c t="inlineStr"><is><t>${x}</t></is></c></row></sheetData></worksheet>`,
    }),
  ),
]
