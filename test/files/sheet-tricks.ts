import ExcelJS from 'exceljs'
import { type FileCase, twins } from './case.ts'
import { open } from './opendocument.ts'
import { edit, XML } from './package.ts'
import { xlsb } from './xlsb.ts'

/* Workbooks whose cells spell words, and places in a binary workbook. */

const SHEET = 'xl/worksheets/sheet1.xml'
type Changes = Parameters<typeof edit>[1]

async function plain(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('Speeds')
  sheet.addRow(['Road', 'Limit'])
  sheet.addRow(['School Lane', 20])
  return new Uint8Array(await made.xlsx.writeBuffer())
}
const changed = (name: string, changes: (planted: string) => Changes, more: Partial<FileCase> = {}) =>
  twins('xlsx', name, 'speeds.xlsx', async (planted) => edit(await plain(), changes(planted)), more)
const rows = (name: string, content: (planted: string) => string, more: Partial<FileCase> = {}) =>
  changed(name, (x) => ({ [SHEET]: (xml) => xml.replace('</sheetData>', `${content(x)}</sheetData>`) }), more)
const binary = (name: string, options: (planted: string) => Parameters<typeof xlsb>[0]) =>
  twins('xlsb', name, 'speeds.xlsb', (x) => xlsb(options(x)))
const ods = (name: string, content: (planted: string) => string) =>
  twins('ods', name, 'speeds.ods', (x) =>
    open('spreadsheet', { content: `<table:table table:name="Speeds">${content(x)}</table:table>` }),
  )

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const formula = (at: string, text: string) => `<c r="${at}"><f>${text.replaceAll('&', '&amp;')}</f></c>`
const column = (at: number) => String.fromCharCode(65 + at)
const codes = (x: string) => [...x].map((letter) => letter.charCodeAt(0))
const letters = (x: string, one: (letter: string, at: number) => string) => [...x].map(one).join('')

export const SHEET_TRICKS: readonly FileCase[] = [
  rows(
    'letters by their numbers',
    (x) =>
      `<row r="9">${formula(
        'A9',
        codes(x)
          .map((code) => `CHAR(${code})`)
          .join('&'),
      )}</row>`,
    { unreadable: true },
  ),
  rows(
    'letters by their numbers, joined by a function',
    (x) =>
      `<row r="9">${formula(
        'A9',
        `CONCATENATE(${codes(x)
          .map((code) => `UNICHAR(${code})`)
          .join(',')})`,
      )}</row>`,
    { unreadable: true },
  ),
  rows(
    'letters of other cells',
    (x) =>
      `<row r="40">${letters(x, (one, at) => cell(`${column(at)}${40}`, `${one}7`))}</row><row r="60">` +
      `${formula('A60', [...x].map((_, at) => `LEFT(${column(at)}40,1)`).join('&'))}</row>`,
    { unreadable: true },
  ),
  rows(
    'letters cut out of an alphabet',
    (x) =>
      `<row r="9">${formula(
        'A9',
        codes(x)
          .map((code) => (code === 32 ? '" "' : `MID("ABCDEFGHIJKLMNOPQRSTUVWXYZ",${code - 64},1)`))
          .join('&'),
      )}</row>`,
    { unreadable: true },
  ),
  rows(
    'turned round by a function',
    (x) => `<row r="9">${formula('A9', `SUBSTITUTE("${x.split('').join('q')}","q","")`)}</row>`,
    { unreadable: true },
  ),
  rows(
    'letters written as escapes',
    (x) =>
      `<row r="9">${cell(
        'A9',
        letters(x, (one) => `_x00${one.charCodeAt(0).toString(16)}_`),
      )}</row>`,
  ),
  rows('letters on a slope', (x) =>
    letters(x, (one, at) => (one === ' ' ? '' : `<row r="${20 + at}">${cell(`${column(at)}${20 + at}`, one)}</row>`)),
  ),
  rows(
    'letters with a column between',
    (x) => `<row r="9">${letters(x, (one, at) => (one === ' ' ? '' : cell(`${column(at * 2)}9`, one)))}</row>`,
  ),
  changed('words in a format, by back strokes', (x) => ({
    'xl/styles.xml': (xml) =>
      xml.replace(
        /(<numFmts[^>]*>.*?<\/numFmts>)?<fonts/,
        `<numFmts count="1"><numFmt numFmtId="170" formatCode="${letters(x, (one) => `\\${one}`)}"/></numFmts><fonts`,
      ),
    [SHEET]: (xml) => xml.replace('</sheetData>', '<row r="9"><c r="A9" s="1"><v>1</v></c></row></sheetData>'),
  })),
  changed('reading aid of a string', (x) => ({
    'xl/sharedStrings.xml': (xml) =>
      xml.replace('</sst>', `<si><t>Road</t><rPh sb="0" eb="1"><t>${x}</t></rPh></si></sst>`),
  })),
  changed('white letters between the visible', (x) => ({
    [SHEET]: (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="9"><c r="A9" t="inlineStr"><is>' +
          `${letters(x, (one) => `<r><t xml:space="preserve">${one}</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>q</t></r>`)}</is>` +
          '</c></row></sheetData>',
      ),
  })),
  changed('list of values of a table by richer types', (x) => ({
    'xl/richData/rdrichvalue.xml':
      `${XML}<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" ` +
      `count="1"><rv s="0"><v>${x}</v></rv></rvData>`,
  })),
  twins('xlsx', 'workbook of 2003', 'speeds.xml', (x) =>
    Buffer.from(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ' +
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Speeds"><Table>' +
        `<Row>${letters(x, (one) => `<Cell><Data ss:Type="String">${one}</Data></Cell>`)}</Row>` +
        '</Table></Worksheet></Workbook>',
    ),
  ),
  ods(
    'letters by their numbers',
    (x) =>
      `<table:table-row><table:table-cell table:formula="of:=${codes(x)
        .map((code) => `CHAR(${code})`)
        .join('&amp;')}"/></table:table-row>`,
  ),
  ods(
    'a letter a cell',
    (x) =>
      `<table:table-row>${letters(x, (one) => `<table:table-cell><text:p>${one}</text:p></table:table-cell>`)}</table:table-row>`,
  ),
  binary('words in a formula', (x) => ({ strings: ['Road'], cells: [0], literal: x })),
  binary('defined name', (x) => ({ strings: ['Road'], cells: [0], name: x })),
  binary('print header', (x) => ({ strings: ['Road'], cells: [0], header: `&C${x}` })),
  binary('rich text', (x) => ({ strings: ['Road', x], cells: [0, 1], rich: true })),
  binary('hidden row', (x) => ({ strings: [x], cells: [0], hiddenRow: true })),
  binary('tip of a link', (x) => ({ strings: ['Road'], cells: [0], tip: x })),
  binary('prompt of a rule', (x) => ({ strings: ['Road'], cells: [0], prompt: x })),
  binary('letters in neighbouring cells', (x) => ({ strings: [...x], cells: [...x].map((_, at) => at) })),
  twins('csv', 'a letter a field', 'list.csv', (x) => Buffer.from(`Road,Limit\nSchool Lane,20\n${[...x].join(',')}\n`)),
  twins('csv', 'formula of numbers', 'list.csv', (x) =>
    Buffer.from(
      `Road,Limit\nSchool Lane,"=${codes(x)
        .map((code) => `CHAR(${code})`)
        .join('&')}"\n`,
    ),
  ),
]
