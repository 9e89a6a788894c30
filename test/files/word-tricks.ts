import { FILLER, type FileCase, twins } from './case.ts'
import { edit, XML, zip } from './package.ts'
import { drawn } from './raster.ts'
import { paragraph, root, run, textParagraph, type WordOptions, word } from './word-package.ts'

/** The base64 of UTF-7, between its plus and minus signs. */
const utf7 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('base64').replace(/=+$/, '')

/* A Word document by somebody who knows how documents are searched. */

const place = (
  name: string,
  options: (planted: string) => WordOptions | Promise<WordOptions>,
  more: Partial<FileCase> = {},
) => twins('docx', name, 'letter.docx', async (planted) => word(await options(planted)), more)
const flat = (name: string, make: (planted: string) => string | Promise<string>) =>
  twins('docx', name, 'letter.xml', async (planted) => Buffer.from(await make(planted)))

const picture = (x: string) => drawn(x).png().toBuffer()
const codes = (x: string) => [...x].map((letter) => letter.charCodeAt(0))
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const letters = (x: string, one: (letter: string, at: number) => string) =>
  [...x].map((letter, at) => one(letter, at)).join('')
const box = (content: string, name: string) =>
  `<w:r><w:drawing><wp:anchor><wp:docPr id="7" name="${name}"/><a:graphic>` +
  `<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent>` +
  '</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'

/** A document in one file, with each part of the package in an element. */
const flatPackage = (content: string, parts = '') =>
  `${XML}<?mso-application progid="Word.Document"?><pkg:package ` +
  'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part ' +
  'pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml">' +
  '<pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  'Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part ' +
  'pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' +
  `"><pkg:xmlData>${root('w:document', `<w:body>${textParagraph(FILLER)}${content}</w:body>`).replace(XML, '')}</pkg:xmlData>` +
  `</pkg:part>${parts}</pkg:package>`

/** Word 2003. */
const old = (content: string) =>
  `${XML}<?mso-application progid="Word.Document"?><w:wordDocument ` +
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" ' +
  `xmlns:v="urn:schemas-microsoft-com:vml"><w:body><w:p><w:r><w:t>${FILLER}</w:t></w:r></w:p>` +
  `${content}</w:body></w:wordDocument>`

