import { type FileCase, twins } from './case.ts'
import { edit, XML } from './package.ts'
import { paragraph, root, run, textParagraph, type WordOptions, word } from './word-package.ts'

/* Places in a Word document outside its text: settings, themes, controls, signatures, and the package itself. */

const place = (name: string, options: (planted: string) => WordOptions) =>
  twins('docx', name, 'letter.docx', (planted) => word(options(planted)))
const inFile = (name: string, file: string, content: (planted: string) => string) =>
  place(name, (x) => ({ files: { [file]: content(x) } }))
const inPackage = (name: string, file: string, change: (text: string, planted: string) => string) =>
  twins('docx', name, 'letter.docx', (x) => edit(word({}), { [file]: (text) => change(text, x) }))

export const DOCX_BESIDE: readonly FileCase[] = [
  inFile(
    'name of a theme',
    'word/theme/theme1.xml',
    (x) =>
      `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${x}"><a:themeElements/></a:theme>`,
  ),
  inFile(
    'name of a colour in a theme',
    'word/theme/theme1.xml',
    (x) =>
      `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
      `name="Office"><a:custClrLst><a:custClr name="${x}"/></a:custClrLst></a:theme>`,
  ),
  inPackage('comment in the list of types', '[Content_Types].xml', (text, x) =>
    text.replace('</Types>', `<!-- ${x} --></Types>`),
  ),
  inPackage('attribute in the list of types', '[Content_Types].xml', (text, x) =>
    text.replace('</Types>', `<Default Extension="zz" ContentType="application/x; note=${x}"/></Types>`),
  ),
  inPackage('comment in the list of references', '_rels/.rels', (text, x) =>
    text.replace('</Relationships>', `<!-- ${x} --></Relationships>`),
  ),
  inFile('subject of a mail merge', 'word/settings.xml', (x) =>
    root('w:settings', `<w:mailMerge><w:mailSubject w:val="${x}"/></w:mailMerge>`),
  ),
  inFile(
    'name of a reviewer',
    'word/people.xml',
    (x) =>
      `${XML}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${x}"/></w15:people>`,
  ),
  place('author of a tracked change', (x) => ({
    body: paragraph(`<w:ins w:id="2" w:author="${x}" w:date="2026-01-05T10:00:00Z">${run('more')}</w:ins>`),
  })),
  place('reading aid above a word', (x) => ({
    body: paragraph(`<w:r><w:ruby><w:rt>${run(x)}</w:rt><w:rubyBase>${run('word')}</w:rubyBase></w:ruby></w:r>`),
  })),
  inFile(
    'comment on a signature',
    '_xmlsignatures/sig1.xml',
    (x) =>
      `${XML}<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object>` +
      '<SignatureInfoV1 xmlns="http://schemas.microsoft.com/office/2006/digsig">' +
      `<SignatureComments>${x}</SignatureComments></SignatureInfoV1></Object></Signature>`,
  ),
  inFile(
    'button of an own ribbon',
    'customUI/customUI14.xml',
    (x) =>
      `${XML}<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"><ribbon><tabs><tab id="a" label="${x}"/></tabs></ribbon></customUI>`,
  ),
  inFile(
    'property of a control',
    'word/activeX/activeX1.xml',
    (x) =>
      `${XML}<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX" ax:classid="{1}"><ax:ocxPr ax:name="Caption" ax:value="${x}"/></ax:ocx>`,
  ),
  inFile(
    'library of sources',
    'customXml/item2.xml',
    (x) =>
      `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Title>${x}</b:Title></b:Source></b:Sources>`,
  ),
  place('white on white by shading', (x) => ({
    body: paragraph(run(x, '<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="1F3864"/>')),
  })),
  place('far outside the page', (x) => ({
    body: `<w:p><w:pPr><w:framePr w:hAnchor="page" w:x="-20000" w:y="1"/></w:pPr>${run(x)}</w:p>`,
  })),
  place('watermark of the newer kind', (x) => ({
    body: paragraph(
      '<w:r><w:drawing><wp:anchor behindDoc="1"><a:graphic><a:graphicData><wps:wsp>' +
        `<wps:txbx><w:txbxContent>${textParagraph(x)}</w:txbxContent></wps:txbx>` +
        '</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
    ),
  })),
  place('paragraph whose mark was deleted', (x) => ({
    body: `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="R"/></w:rPr></w:pPr><w:del w:id="2" w:author="R"><w:r><w:delText>${x}</w:delText></w:r></w:del></w:p>`,
  })),
  place('cell of a deleted row', (x) => ({
    body: `<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="R"/></w:trPr><w:tc>${textParagraph(x)}</w:tc></w:tr></w:tbl>`,
  })),
  place('word bound to custom XML', (x) => ({
    body:
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a/b"/><w:placeholder><w:docPart w:val="${x}"/>` +
      `</w:placeholder></w:sdtPr><w:sdtContent>${textParagraph('Fill in')}</w:sdtContent></w:sdt>`,
  })),
]
