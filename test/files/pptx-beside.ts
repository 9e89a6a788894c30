import { type FileCase, twins } from './case.ts'
import { edit, XML, zip } from './package.ts'

/* Places in a presentation that no slide shows. */

const SPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const shape = (content: string, more = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="x" ${more}/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${content}</a:t></a:r></a:p></p:txBody></p:sp>`
const tree = (content: string) => `<p:cSld><p:spTree>${content}</p:spTree></p:cSld>`

/** A hand-written presentation of one slide. */
function deck(): Uint8Array {
  const relations = (content: string) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  return zip({
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      'Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>' +
      '</Types>',
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="ppt/presentation.xml"/>`,
    ),
    'ppt/presentation.xml': `${XML}<p:presentation ${SPACES}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      `<Relationship Id="rId1" Type="${RELATIONS}/slide" Target="slides/slide1.xml"/>`,
    ),
    'ppt/slides/slide1.xml': `${XML}<p:sld ${SPACES}>${tree(shape('Road safety near schools'))}</p:sld>`,
  })
}

const changed = (name: string, changes: (planted: string) => Parameters<typeof edit>[1]) =>
  twins('pptx', name, 'talk.pptx', (planted) => edit(deck(), changes(planted)))
const onSlide = (name: string, content: (planted: string) => string) =>
  changed(name, (x) => ({ 'ppt/slides/slide1.xml': (xml) => xml.replace('</p:spTree>', `${content(x)}</p:spTree>`) }))
const inDeck = (name: string, content: (planted: string) => string) =>
  changed(name, (x) => ({
    'ppt/presentation.xml': (xml) => xml.replace('</p:presentation>', `${content(x)}</p:presentation>`),
  }))

export const PPTX_BESIDE: readonly FileCase[] = [
  inDeck(
    'name of a section',
    (x) =>
      '<p:extLst><p:ext uri="{1}"><p14:sectionLst ' +
      `xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="${x}" ` +
      'id="{1}"/></p14:sectionLst></p:ext></p:extLst>',
  ),
  inDeck('name of an own show', (x) => `<p:custShowLst><p:custShow name="${x}" id="0"/></p:custShowLst>`),
  changed('master of the notes', (x) => ({
    'ppt/notesMasters/notesMaster1.xml': `${XML}<p:notesMaster ${SPACES}>${tree(shape(x))}</p:notesMaster>`,
  })),
  changed('master of the handouts', (x) => ({
    'ppt/handoutMasters/handoutMaster1.xml': `${XML}<p:handoutMaster ${SPACES}>${tree(shape(x))}</p:handoutMaster>`,
  })),
  changed('name of a commentator', (x) => ({
    'ppt/commentAuthors.xml': `${XML}<p:cmAuthorLst ${SPACES}><p:cmAuthor id="0" name="${x}"/></p:cmAuthorLst>`,
  })),
  changed('name of a slide', (x) => ({
    'ppt/slides/slide1.xml': (xml) => xml.replace('<p:cSld>', `<p:cSld name="${x}">`),
  })),
  onSlide('group in a group', (x) => `<p:grpSp><p:grpSp>${shape(x)}</p:grpSp></p:grpSp>`),
  onSlide('title of a shape', (x) => shape('Map', `title="${x}"`)),
  onSlide(
    'equation',
    (x) =>
      '<p:sp><p:txBody><a:p><a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main">' +
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>' +
      `${x}</m:t></m:r></m:oMath></a14:m></a:p></p:txBody></p:sp>`,
  ),
  onSlide(
    'name of a film',
    (x) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="8" name="${x}"/><p:nvPr><a:videoFile r:link="rId9"/></p:nvPr></p:nvPicPr></p:pic>`,
  ),
  onSlide(
    'text of no opacity',
    (x) =>
      '<p:sp><p:txBody><a:p><a:r><a:rPr><a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/>' +
      `</a:srgbClr></a:solidFill></a:rPr><a:t>${x}</a:t></a:r></a:p></p:txBody></p:sp>`,
  ),
  onSlide(
    'choice and fallback',
    (x) =>
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      `<mc:Choice Requires="p14">${shape('a')}</mc:Choice><mc:Fallback>` +
      `${shape(x)}</mc:Fallback></mc:AlternateContent>`,
  ),
]
