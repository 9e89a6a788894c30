import ExcelJS from 'exceljs'
import { type FileCase, twins } from './case.ts'
import { emf, emfText } from './metafile-tricks.ts'
import { open } from './opendocument.ts'
import { edit, XML } from './package.ts'
import { deck } from './pptx.ts'
import { drawn } from './raster.ts'
import { run, word } from './word-package.ts'

/* Pictures, drawings and workbooks inside documents; numbers beside their meaning, and in other digits. */

const png = async (x: string) => new Uint8Array(await drawn(x).png().toBuffer())
const DAY = { leak: '01/02/1990' }

const shown = (id: string) =>
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="900000"/><a:graphic>' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>` +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
const pictured = (name: string, file: string, make: (x: string) => Promise<Uint8Array> | Uint8Array) =>
  twins('docx', name, 'letter.docx', async (x) =>
    word({
      body: shown('rId1'),
      related: { [`word/media/${file}`]: 'image' },
      files: { [`word/media/${file}`]: await make(x) },
    }),
  )
const cellOf = (x: string) => `<w:tc><w:p>${run(x)}</w:p></w:tc>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`

async function book(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  fill(made.addWorksheet('Visits'))
  return new Uint8Array(await made.xlsx.writeBuffer())
}

const onSlide = (name: string, file: string, make: (x: string) => Promise<Uint8Array> | Uint8Array) =>
  twins('pptx', name, 'talk.pptx', async (x) =>
    edit(await deck(x, () => undefined), {
      'ppt/slides/slide1.xml': (xml) =>
        xml.replace(
          '</p:spTree>',
          '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Map"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>' +
            '<p:blipFill><a:blip r:embed="rId99"/></p:blipFill><p:spPr/></p:pic></p:spTree>',
        ),
      'ppt/slides/_rels/slide1.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
            `Target="../media/${file}"/></Relationships>`,
        ),
      [`ppt/media/${file}`]: await make(x),
    }),
  )

const digits = (name: string, write: (number: string) => string, leak = '999 000 0018') =>
  twins('disguise', name, 'notes.txt', (x) => Buffer.from(`The visit went well.\nNHS number ${write(x)}.\n`), { leak })
const WORDS = 'zero one two three four five six seven eight nine'.split(' ')

export const INSIDE: readonly FileCase[] = [
  pictured('picture in the text', 'image1.png', png),
  pictured('picture named as a font', 'image1.odttf', png),
  pictured('drawing of Windows in the text', 'image1.emf', (x) => emf(emfText(x))),
  twins('docx', 'value beside its label', 'letter.docx', (x) => word({ body: table(['Date of birth', x]) }), DAY),
  twins(
    'docx',
    'value below its label',
    'letter.docx',
    (x) => word({ body: table(['Name', 'Date of birth'], ['A resident', x]) }),
    DAY,
  ),
  twins('docx', 'workbook inside', 'letter.docx', async (x) =>
    word({
      related: { 'word/embeddings/sheet1.xlsx': 'package' },
      files: { 'word/embeddings/sheet1.xlsx': await book((sheet) => sheet.addRow([x])) },
    }),
  ),
  twins('docx', 'query of a link', 'letter.docx', (x) =>
    word({
      body: `<w:p><w:hyperlink r:id="rId9">${run('here')}</w:hyperlink></w:p>`,
      relations:
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
        `Target="https://example.org/?note=${encodeURIComponent(x)}" TargetMode="External"/>`,
    }),
  ),
  twins('docx', 'template', 'letter.dotx', (x) =>
    edit(word({ body: `<w:p>${run(x)}</w:p>` }), {
      '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml'),
    }),
  ),
  twins(
    'xlsx',
    'value behind its heading',
    'visits.xlsx',
    (x) =>
      book((sheet) => {
        sheet.addRow(['Name', 'Date of birth'])
        sheet.addRow(['A resident', x])
      }),
    DAY,
  ),
  twins(
    'xlsx',
    'number as a number',
    'visits.xlsx',
    (x) =>
      book((sheet) => {
        sheet.addRow(['Name', 'NHS number'])
        sheet.addRow(['A resident', Number(x.replaceAll(' ', '')) || 12])
      }),
    { leak: '9990000018' },
  ),
  onSlide('picture', 'map.png', png),
  onSlide('drawing of Windows', 'map.emf', (x) => emf(emfText(x))),
  twins('odt', 'picture', 'letter.odt', async (x) =>
    edit(
      open('text', {
        content:
          '<text:p><draw:frame svg:width="5cm"><draw:image xlink:href="Pictures/map.png"/></draw:frame></text:p>',
      }),
      { 'Pictures/map.png': await png(x) },
    ),
  ),
  twins('xml', 'reference to a letter', 'data.xml', (x) =>
    Buffer.from(`${XML}<a>${[...x].map((one) => `&#x${one.charCodeAt(0).toString(16)};`).join('')}</a>`),
  ),
  digits('Arabic digits', (x) => x.replace(/\d/g, (one) => String.fromCharCode(0x660 + Number(one)))),
  digits('Devanagari digits', (x) => x.replace(/\d/g, (one) => String.fromCharCode(0x966 + Number(one)))),
  digits('digits in words', (x) => x.replace(/\d/g, (one) => `${WORDS[Number(one)]} `).trim(), '9990000018'),
  digits('digits with dashes of other sorts', (x) => x.replaceAll('-', '\u2011'), '999-000-0018'),
]
