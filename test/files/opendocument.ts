import { FILLER, type FileCase, twins } from './case.ts'
import { type Files, join, XML, zip } from './package.ts'

const SPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"',
  'meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
  'xlink="http://www.w3.org/1999/xlink"',
  'form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"',
]
  .map((space) => `xmlns:${space}`)
  .join(' ')

type Kind = 'text' | 'spreadsheet' | 'presentation'
type Options = {
  readonly content?: string
  readonly styles?: string
  readonly master?: string
  readonly meta?: string
  readonly files?: Files
}

const root = (name: string, content: string) =>
  `${XML}<office:${name} ${SPACES} office:version="1.3">${content}</office:${name}>`

export function open(
  kind: Kind,
  { content = '', styles = '', master = '', meta = '', files = {} }: Options,
): Uint8Array {
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${content}</office:${kind}></office:body>`,
    ),
    'styles.xml': root('document-styles', `<office:master-styles>${master}</office:master-styles>`),
    'meta.xml': root('document-meta', `<office:meta>${meta}</office:meta>`),
    'META-INF/manifest.xml':
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
      '<manifest:file-entry manifest:full-path="/" ' +
      `manifest:media-type="application/vnd.oasis.opendocument.${kind}"/>` +
      '</manifest:manifest>',
    ...files,
  })
}

const p = (content: string) => `<text:p>${content}</text:p>`
const odt = (name: string, make: (x: string) => Options, more: Partial<FileCase> = {}) =>
  twins(
    'odt',
    name,
    'letter.odt',
    (x) => {
      const options = make(x)
      return open('text', { ...options, content: p(FILLER) + (options.content ?? '') })
    },
    more,
  )
const ods = (name: string, make: (x: string) => Options, more: Partial<FileCase> = {}) =>
  twins('ods', name, 'speeds.ods', (x) => open('spreadsheet', make(x)), more)
const odp = (name: string, make: (x: string) => Options, more: Partial<FileCase> = {}) =>
  twins('odp', name, 'talk.odp', (x) => open('presentation', make(x)), more)

const style = (family: string, properties: string, kind = 'text') =>
  `<style:style style:name="S" style:family="${family}"><style:${kind}-properties ${properties}/></style:style>`
const styled = (x: string) => p(`<text:span text:style-name="S">${x}</text:span>`)
const cell = (x: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}>${p(x)}</table:table-cell>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const sheet = (rows: string, attributes = '') => `<table:table table:name="Sheet1" ${attributes}>${rows}</table:table>`
const slide = (content: string, attributes = '') => `<draw:page draw:name="page1" ${attributes}>${content}</draw:page>`
const frame = (x: string) => `<draw:frame svg:width="5cm"><draw:text-box>${p(x)}</draw:text-box></draw:frame>`
const halves = (x: string): [string, string] => [x.slice(0, 5), x.slice(5)]
const master = (element: string) => (x: string) => ({
  master: `<style:master-page style:name="Standard"><style:${element}>${p(x)}</style:${element}></style:master-page>`,
})

export const OPEN_DOCUMENT: readonly FileCase[] = [
  odt('body', (x) => ({ content: p(x) })),
  odt('spaces as elements', (x) => ({ content: p(x.replace(' ', '<text:s/>')) })),
  odt('letter by letter', (x) => ({ content: p([...x].map((letter) => `<text:span>${letter}</text:span>`).join('')) })),
  odt('table', (x) => ({ content: `<table:table>${row(cell('Marking') + cell(x))}</table:table>` })),
  ...['header', 'header-left', 'header-first', 'footer', 'footer-left'].map((element) => odt(element, master(element))),
  odt('footnote', (x) => ({
    content: p(
      `see<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(x)}</text:note-body></text:note>`,
    ),
  })),
  odt('comment', (x) => ({
    content: p(
      `see<office:annotation><dc:creator>Reviewer</dc:creator><dc:date>2026-01-05T10:00:00</dc:date>${p(x)}</office:annotation>`,
    ),
  })),
  odt('tracked deletion', (x) => ({
    content:
      '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>' +
      `${p(halves(x)[1])}</text:deletion></text:changed-region>` +
      `</text:tracked-changes>${p(`${halves(x)[0]}<text:change text:change-id="c1"/>`)}`,
  })),
  odt('tracked insertion', (x) => ({
    content: p(`<text:change-start text:change-id="c2"/>${x}<text:change-end text:change-id="c2"/>`),
  })),
  odt('hidden run', (x) => ({ styles: style('text', 'text:display="none"'), content: styled(x) })),
  odt('white run', (x) => ({ styles: style('text', 'fo:color="#ffffff"'), content: styled(x) })),
  odt('1-point run', (x) => ({ styles: style('text', 'fo:font-size="1pt"'), content: styled(x) })),
  odt('capitals by style', (x) => ({
    styles: style('text', 'fo:text-transform="uppercase"'),
    content: styled(x.toLowerCase()),
  })),
  odt('hidden section', (x) => ({ content: `<text:section text:name="s" text:display="none">${p(x)}</text:section>` })),
  odt('hidden field', (x) => ({
    content: p(`<text:hidden-text text:condition="ooow:1" text:string-value="${x}" text:is-hidden="true"/>`),
  })),
  odt('document variable', (x) => ({
    content: `<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="${x}" text:name="state"/></text:user-field-decls>`,
  })),
  odt('text box', (x) => ({ content: p(frame(x)) })),
  odt('alternative text', (x) => ({
    content: p(`<draw:frame><svg:title>Map</svg:title><svg:desc>${x}</svg:desc></draw:frame>`),
  })),
  odt('target of a link', (x) => ({ content: p(`<text:a xlink:href="https://example.org/?q=${x}">here</text:a>`) })),
  odt('form field', (x) => ({
    content: `<office:forms><form:form><form:text form:current-value="${x}"/></form:form></office:forms>`,
  })),
  odt('subject', (x) => ({ meta: `<dc:subject>${x}</dc:subject>` })),
  odt('label of another product', (x) => ({
    meta: `<meta:user-defined meta:name="Classification">${x}</meta:user-defined>`,
  })),
  odt('object inside', (x) => ({
    files: {
      'Object 1/content.xml': root('document-content', `<office:body><office:text>${p(x)}</office:text></office:body>`),
    },
  })),
  odt('part that the manifest does not name', (x) => ({
    files: { 'notes/extra.xml': `<notes><note>${x}</note></notes>` },
  })),
  odt(
    'macro',
    (x) => ({
      files: {
        'Basic/Standard/Module1.xml': `${XML}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1">REM ${x}</script:module>`,
      },
    }),
    { telltale: 'confidentiality/attachment-type' },
  ),
  twins('odt', 'bytes after the archive', 'letter.odt', (x) => join(open('text', {}), `\n${x}\n`)),
  twins(
    'odt',
    'locked with a password',
    'letter.odt',
    () =>
      open('text', {
        files: {
          'content.xml': new Uint8Array([7, 201, 33, 90, 4, 180]),
          'META-INF/manifest.xml':
            `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
            '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data ' +
            'manifest:checksum="x"/></manifest:file-entry></manifest:manifest>',
        },
      }),
    { unreadable: true },
  ),
  twins('odt', 'flat document', 'letter.fodt', (x) =>
    new TextEncoder().encode(root('document', `<office:body><office:text>${p(x)}</office:text></office:body>`)),
  ),
  twins('odt', 'properties of a flat document', 'letter.fodt', (x) =>
    new TextEncoder().encode(
      root(
        'document',
        `<office:meta><dc:title>${x}</dc:title></office:meta><office:body><office:text>${p(FILLER)}</office:text></office:body>`,
      ),
    ),
  ),
  ods('cell', (x) => ({ content: sheet(row(cell(x))) })),
  ods(
    'cut over neighbouring cells',
    (x) => ({
      content: sheet(row((/^\d/.test(x) ? ['999', '000', '0018'] : [x]).map((piece) => cell(piece)).join(''))),
    }),
    { leak: '9990000018' },
  ),
  ods(
    'behind its heading',
    (x) => ({ content: sheet(row(cell('Name') + cell('Date of birth')) + row(cell('A resident') + cell(x))) }),
    { leak: '01/02/1990' },
  ),
  ods('value without text', (x) => ({
    content: sheet(row(`<table:table-cell office:value-type="string" office:string-value="${x}"/>`)),
  })),
  ods('hidden sheet', (x) => ({
    styles: style('table', 'table:display="false"', 'table'),
    content: sheet(row(cell(x)), 'table:style-name="S"'),
  })),
  ods('hidden row', (x) => ({ content: sheet(row(cell(x), 'table:visibility="collapse"')) })),
  ods('hidden column', (x) => ({
    content: sheet(`<table:table-column/><table:table-column table:visibility="collapse"/>${row(cell('1') + cell(x))}`),
  })),
  ods('comment', (x) => ({
    content: sheet(row(`<table:table-cell><office:annotation>${p(x)}</office:annotation>${p('1')}</table:table-cell>`)),
  })),
  ods('words in a formula', (x) => ({
    content: sheet(
      row(`<table:table-cell table:formula='of:=LEN("${x}")' office:value="3">${p('3')}</table:table-cell>`),
    ),
  })),
  ods('name of a sheet', (x) => ({ content: `<table:table table:name="${x}">${row(cell('1'))}</table:table>` })),
  ods('the far cell', (x) => ({
    content: sheet(
      `${row('<table:table-cell/>', 'table:number-rows-repeated="1048575"')}${row(`<table:table-cell table:number-columns-repeated="16383"/>${cell(x)}`)}`,
    ),
  })),
  odp('slide', (x) => ({ content: slide(frame(x)) })),
  odp('hidden slide', (x) => ({
    styles: style('drawing-page', 'presentation:visibility="hidden"', 'drawing-page'),
    content: slide(frame(FILLER)) + slide(frame(x), 'draw:style-name="S"'),
  })),
  odp('notes', (x) => ({ content: slide(`${frame(FILLER)}<presentation:notes>${frame(x)}</presentation:notes>`) })),
  odp('comment', (x) => ({ content: slide(`${frame(FILLER)}<office:annotation>${p(x)}</office:annotation>`) })),
  odp('master', (x) => ({ master: `<style:master-page style:name="M">${frame(x)}</style:master-page>` })),
]
