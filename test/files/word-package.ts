import { FILLER } from './case.ts'
import { type Files, XML, zip } from './package.ts'

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

export const textParagraph = (text: string) => paragraph(run(text))

/** An element of the main vocabulary with all prefixes declared. */
export const root = (name: string, content: string) => `${XML}<${name} ${NAMESPACES}>${content}</${name}>`

export type WordOptions = {
  /** Paragraphs after the filler. */
  readonly body?: string
  readonly section?: string
  /** More files of the package; the document gets a relationship of that kind to each `related` one. */
  readonly files?: Files
  readonly related?: Readonly<Record<string, string>>
  /** Raw relationship elements. */
  readonly relations?: string
  readonly types?: string
  readonly main?: string
  readonly document?: string | Uint8Array
}

/** A hand-written Word document, so that each case can put its leak into exactly one place. */
export function word(options: WordOptions): Uint8Array {
  const main = options.main ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/'))
  const related = Object.entries(options.related ?? {}).map(
    ([name, kind], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="/${name}"/>`,
  )
  const relationships = (content: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  return zip({
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ' +
      `ContentType="image/png"/><Override PartName="/${main}" ` +
      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
      `${options.types ?? ''}</Types>`,
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${main}"/>`),
    [main]:
      options.document ??
      root(
        'w:document',
        `<w:body>${textParagraph(FILLER)}${options.body ?? ''}<w:sectPr>${options.section ?? ''}</w:sectPr></w:body>`,
      ),
    [`${folder}/_rels/${main.slice(folder.length + 1)}.rels`]: relationships(
      related.join('') + (options.relations ?? ''),
    ),
    ...options.files,
  })
}
