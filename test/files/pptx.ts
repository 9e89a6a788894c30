import { FILLER, type FileCase, twins } from './case.ts'
import { edit, XML } from './package.ts'

/* The types of pptxgenjs declare an ES module, but it is CommonJS. */
type Slide = {
  hidden: boolean
  addText(text: string | readonly object[], options: object): void
  addTable(rows: readonly (readonly { text: string }[])[], options: object): void
  addChart(type: string, data: readonly object[], options: object): void
  addNotes(text: string): void
}
type Deck = {
  title: string
  subject: string
  addSlide(options?: object): Slide
  defineSlideMaster(options: object): void
  write(options: { outputType: 'uint8array' }): Promise<Uint8Array>
}
type Fill = (deck: Deck, slide: Slide, planted: string) => void

export async function deck(planted: string, fill: Fill): Promise<Uint8Array> {
  const made = await import('pptxgenjs')
  const Maker =
    (made.default as unknown as { default?: new () => Deck }).default ?? (made.default as unknown as new () => Deck)
  const presentation = new Maker()
  const slide = presentation.addSlide()
  slide.addText(FILLER, { x: 1, y: 1, w: 8, h: 1 })
  fill(presentation, slide, planted)
  return new Uint8Array(await presentation.write({ outputType: 'uint8array' }))
}

const place = (name: string, fill: Fill, more: Partial<FileCase> = {}) =>
  twins('pptx', name, 'talk.pptx', (planted) => deck(planted, fill), more)

const changed = (name: string, changes: (planted: string) => Parameters<typeof edit>[1]) =>
  twins('pptx', name, 'talk.pptx', async (planted) => edit(await deck(planted, () => undefined), changes(planted)))

const SLIDE = 'ppt/slides/slide1.xml'
const SPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const box = { x: 1, y: 3, w: 4, h: 1 }

export const PPTX: readonly FileCase[] = [
  place('slide', (_, slide, x) => slide.addText(x, box)),
  place('letter by letter', (_, slide, x) =>
    slide.addText(
      [...x].map((text) => ({ text, options: { bold: true } })),
      box,
    ),
  ),
  place('hidden slide', (made, _, x) => {
    const slide = made.addSlide()
    slide.hidden = true
    slide.addText(x, box)
  }),
  place('notes', (_, slide, x) => slide.addNotes(x)),
  place('off the slide', (_, slide, x) => slide.addText(x, { ...box, x: 30 })),
  place('white text', (_, slide, x) => slide.addText(x, { ...box, color: 'FFFFFF' })),
  place('1-point text', (_, slide, x) => slide.addText(x, { ...box, fontSize: 1 })),
  place('table', (_, slide, x) => slide.addTable([[{ text: 'Marking' }, { text: x }]], box)),
  place('chart', (_, slide, x) => slide.addChart('bar', [{ name: x, labels: ['a', 'b'], values: [1, 2] }], box)),
  place('alternative text', (_, slide, x) => slide.addText('Map', { ...box, altText: x, objectName: x })),
  place('layout', (made, _, x) =>
    made.defineSlideMaster({ title: 'OWN', objects: [{ text: { text: x, options: box } }] }),
  ),
  place('link', (_, slide, x) =>
    slide.addText([{ text: 'here', options: { hyperlink: { url: 'https://example.org/', tooltip: x } } }], box),
  ),
  place('title in the properties', (made, _, x) => {
    made.title = x
  }),
  changed('comment', (x) => ({
    'ppt/comments/comment1.xml': `${XML}<p:cmLst ${SPACES}><p:cm authorId="0" idx="1"><p:text>${x}</p:text></p:cm></p:cmLst>`,
  })),
  changed('threaded comment', (x) => ({
    'ppt/comments/modernComment_1.xml':
      `${XML}<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" ` +
      `${SPACES}><p188:cm id="{1}"><p188:txBody><a:p><a:r><a:t>${x}</a:t></a:r>` +
      '</a:p></p188:txBody></p188:cm></p188:cmLst>',
  })),
  changed('master', (x) => ({
    'ppt/slideMasters/slideMaster1.xml': (xml) =>
      xml.replace(
        '</p:spTree>',
        `<p:sp><p:nvSpPr><p:cNvPr id="99" name="x"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${x}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>`,
      ),
  })),
  changed('shape that is not shown', (x) => ({
    [SLIDE]: (xml) =>
      xml.replace(
        '</p:spTree>',
        `<p:sp><p:nvSpPr><p:cNvPr id="98" name="x" hidden="1"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${x}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree>`,
      ),
  })),
  changed('field for the page number', (x) => ({
    [SLIDE]: (xml) =>
      xml.replace(
        '</p:spTree>',
        `<p:sp><p:txBody><a:p><a:fld id="{1}" type="slidenum"><a:t>${x}</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree>`,
      ),
  })),
  changed('diagram', (x) => ({
    'ppt/diagrams/data1.xml':
      `${XML}<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ` +
      `${SPACES}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>${x}</a:t></a:r></a:p>` +
      '</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
  })),
  changed('slide that the presentation does not list', (x) => ({
    'ppt/slides/slide77.xml':
      `${XML}<p:sld ${SPACES}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>` +
      `${x}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  })),
  changed('tag of a program', (x) => ({
    'ppt/tags/tag1.xml': `${XML}<p:tagLst ${SPACES}><p:tag name="STATE" val="${x}"/></p:tagLst>`,
  })),
  changed('label in the custom properties', (x) => ({
    'docProps/custom.xml':
      `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
      'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property pid="2" name="MSIP_Label_0f1e2d3c-0000-4000-8000-0123456789ab_Name">' +
      `<vt:lpwstr>${x}</vt:lpwstr></property></Properties>`,
  })),
]
