import { FILLER, type FileCase, twins } from './case.ts'
import { join, utf16 } from './package.ts'
import { paragraph, root, run, textParagraph, type WordOptions, word } from './word-package.ts'
import { core, custom, deletedRun, deletion, drawnBox, extended, halves, insertion, oldBox } from './word-pieces.ts'

const place = (name: string, options: (planted: string) => WordOptions, more: Partial<FileCase> = {}) =>
  twins('docx', name, 'letter.docx', (planted) => word(options(planted)), more)

const related = (file: string, kind: string, content: (planted: string) => string, name: string, body = '') =>
  place(name, (planted) => ({ files: { [file]: content(planted) }, related: { [file]: kind }, body }))

export const DOCX: readonly FileCase[] = [
  place('body', (x) => ({ body: textParagraph(x) })),
  place('split over runs', (x) => ({ body: paragraph([...x].map((letter) => run(letter)).join('')) })),
  place('table', (x) => ({
    body: `<w:tbl><w:tr><w:tc>${textParagraph('Protective marking')}</w:tc><w:tc>${textParagraph(x)}</w:tc></w:tr></w:tbl>`,
  })),
  ...(['default', 'first', 'even'] as const).flatMap((type) => [
    place(`header, ${type}`, (x) => ({
      files: { 'word/header1.xml': root('w:hdr', textParagraph(x)) },
      related: { 'word/header1.xml': 'header' },
      section: `<w:headerReference w:type="${type}" r:id="rId1"/>`,
    })),
    place(`footer, ${type}`, (x) => ({
      files: { 'word/footer1.xml': root('w:ftr', textParagraph(x)) },
      related: { 'word/footer1.xml': 'footer' },
      section: `<w:footerReference w:type="${type}" r:id="rId1"/>`,
    })),
  ]),
  related(
    'word/footnotes.xml',
    'footnotes',
    (x) => root('w:footnotes', `<w:footnote w:id="2">${textParagraph(x)}</w:footnote>`),
    'footnote',
    paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'),
  ),
  related(
    'word/endnotes.xml',
    'endnotes',
    (x) => root('w:endnotes', `<w:endnote w:id="2">${textParagraph(x)}</w:endnote>`),
    'endnote',
  ),
  related(
    'word/comments.xml',
    'comments',
    (x) => root('w:comments', `<w:comment w:id="0" w:author="Reviewer">${textParagraph(x)}</w:comment>`),
    'comment',
    paragraph('<w:r><w:commentReference w:id="0"/></w:r>'),
  ),
  place('orphaned comment', (x) => ({
    files: {
      'word/comments.xml': root(
        'w:comments',
        `<w:comment w:id="9" w:author="Reviewer">${textParagraph(x)}</w:comment>`,
      ),
    },
  })),
  place('tracked insertion', (x) => ({ body: paragraph(insertion(run(x))) })),
  place('tracked deletion', (x) => ({ body: paragraph(deletion(deletedRun(x))) })),
  place('deletion that completes the words before it', (x) => ({
    body: paragraph(run(halves(x)[0]) + deletion(deletedRun(halves(x)[1]))),
  })),
  place('insertion that completes the words before it', (x) => ({
    body: paragraph(run(halves(x)[0]) + deletion(deletedRun(' lead')) + insertion(run(halves(x)[1]))),
  })),
  place('inserted and deleted again', (x) => ({ body: paragraph(insertion(deletion(deletedRun(x)))) })),
  place('text moved away', (x) => ({ body: paragraph(`<w:moveFrom w:id="3" w:author="R">${run(x)}</w:moveFrom>`) })),
  place('text moved here', (x) => ({ body: paragraph(`<w:moveTo w:id="3" w:author="R">${run(x)}</w:moveTo>`) })),
  place('text box, VML', (x) => ({ body: paragraph(oldBox(x)) })),
  place('text box without fallback', (x) => ({ body: paragraph(drawnBox(x)) })),
  place('fallback that differs', (x) => ({
    body: paragraph(
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawnBox('Speed limits')}</mc:Choice><mc:Fallback>${oldBox(x)}</mc:Fallback></mc:AlternateContent>`,
    ),
  })),
  place('choice of a newer program', (x) => ({
    body: paragraph(
      `<mc:AlternateContent><mc:Choice Requires="w99">${run(x)}</mc:Choice><mc:Fallback>${run('Speed limits')}</mc:Fallback></mc:AlternateContent>`,
    ),
  })),
  place('watermark', (x) => ({
    files: {
      'word/header1.xml': root(
        'w:hdr',
        paragraph(
          '<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136"><v:textpath ' +
            `style="font-family:Calibri" string="${x}"/></v:shape></w:pict></w:r>`,
        ),
      ),
    },
    related: { 'word/header1.xml': 'header' },
  })),
  place('content control', (x) => ({
    body: `<w:sdt><w:sdtPr/><w:sdtContent>${textParagraph(x)}</w:sdtContent></w:sdt>`,
  })),
  place('name of a content control', (x) => ({
    body: `<w:sdt><w:sdtPr><w:alias w:val="${x}"/></w:sdtPr><w:sdtContent>${textParagraph('Fill in')}</w:sdtContent></w:sdt>`,
  })),
  place('item of a drop-down list', (x) => ({
    body:
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="${x}" w:value="1"/>` +
      `</w:dropDownList></w:sdtPr><w:sdtContent>${textParagraph('Choose')}</w:sdtContent></w:sdt>`,
  })),
  place('field code', (x) => ({
    body: paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>COMMENTS "${x}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  })),
  place('field code split over runs', (x) => ({
    body: paragraph(
      [...`QUOTE "${x}"`]
        .map((letter) => `<w:r><w:instrText xml:space="preserve">${letter}</w:instrText></w:r>`)
        .join(''),
    ),
  })),
  place('simple field', (x) => ({ body: paragraph(`<w:fldSimple w:instr="QUOTE ${x}">${run('1')}</w:fldSimple>`) })),
  place('result of a field', (x) => ({ body: paragraph(`<w:fldSimple w:instr="TITLE">${run(x)}</w:fldSimple>`) })),
  place('default of a form field', (x) => ({
    body: paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:textInput>' +
        `<w:default w:val="${x}"/></w:textInput></w:ffData></w:fldChar></w:r>`,
    ),
  })),
  place('entry of a form list', (x) => ({
    body: paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="${x}"/></w:ddList></w:ffData></w:fldChar></w:r>`,
    ),
  })),
  place('hidden run', (x) => ({ body: paragraph(run(x, '<w:vanish/>')) })),
  place('hidden by its style', (x) => ({
    body: paragraph(run(x), '<w:pStyle w:val="Quiet2"/>'),
    files: {
      'word/styles.xml': root(
        'w:styles',
        '<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr>' +
          '</w:style><w:style w:type="paragraph" w:styleId="Quiet2"><w:basedOn w:val="Quiet"/></w:style>',
      ),
    },
    related: { 'word/styles.xml': 'styles' },
  })),
  place('white run', (x) => ({ body: paragraph(run(x, '<w:color w:val="FFFFFF"/>')) })),
  place('1-point run', (x) => ({ body: paragraph(run(x, '<w:sz w:val="2"/>')) })),
  place('under black highlighting', (x) => ({ body: paragraph(run(x, '<w:highlight w:val="black"/>')) })),
  place('half of it hidden', (x) => ({ body: paragraph(run(halves(x)[0]) + run(halves(x)[1], '<w:vanish/>')) })),
  place('capitals by format', (x) => ({ body: paragraph(run(x.toLowerCase(), '<w:caps/>')) })),
  place('capitals by style', (x) => ({
    body: paragraph(run(x.toLowerCase(), '<w:rStyle w:val="Loud"/>')),
    files: {
      'word/styles.xml': root(
        'w:styles',
        '<w:style w:type="character" w:styleId="Loud"><w:rPr><w:caps/></w:rPr></w:style>',
      ),
    },
  })),
  place('equation', (x) => ({
    body: paragraph(
      `<m:oMath>${[...x].map((letter) => `<m:r><m:t xml:space="preserve">${letter}</m:t></m:r>`).join('')}</m:oMath>`,
    ),
  })),
  place('symbols', (x) => ({
    body: paragraph(
      `<w:r>${[...x].map((letter) => `<w:sym w:font="Arial" w:char="F0${letter.charCodeAt(0).toString(16)}"/>`).join('')}</w:r>`,
    ),
  })),
  place('character references', (x) => ({
    body: textParagraph([...x].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')),
  })),
  place('CDATA', (x) => ({ body: textParagraph(`<![CDATA[${x}]]>`) })),
  place('document in UTF-16', (x) => ({
    document: utf16(
      root('w:document', `<w:body>${textParagraph(FILLER)}${textParagraph(x)}</w:body>`).replace('UTF-8', 'UTF-16'),
    ),
  })),
  place('another name of the main part', (x) => ({ main: 'content/story.xml', body: textParagraph(x) })),
  place('another prefix', (x) => ({
    document: root('w:document', `<w:body>${textParagraph(x)}</w:body>`)
      .replace(/(<\/?| )w:/g, '$1ns0:')
      .replace('xmlns:w=', 'xmlns:ns0='),
  })),
  place('strict document', (x) => ({
    document: root('w:document', `<w:body>${textParagraph(x)}</w:body>`).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  })),
  place('alternative text', (x) => ({
    body: paragraph(
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${x}"/></wp:inline></w:drawing></w:r>`,
    ),
  })),
  place('name of a shape', (x) => ({
    body: paragraph(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${x}"/></wp:inline></w:drawing></w:r>`),
  })),
  place('target of a link', (x) => ({
    relations:
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
      `Target="https://example.org/?q=${x}" TargetMode="External"/>`,
  })),
  place('tip of a link', (x) => ({
    body: paragraph(`<w:hyperlink w:anchor="a" w:tooltip="${x}">${run('here')}</w:hyperlink>`),
  })),
  place('document variable', (x) => ({
    files: {
      'word/settings.xml': root('w:settings', `<w:docVars><w:docVar w:name="state" w:val="${x}"/></w:docVars>`),
    },
  })),
  place('core property', (x) => ({ files: { 'docProps/core.xml': core(`<dc:subject>${x}</dc:subject>`) } })),
  place('extended property', (x) => ({ files: { 'docProps/app.xml': extended(`<Company>${x}</Company>`) } })),
  place('custom property', (x) => ({ files: { 'docProps/custom.xml': custom('Status', x) } })),
  place('label in the custom properties', (x) => ({
    files: { 'docProps/custom.xml': custom('MSIP_Label_0f1e2d3c-0000-4000-8000-0123456789ab_Name', x) },
  })),
  place('marking by another product', (x) => ({
    files: { 'docProps/custom.xml': custom('bjDocumentSecurityLabel', x) },
  })),
  place('custom XML', (x) => ({
    files: { 'customXml/item1.xml': `<case xmlns="urn:example:case"><handling>${x}</handling></case>` },
  })),
  place('attribute in custom XML', (x) => ({ files: { 'customXml/item1.xml': `<case handling="${x}"/>` } })),
  place('glossary', (x) => ({
    files: {
      'word/glossary/document.xml': root(
        'w:glossaryDocument',
        `<w:docParts><w:docPart><w:docPartBody>${textParagraph(x)}</w:docPartBody></w:docPart></w:docParts>`,
      ),
    },
  })),
  place('part that nothing refers to', (x) => ({
    files: { 'spare/old.xml': root('w:document', `<w:body>${textParagraph(x)}</w:body>`) },
  })),
  place('markup of another vocabulary', (x) => ({
    document: root(
      'w:document',
      `<w:body><w:p xmlns:z="urn:example:z" z:note="${x}" mc:Ignorable="z">${run(FILLER)}</w:p></w:body>`,
    ),
  })),
  place('comment in the markup', (x) => ({ body: `<!-- ${x} -->` })),
  place('numbering of a list', (x) => ({
    files: {
      'word/numbering.xml': root(
        'w:numbering',
        `<w:abstractNum><w:lvl w:ilvl="0"><w:lvlText w:val="${x} %1."/></w:lvl></w:abstractNum>`,
      ),
    },
  })),
  place('name of a style', (x) => ({
    files: {
      'word/styles.xml': root(
        'w:styles',
        `<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="${x}"/></w:style>`,
      ),
    },
  })),
  place('bookmark', (x) => ({ body: `<w:bookmarkStart w:id="1" w:name="${x}"/>` })),
  place('chart', (x) => ({
    files: {
      'word/charts/chart1.xml':
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><c:tx><c:rich>' +
        `<a:p><a:r><a:t>${x}</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chartSpace>`,
    },
  })),
  place('value of a chart', (x) => ({
    files: {
      'word/charts/chart1.xml':
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
        `<c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>${x}</c:v></c:pt>` +
        '</c:strCache></c:strRef></c:cat></c:ser></c:chartSpace>',
    },
  })),
  place('diagram', (x) => ({
    files: {
      'word/diagrams/data1.xml':
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ' +
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt><dgm:t>' +
        `<a:p><a:r><a:t>${x}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
    },
  })),
  place('alternative chunk, HTML', (x) => ({
    files: { 'word/chunk.html': `<!doctype html><html><body><p>${x}</p></body></html>` },
    body: '<w:altChunk r:id="rId1"/>',
    related: { 'word/chunk.html': 'aFChunk' },
  })),
  place('embedded document', (x) => ({ files: { 'word/embeddings/inner.docx': word({ body: textParagraph(x) }) } })),
  twins('docx', 'bytes after the archive', 'letter.docx', (x) => join(word({}), `\n${x}\n`)),
  place('alternative chunk, RTF', (x) => ({
    files: { 'word/chunk.rtf': `{\\rtf1\\ansi ${x}\\par}` },
    body: '<w:altChunk r:id="rId1"/>',
    related: { 'word/chunk.rtf': 'aFChunk' },
  })),
]
