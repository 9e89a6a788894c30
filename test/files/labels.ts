import { type FileCase, twins } from './case.ts'
import { XML, zip } from './package.ts'
import { pdf, say, stream } from './pdf-package.ts'
import { word } from './word-package.ts'

/* Sensitivity labels as products write them: Microsoft (by id and by name), Titus, Boldon James, and mail headers. */

const GUID = '7f3c2a10-55d1-4b0e-9f1a-0a6f2f1c9e11'
const [HARMLESS, GRAVE] = ['7f3c2a10-55d1-4b0e-9f1a-0a6f2f1c9e20', '7f3c2a10-55d1-4b0e-9f1a-0a6f2f1c9e21']
/** The register of labels: what each id stands for. */
export const KNOWN_LABELS = [
  { label: HARMLESS, marking: 'OFFICIAL' },
  { label: GRAVE, marking: 'TOP SECRET' },
]
const PROPERTY_NAMESPACES = [
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
].join(' ')
const properties = (values: Readonly<Record<string, string>>) =>
  `${XML}<Properties ${PROPERTY_NAMESPACES}>${Object.entries(values)
    .map(
      ([name, value], at) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`
const msip = (name: string) => ({
  [`MSIP_Label_${GUID}_Enabled`]: 'true',
  [`MSIP_Label_${GUID}_Name`]: name,
  [`MSIP_Label_${GUID}_Method`]: 'Privileged',
})
const letter = (place: string, files: (planted: string) => Record<string, string>, more: Partial<FileCase> = {}) =>
  twins('docx', place, 'letter.docx', (x) => word({ files: files(x) }), more)
/** The planted words are the id itself. */
const byNumber = (place: string, leak: string) =>
  letter(
    place,
    (x) => ({
      'docMetadata/LabelInfo.xml':
        `${XML}<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">` +
        `<clbl:label id="{${x === leak ? leak : HARMLESS}}" enabled="1" method="Privileged" ` +
        'siteId="{2b5c2a10-55d1-4b0e-9f1a-0a6f2f1c9e12}" contentBits="3" removed="0"/></clbl:labelList>',
    }),
    { leak },
  )
const mail = (place: string, ...headers: ((planted: string) => string)[]) =>
  twins('eml', place, 'message.eml', (x) =>
    Buffer.from(
      `From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nSubject: Road ` +
        `safety\r\n${headers.map((one) => one(x)).join('\r\n')}\r\n\r\nRoad safety.\r\n`,
    ),
  )
const sheet = (x: string) =>
  zip({
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/xl/workbook.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/docProps/custom.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
    '_rels/.rels':
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
      'Target="xl/workbook.xml"/><Relationship Id="rId2" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" ' +
      'Target="docProps/custom.xml"/></Relationships>',
    'xl/workbook.xml': `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>`,
    'docProps/custom.xml': properties(msip(x)),
  })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

export const LABELS: readonly FileCase[] = [
  // A person must look up an id that is in no register.
  byNumber('label by its number alone', GUID),
  byNumber('label by a number that the register knows', GRAVE),
  letter('label of Boldon James, in the header', (x) => ({
    'docProps/custom.xml': properties({ bjHeaderBothDocProperty: x, bjSaver: 'a' }),
  })),
  letter('label of Boldon James, as XML', (x) => ({
    'docProps/custom.xml': properties({
      bjDocumentLabelXML:
        '&lt;sisl xmlns:xsd="http://www.w3.org/2001/XMLSchema" sislVersion="0" ' +
        'policy="a" xmlns="http://www.boldonjames.com/2008/01/sie/internal/label"&gt;' +
        `&lt;element uid="id_classification" value="${x}" /&gt;&lt;/sisl&gt;`,
    }),
  })),
  letter('label of Titus, in its own part', (x) => ({
    'customXml/item1.xml':
      `${XML}<titus xmlns="http://schemas.titus.com/TitusProperties/"><TitusGUID>` +
      `${GUID}</TitusGUID><TitusMetadata>` +
      `${base64({ ns: 'http://www.titus.com/ns/a', id: GUID, props: [{ n: 'Classification', vals: [{ value: x }] }] })}</TitusMe` +
      'tadata></titus>',
  })),
  letter('label of Titus, as a property', (x) => ({
    'docProps/custom.xml': properties({ TitusGUID: GUID, TITUSClassification: x }),
  })),
  twins('xlsx', 'label in the custom properties of a workbook', 'speeds.xlsx', sheet),
  twins('odt', 'label of Microsoft in the properties', 'letter.fodt', (x) =>
    Buffer.from(
      `${XML}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" ' +
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><meta:user-defined ' +
        `meta:name="MSIP_Label_${GUID}_Name">${x}</meta:user-defined></office:meta><office:body>` +
        '<office:text><text:p>Road safety</text:p></office:text></office:body></office:document>',
    ),
  ),
  twins('pdf', 'label of Microsoft in the XMP', 'statement.pdf', (x) =>
    pdf({
      content: say('Road safety'),
      catalog: '/Metadata 10 0 R',
      objects: [
        stream(
          '/Type /Metadata /Subtype /XML',
          '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
            'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
            `xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"><pdfx:MSIP_Label_${GUID}_Name>` +
            `${x}</pdfx:MSIP_Label_${GUID}_Name></rdf:Description></rdf:RDF></x:xmpmeta>`,
        ),
      ],
    }),
  ),
  mail('protective marking of another country', (x) => `X-Protective-Marking: VER=2018.6, NS=gov.au, SEC=${x}`),
  mail(
    'label of Microsoft over two lines',
    (x) => `msip_labels: MSIP_Label_${GUID}_Enabled=true;\r\n MSIP_Label_${GUID}_Name=${x};`,
  ),
  mail('label of Boldon James in a header', (x) => `x-bjproxylabel: ${x}`),
  mail('classification of an office', (x) => `X-GSC-Classification: ${x}`),
]