const renamed = (change: (name: string) => string, x: string) =>
  zip(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
          'Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ' +
          'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
          '</Types>',
        '_rels/.rels':
          `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
          'Target="word/document.xml"/></Relationships>',
        'word/document.xml': root(
          'w:document',
          `<w:body>${textParagraph(FILLER)}${paragraph(letters(x, (one) => run(one)))}</w:body>`,
        ),
      }).map(([name, content]) => [change(name), content]),
    ),
  )

/** Letters as outlines of squares, in DrawingML coordinates. */
const outlined = (x: string) => {
  const path = codes(x)
    .flatMap(
      (code, at) => STROKES[String.fromCharCode(code)]?.map(([a, b, c, d]) => [at * 6 + a, b, at * 6 + c, d]) ?? [],
    )
    .map(([a, b, c, d]) => `<a:moveTo><a:pt x="${a}" y="${b}"/></a:moveTo><a:lnTo><a:pt x="${c}" y="${d}"/></a:lnTo>`)
    .join('')
  return `<a:custGeom><a:pathLst><a:path w="${x.length * 6}" h="8">${path}</a:path></a:pathLst></a:custGeom>`
}

/** Letters of straight lines on a grid of 4 by 8. */
export const STROKES: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  A: [
    [0, 8, 2, 0],
    [2, 0, 4, 8],
    [1, 5, 3, 5],
  ],
  C: [
    [4, 0, 0, 0],
    [0, 0, 0, 8],
    [0, 8, 4, 8],
  ],
  D: [
    [0, 0, 0, 8],
    [0, 0, 4, 3],
    [4, 3, 4, 5],
    [4, 5, 0, 8],
  ],
  E: [
    [4, 0, 0, 0],
    [0, 0, 0, 8],
    [0, 8, 4, 8],
    [0, 4, 3, 4],
  ],
  F: [
    [4, 0, 0, 0],
    [0, 0, 0, 8],
    [0, 4, 3, 4],
  ],
  O: [
    [0, 0, 4, 0],
    [4, 0, 4, 8],
    [4, 8, 0, 8],
    [0, 8, 0, 0],
  ],
  P: [
    [0, 8, 0, 0],
    [0, 0, 4, 0],
    [4, 0, 4, 4],
    [4, 4, 0, 4],
  ],
  R: [
    [0, 8, 0, 0],
    [0, 0, 4, 0],
    [4, 0, 4, 4],
    [4, 4, 0, 4],
    [1, 4, 4, 8],
  ],
  S: [
    [4, 0, 0, 0],
    [0, 0, 0, 4],
    [0, 4, 4, 4],
    [4, 4, 4, 8],
    [4, 8, 0, 8],
  ],
  T: [
    [0, 0, 4, 0],
    [2, 0, 2, 8],
  ],
  Y: [
    [0, 0, 2, 4],
    [4, 0, 2, 4],
    [2, 4, 2, 8],
  ],
}

export const WORD_TRICKS: readonly FileCase[] = [
  place('field that quotes letters by number', (x) => ({ body: paragraph(field(`QUOTE ${codes(x).join(' ')}`)) })),
  place('one symbol field a letter', (x) => ({
    body: paragraph(letters(x, (one) => field(`SYMBOL ${one.charCodeAt(0)}`))),
  })),
  place('hidden letters between the visible', (x) => ({
    body: paragraph(letters(x, (one) => run(one) + run('q', '<w:vanish/>'))),
  })),
  place('white letters between the visible', (x) => ({
    body: paragraph(letters(x, (one) => run(one) + run('q', '<w:color w:val="FFFFFF"/>'))),
  })),
  place('1-point letters between the visible', (x) => ({
    body: paragraph(letters(x, (one) => run(one) + run('q', '<w:sz w:val="2"/>'))),
  })),
  place('turned round by its direction', (x) => ({
    body: paragraph(`<w:bdo w:val="rtl">${run([...x].reverse().join(''))}</w:bdo>`),
  })),
  place('a table of letters', (x) => ({
    body: `<w:tbl><w:tr>${letters(x, (one) => `<w:tc>${textParagraph(one)}</w:tc>`)}</w:tr></w:tbl>`,
  })),
  place('a text box a letter', (x) => ({
    body: paragraph(letters(x, (one, at) => box(textParagraph(one), `b${at}`))),
  })),
  place('letters drawn as lines', (x) => ({
    body: paragraph(
      '<w:r><w:drawing><wp:anchor><wp:docPr id="7" name="a"/><a:graphic><a:graphicData><wps:wsp>' +
        `<wps:spPr>${outlined(x)}</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>` +
        '</w:drawing></w:r>',
    ),
  })),
  place('letters drawn as lines, VML', (x) => ({
    body: paragraph(
      `<w:r><w:pict><v:shape coordsize="${x.length * 6},8" path="${codes(x)
        .flatMap(
          (code, at) =>
            STROKES[String.fromCharCode(code)]?.map(([a, b, c, d]) => `m${at * 6 + a},${b}l${at * 6 + c},${d}`) ?? [],
        )
        .join('')}e"/></w:pict></w:r>`,
    ),
  })),
  place('picture in the header', async (x) => ({
    section: '<w:headerReference w:type="default" r:id="rId1"/>',
    related: { 'word/header1.xml': 'header' },
    files: {
      'word/header1.xml': root(
        'w:hdr',
        paragraph('<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>'),
      ),
      'word/media/image1.png': new Uint8Array(await picture(x)),
    },
  })),
  place('thumbnail', async (x) => ({
    files: { 'docProps/thumbnail.jpeg': new Uint8Array(await drawn(x).jpeg().toBuffer()) },
  })),
  place('picture in an attribute', async (x) => ({
    body: paragraph(
      `<w:r><w:pict><v:shape><v:imagedata src="data:image/png;base64,${(await picture(x)).toString('base64')}"/></v:shape></w:pict></w:r>`,
    ),
  })),
  place('picture in custom XML', async (x) => ({
    files: { 'customXml/item1.xml': `<a><photo>${(await picture(x)).toString('base64')}</photo></a>` },
  })),
  place(
    'zip with the name of a picture',
    (x) => ({
      files: { 'word/media/image1.png': zip({ 'a.txt': `${letters(x, (one) => one)}\n` }) },
    }),
    { telltale: 'confidentiality/hidden-content' },
  ),
  place('document that calls itself a picture', (x) => ({ main: 'word/media/image1.png', body: textParagraph(x) })),
  place('fonts that lie about their letters', (x) => ({
    body: paragraph(
      letters(x, (one) => `<w:r><w:sym w:font="Arial" w:char="F0${one.charCodeAt(0).toString(16)}"/></w:r>`),
    ),
  })),
  place('document in UTF-16 without a mark', (x) => ({
    document: new Uint8Array(
      Buffer.from(
        root('w:document', `<w:body>${textParagraph(FILLER)}${textParagraph(x)}</w:body>`).replace('UTF-8', 'UTF-16'),
        'utf16le',
      ).swap16(),
    ),
  })),
  place(
    'document in UTF-7',
    (x) => ({
      document:
        '<?xml version="1.0" encoding="UTF-7"?>' +
        root('w:document', `<w:body>${textParagraph(FILLER)}${textParagraph(`+${utf7(x)}-`)}</w:body>`).replace(
          XML,
          '',
        ),
    }),
    { unreadable: true },
  ),
  twins('docx', 'names with back strokes', 'letter.docx', (x) => renamed((name) => name.replaceAll('/', '\\'), x)),
  twins('docx', 'names in capitals', 'letter.docx', (x) => renamed((name) => name.toUpperCase(), x)),
  twins('docx', 'no list of types', 'letter.docx', (x) =>
    renamed((name) => (name.startsWith('[') ? 'a.xml' : name), x),
  ),
  twins(
    'docx',
    'text in pieces of an entity',
    'letter.docx',
    (x) =>
      edit(word({ body: textParagraph('PLANTED') }), {
        'word/document.xml': (xml) =>
          xml
            .replace('?>', `?><!DOCTYPE w [<!ENTITY a "${x.slice(0, 6)}"><!ENTITY b "${x.slice(6)}">]>`)
            .replace('PLANTED', '&a;&b;'),
      }),
    { unreadable: true },
  ),
  flat('document in one file', (x) => flatPackage(paragraph(letters(x, (one) => run(one))))),
  flat('picture of a document in one file', async (x) =>
    flatPackage(
      '',
      '<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png">' +
        `<pkg:binaryData>${(await picture(x)).toString('base64')}</pkg:binaryData></pkg:part>`,
    ),
  ),
  flat('document of 2003, letter by letter', (x) =>
    old(`<w:p>${letters(x, (one) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${one}</w:t></w:r>`)}</w:p>`),
  ),
  flat('picture in a document of 2003', async (x) =>
    old(
      `<w:p><w:r><w:pict><w:binData w:name="wordml://1.png">${(await picture(x)).toString('base64')}</w:binData></w:pict></w:r></w:p>`,
    ),
  ),
]
