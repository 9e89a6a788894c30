import type { ExtractionSink, Reader } from '../reader.ts'
import { sniff } from '../sniff.ts'
import { readBinary } from './binary.ts'
import { compareEmbedded } from './fonts/compare-embedded.ts'
import { odfFonts } from './fonts/of-opendocument.ts'
import { createUsedFonts } from './fonts/used-fonts.ts'
import { lookAtFreeforms } from './freeform.ts'
import { layoutPages } from './layout-pages.ts'
import { type OdfResult, readOdf } from './odf.ts'
import { readOdfMeta } from './odf-meta.ts'
import { readOdfStyles } from './odf-styles.ts'
import { judge, type OfficePart } from './part.ts'
import { readAnyXml } from './properties.ts'
import { plainPath } from './relations.ts'
import { NO_DOCUMENT, unpackAll } from './unpack.ts'
import { rootOf, walkXml } from './xml.ts'

const DOCUMENTS = /^office:document(?:-content|-styles)?$/

const WRITTEN = /\S\s\S|[A-Z]{5}|\d{9}/

export const readOpenDocument: Reader = async (file, sink) => {
  const { parts, whole, attempt, finish } = unpackAll(file, sink)
  const locked = lockedParts(parts, sink)
  const texts = parts.filter(({ root, name }) => DOCUMENTS.test(root) && !locked.has(name))
  if (whole && !parts.some(({ name }) => name === 'content.xml')) sink.unread('', NO_DOCUMENT)
  const shown = new Set<string>()
  const styles = readOdfStyles(
    texts.map(({ bytes }) => bytes),
    sink.budget,
    ({ 'xlink:href': target = '' }) => void shown.add(plainPath(target)),
  )
  const fonts = odfFonts(texts, parts, styles, sink.budget)
  const used = fonts.length > 0 ? createUsedFonts() : undefined
  const readParts: ReadPart[] = []
  for (const part of [...parts].sort((a, b) => rank(a) - rank(b))) {
    if (locked.has(part.name)) {
      sink.unread(part.name, 'It is locked with a password.', 'no-password')
      continue
    }
    await attempt(part.name, async () => {
      if (DOCUMENTS.test(part.root)) {
        const read = readOdf(part.bytes, sink, part.name, styles, used)
        judge(part.name, read.walked, sink)
        readParts.push({ name: part.name, ...read })
        await hand(read.files, part.name, sink)
      } else if (isDrawnObject(part, parts))
        await sink.deeper(part.name, {
          name: '',
          bytes: part.bytes,
          as: 'object-drawing',
          where: 'picture of an object',
        })
      else await readOther(part, shown, sink)
    })
  }
  layOutOdf(readParts, sink)
  await attempt('drawings', () => lookAtFreeforms(texts, sink))
  if (used) await attempt('fonts', () => compareEmbedded(fonts, used, sink))
  await finish()
}

export const readFlatOpenDocument: Reader = async (file, sink) => {
  const root = rootOf(file.bytes, sink.budget)
  if (root !== 'office:document') return judge('', readAnyXml(file.bytes, sink, '', 'XML', sink.budget), sink)
  const { walked, files } = readOdf(file.bytes, sink, '', readOdfStyles([file.bytes], sink.budget))
  readOdfMeta(file.bytes, sink, 'meta', sink.budget)
  judge('', walked, sink)
  await hand(files, 'files', sink)
  await lookAtFreeforms([{ bytes: file.bytes, root }], sink)
}

/** The package holds the object, which is read. */
function isDrawnObject({ name, bytes }: OfficePart, parts: readonly OfficePart[]): boolean {
  if (/^Pictures\/TablePreview\d+\.svm$/.test(name))
    return parts.some((other) => other.name === 'content.xml' && Buffer.from(other.bytes).includes('<table:table '))
  const object = /^(?:\.\/)?ObjectReplacements\/(.+)$/.exec(name)?.[1]
  if (object === undefined || sniff(bytes) !== 'svm') return false
  return parts.some((other) => other.name === `${object}/content.xml` && DOCUMENTS.test(other.root))
}

type ReadPart = OdfResult & { readonly name: string }

function layOutOdf(parts: readonly ReadPart[], sink: ExtractionSink): void {
  const body = parts.find(({ name, prose }) => name === 'content.xml' && prose)
  if (!body) return
  const beside = parts.filter(({ name }) => name === 'styles.xml').flatMap(({ layoutParts }) => layoutParts.blocks)
  const asides = (area: RegExp) =>
    beside.filter((block) => block.as === 'aside').filter((block) => area.test(block.area))
  sink.layout({ sheets: layoutPages(body.layoutParts, [], asides(/^header/), asides(/^footer/)), paged: false })
}

/** `shown`: files to which an element of the document refers. */
async function readOther(part: OfficePart, shown: ReadonlySet<string>, sink: ExtractionSink): Promise<void> {
  if (part.root === 'office:document-meta')
    return judge(part.name, readOdfMeta(part.bytes, sink, part.name, sink.budget), sink)
  if (part.root === 'manifest:manifest' || part.name === 'mimetype') return
  if (part.root === 'office:document-settings')
    return judge(
      part.name,
      readAnyXml(part.bytes, sink, part.name, 'setting of the document', sink.budget, WRITTEN),
      sink,
    )
  if (/script:module$|^script:/.test(part.root) || /^(?:Basic|Scripts)\//.test(part.name)) readMacro(part, sink)
  if (part.root === '') return readBinary(part, sink, shown.has(plainPath(part.name)))
  judge(part.name, readAnyXml(part.bytes, sink, part.name, 'other data of the document', sink.budget), sink)
}

function readMacro({ name, bytes }: OfficePart, sink: ExtractionSink): void {
  sink.observe(name, 'macro', 'It holds a macro.')
  const source = new TextDecoder().decode(bytes).replace(/<[^>]{0,500}>/g, '\n')
  const comments = [...source.matchAll(/(?:^|\n)\s*(?:REM\s|')([^\n]{2,500})/gi)].map((found) => found[1]!.trim())
  sink.part(`${name}/comments`, 'hidden', comments.join('\n'), 'comment in a macro')
}

async function hand(files: readonly Uint8Array[], at: string, sink: ExtractionSink): Promise<void> {
  for (const [index, bytes] of files.entries())
    await sink.deeper(`${at}/file${index + 1}`, { name: '', bytes, where: 'embedded file' })
}

function lockedParts(parts: readonly OfficePart[], sink: ExtractionSink): ReadonlySet<string> {
  const locked = new Set<string>()
  let path = ''
  for (const part of parts)
    if (part.root === 'manifest:manifest')
      walkXml(
        part.bytes,
        {
          open(name, attributes) {
            if (name === 'manifest:file-entry') path = attributes['manifest:full-path'] ?? ''
            else if (name === 'manifest:encryption-data') locked.add(path)
          },
          text: () => undefined,
          close: () => undefined,
        },
        sink.budget,
      )
  return locked
}

function rank({ name }: OfficePart): number {
  return name === 'content.xml' ? 0 : name === 'styles.xml' ? 1 : 2
}
