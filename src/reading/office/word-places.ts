import type { PartKind } from '../../../detectors/contract.ts'

export function wordPlace(
  root: string,
  file: string,
  header: string | undefined,
): { at: string; kind: PartKind; where?: string } {
  const number = /(\d+)\.\w+$/.exec(file)?.[1] ?? ''
  const which = { first: ' of the first page', even: ' of even pages' }[header ?? ''] ?? ''
  switch (root) {
    case 'w:document':
      return { at: 'body', kind: 'attachment' }
    case 'w:hdr':
      return { at: `header${number}`, kind: 'header-footer', where: `header${which}` }
    case 'w:ftr':
      return { at: `footer${number}`, kind: 'header-footer', where: `footer${which}` }
    case 'w:footnotes':
      return { at: 'footnotes', kind: 'attachment', where: 'footnote' }
    case 'w:endnotes':
      return { at: 'endnotes', kind: 'attachment', where: 'endnote' }
    case 'w:comments':
      return { at: 'comments', kind: 'hidden', where: 'comment by a reviewer' }
    case 'w:glossaryDocument':
      return { at: 'building-blocks', kind: 'hidden', where: 'building block' }
    default:
      return { at: file, kind: 'properties', where: 'setting of the document' }
  }
}
