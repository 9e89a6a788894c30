import ExcelJS from 'exceljs'
import { type FileCase, twins } from './case.ts'
import { edit, XML, zip } from './package.ts'
import { xlsb } from './xlsb.ts'

/* Places in a workbook outside its cells, and the binary form of a workbook. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const part = (name: string, content: string) => `${XML}<${name} xmlns="${MAIN}">${content}</${name}>`
const SHEET = 'xl/worksheets/sheet1.xml'
const BOOK = 'xl/workbook.xml'

async function plain(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('Speeds')
  sheet.addRow(['Road', 'Limit'])
  sheet.addRow(['School Lane', 20])
  return new Uint8Array(await made.xlsx.writeBuffer())
}

type Changes = Parameters<typeof edit>[1]
const changed = (name: string, changes: (planted: string) => Changes) =>
  twins('xlsx', name, 'speeds.xlsx', async (planted) => edit(await plain(), changes(planted)))
const inSheet = (name: string, content: (planted: string) => string) =>
  changed(name, (x) => ({ [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData>${content(x)}`) }))
const inBook = (name: string, content: (planted: string) => string) =>
  changed(name, (x) => ({ [BOOK]: (xml) => xml.replace('</sheets>', `</sheets>${content(x)}`) }))
const beside = (name: string, file: string, content: (planted: string) => string) =>
  changed(name, (x) => ({ [file]: content(x) }))
const binary = (name: string, options: (planted: string) => Parameters<typeof xlsb>[0]) =>
  twins('xlsb', name, 'speeds.xlsb', (x) => xlsb(options(x)))

/** Version, length, a zip, and more lengths that are zero [MS-QDEFF]. */
function mashup(x: string): string {
  const queries = Buffer.from(zip({ 'Formulas/Section1.m': `section Section1;\n\n// ${x}\n` }))
  const head = Buffer.alloc(8)
  head.writeUInt32LE(queries.length, 4)
  return Buffer.concat([head, queries, Buffer.alloc(12)]).toString('base64')
}

export const XLSX_BESIDE: readonly FileCase[] = [
  inSheet('comment on a scenario', (x) => `<scenarios><scenario name="a" comment="${x}" user="b"/></scenarios>`),
  inSheet(
    'words that a rule for colours looks for',
    (x) =>
      `<conditionalFormatting sqref="A1"><cfRule type="containsText" operator="containsText" text="${x}"><formula>1</formula></cfRule></conditionalFormatting>`,
  ),
  inSheet(
    'value of a filter',
    (x) =>
      `<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="${x}"/></filters></filterColumn></autoFilter>`,
  ),
  inSheet(
    'message of a rule',
    (x) =>
      `<dataValidations><dataValidation type="whole" errorTitle="a" error="${x}" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>`,
  ),
  inBook(
    'comment on a hidden name',
    (x) => `<definedNames><definedName name="a" hidden="1" comment="${x}">Speeds!$A$1</definedName></definedNames>`,
  ),
  inBook(
    'name of a name',
    (x) => `<definedNames><definedName name="${x.replace(' ', '_')}">1</definedName></definedNames>`,
  ),
  inBook('own view', (x) => `<customWorkbookViews><customWorkbookView name="${x}" guid="{1}"/></customWorkbookViews>`),
  beside('connection', 'xl/connections.xml', (x) =>
    part('connections', `<connection id="1" name="a" description="${x}"/>`),
  ),
  beside(
    'caption of a slicer',
    'xl/slicers/slicer1.xml',
    (x) =>
      `${XML}<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><slicer name="a" caption="${x}"/></slicers>`,
  ),
  beside(
    'name of a commentator',
    'xl/persons/person.xml',
    (x) =>
      `${XML}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${x}" id="{1}"/></personList>`,
  ),
  beside(
    'values kept in a chart',
    'xl/charts/chart1.xml',
    (x) =>
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>${x}</c:v></c:pt>` +
      '</c:strCache></c:strRef></c:tx></c:ser></c:chartSpace>',
  ),
  beside(
    'button on a sheet',
    'xl/drawings/vmlDrawing1.vml',
    (x) =>
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" ' +
      'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><v:textbox><div>' +
      `<font>${x}</font></div></v:textbox><x:ClientData ObjectType="Button"/>` +
      '</v:shape></xml>',
  ),
  beside(
    'note on a shape',
    'xl/drawings/drawing9.xml',
    (x) =>
      `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">` +
      `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="a" descr="${x}"/></xdr:nvSpPr></xdr:sp></xdr:wsDr>`,
  ),
  beside(
    'mashup of a query',
    'customXml/item1.xml',
    (x) => `<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${mashup(x)}</DataMashup>`,
  ),
  beside(
    'macro sheet of the oldest kind',
    'xl/macrosheets/sheet9.xml',
    (x) =>
      `${XML}<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" ` +
      `xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>${x}</v></c></row></sheetData>` +
      '</xm:macrosheet>',
  ),
  changed('column of no width', (x) => ({
    [SHEET]: (xml) =>
      xml
        .replace(
          /(<cols>.*?<\/cols>)?<sheetData>/,
          '<cols><col min="6" max="6" width="0" customWidth="1"/></cols><sheetData>',
        )
        .replace('</sheetData>', `<row r="9"><c r="F9" t="inlineStr"><is><t>${x}</t></is></c></row></sheetData>`),
  })),
  changed('row of no height', (x) => ({
    [SHEET]: (xml) =>
      xml.replace(
        '</sheetData>',
        `<row r="9" ht="0" customHeight="1"><c r="A9" t="inlineStr"><is><t>${x}</t></is></c></row></sheetData>`,
      ),
  })),
  binary('shared string', (x) => ({ strings: ['Road', x], cells: [0, 1] })),
  binary('string that no cell shows', (x) => ({ strings: ['Road', x], cells: [0] })),
  binary('cell', (x) => ({ strings: ['Road'], cells: [0], inline: [x] })),
  binary('result of a formula', (x) => ({ strings: ['Road'], cells: [0], results: [x] })),
  binary('name of a sheet', (x) => ({ strings: ['Road'], cells: [0], sheet: x })),
  binary('very hidden sheet', (x) => ({ strings: [x], cells: [0], state: 2 })),
  binary('note on a cell', (x) => ({ strings: ['Road'], cells: [0], comment: x })),
]
