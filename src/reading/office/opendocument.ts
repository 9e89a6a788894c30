import type { House, Reader } from '../reader.ts'
import { readBinary } from './binary.ts'
import { holdFreeforms } from './freeform.ts'
import { type OdfResult, readOdf } from './odf.ts'
import { readOdfMeta } from './odf-meta.ts'
import { readOdfStyles } from './odf-styles.ts'
import { judge, type OfficePart } from './part.ts'
import { readAnyXml } from './properties.ts'
import { unpackAll } from './unpack.ts'
import { sheetsOf } from './word-sheets.ts'
import { rootOf, walkXml } from './xml.ts'

const DOCUMENTS = /^office:document(?:-content|-styles)?$/

/** Values of settings that somebody may have written. */
const WRITTEN = /\S\s\S|[A-Z]{5}|\d{9}/

/** Text documents, spreadsheets, presentations and drawings in OpenDocument, and the charts and formulas inside them. */
export const readOpenDocument: Reader = async (file, house) => {
  const { parts, attempt, finish } = unpackAll(file, house)
  const locked = lockedParts(parts, house)
  const texts = parts.filter(({ root, name }) => DOCUMENTS.test(root) && !locked.has(name))
  const styles = readOdfStyles(
    texts.map(({ bytes }) => bytes),
    house.budget,
  )
  const laidParts: ReadPart[] = []
  for (const part of [...parts].sort((a, b) => rank(a) - rank(b))) {
    if (locked.has(part.name)) {
      house.unread(part.name, 'It is locked with a password.')
      continue
    }
    await attempt(part.name, async () => {
      if (DOCUMENTS.test(part.root)) {
        const read = readOdf(part.bytes, house, part.name, styles)
        judge(part.name, read.walked, house)
        laidParts.push({ name: part.name, ...read })
        await hand(read.files, part.name, house)
      } else await readOther(part, house)
    })
  }
  layOdf(laidParts, house)
  const drawn = texts.map(({ bytes }) => bytes)
  await attempt('drawings', () => holdFreeforms(drawn, house))
  await finish()
}

/** One XML file with everything in it, pictures as base64. */
export const readFlatOpenDocument: Reader = async (file, house) => {
  const root = rootOf(file.bytes, house.budget)
  if (root !== 'office:document') return judge('', readAnyXml(file.bytes, house, '', 'XML', house.budget), house)
  const { walked, files } = readOdf(file.bytes, house, '', readOdfStyles([file.bytes], house.budget))
  readOdfMeta(file.bytes, house, 'meta', house.budget)
  judge('', walked, house)
  await hand(files, 'files', house)
  holdFreeforms([file.bytes], house)
}

type ReadPart = OdfResult & { readonly name: string }

/** A text on one sheet, with the headers and footers that its styles hold. */
function layOdf(parts: readonly ReadPart[], house: House): void {
  const body = parts.find(({ name, prose }) => name === 'content.xml' && prose)
  if (!body) return
  const beside = parts.filter(({ name }) => name === 'styles.xml').flatMap(({ laid }) => laid.blocks)
  const asides = (area: RegExp) =>
    beside.filter((block) => block.as === 'aside').filter((block) => area.test(block.area))
  house.paper({ sheets: sheetsOf(body.laid, [], asides(/^header/), asides(/^footer/)), paged: false })
}

async function readOther(part: OfficePart, house: House): Promise<void> {
  if (part.root === 'office:document-meta')
    return judge(part.name, readOdfMeta(part.bytes, house, part.name, house.budget), house)
  if (part.root === 'manifest:manifest' || part.name === 'mimetype') return
  if (part.root === 'office:document-settings')
    return judge(
      part.name,
      readAnyXml(part.bytes, house, part.name, 'setting of the document', house.budget, WRITTEN),
      house,
    )
  if (/script:module$|^script:/.test(part.root) || /^(?:Basic|Scripts)\//.test(part.name)) readMacro(part, house)
  if (part.root === '') return readBinary(part, house)
  judge(part.name, readAnyXml(part.bytes, house, part.name, 'other data of the document', house.budget), house)
}

/** A program in Basic: that it is there, and what its comments say. */
function readMacro({ name, bytes }: OfficePart, house: House): void {
  house.observe(name, 'macro', 'It holds a macro.')
  const source = new TextDecoder().decode(bytes).replace(/<[^>]{0,500}>/g, '\n')
  const comments = [...source.matchAll(/(?:^|\n)\s*(?:REM\s|')([^\n]{2,500})/gi)].map((found) => found[1]!.trim())
  house.part(`${name}/comments`, 'hidden', comments.join('\n'), 'comment in a macro')
}

async function hand(files: readonly Uint8Array[], at: string, house: House): Promise<void> {
  for (const [index, bytes] of files.entries())
    await house.deeper(`${at}/file${index + 1}`, { name: '', bytes, where: 'embedded file' })
}

/** Names of the parts that the manifest calls encrypted. */
function lockedParts(parts: readonly OfficePart[], house: House): ReadonlySet<string> {
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
        house.budget,
      )
  return locked
}

function rank({ name }: OfficePart): number {
  return name === 'content.xml' ? 0 : name === 'styles.xml' ? 1 : 2
}
