import { XML } from './package.ts'
import { textParagraph } from './word-package.ts'

/* Pieces of WordprocessingML and of the properties beside it, for the files of `docx.ts`. */

export const core = (content: string) =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</cp:coreProperties>`
export const custom = (name: string, value: string) =>
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">` +
  `<vt:lpwstr>${value}</vt:lpwstr></property></Properties>`
export const extended = (content: string) =>
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${content}</Properties>`

export const deletion = (content: string) =>
  `<w:del w:id="1" w:author="Reviewer" w:date="2026-01-05T10:00:00Z">${content}</w:del>`
export const insertion = (content: string) =>
  `<w:ins w:id="2" w:author="Reviewer" w:date="2026-01-05T10:00:00Z">${content}</w:ins>`
export const deletedRun = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const shape = (content: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
export const drawnBox = (text: string) =>
  shape(`<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${textParagraph(text)}</w:txbxContent></wps:txbx></wps:wsp>`)
export const oldBox = (text: string) =>
  '<w:r><w:pict><v:shape id="_x0000_s1" type="#_x0000_t202"><v:textbox><w:txbxContent>' +
  `${textParagraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
export const halves = (text: string): [string, string] => [text.slice(0, 5), text.slice(5)]
