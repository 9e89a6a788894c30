import { Exhausted } from '../budget.ts'
import { type GivenFile, type House, type Reader, Unreadable } from '../reader.ts'
import { openZip, unpack } from '../zip.ts'
import { walkDrawing } from './drawing.ts'
import { createFlow } from './flow.ts'
import { readStyles, type Styles } from './looks.ts'
import { judge, type OfficePart } from './part.ts'
import { compareLabels, type Labels, readAnyXml, readLabelInfo, readProperties } from './properties.ts'
import { type Relations, readRelations } from './relations.ts'
import { type Deck, readPresentation, readSlide, readSlideComments } from './slides.ts'
import { walkWord } from './word.ts'
import { wordPlace } from './word-places.ts'
import { readBesideSheets, readNotes, readWorkbook } from './workbook.ts'
import { looksLikeXml, rootOf, walkXml } from './xml.ts'

/**
 * Word, Excel and PowerPoint files. Each part is read for what it is, told by its outermost element: its name, its type and
 * whether anything refers to it do not matter, so nothing hides in a part that Office itself would not open.
 */
export const readOffice: Reader = async (file, house) => {
  const parts = unpackAll(file, house)
  const relations = readRelations(parts, house)
  const labels: Labels = { properties: new Set(), info: new Set() }
  const styles = readStyles(parts.find(({ root }) => root === 'w:styles')?.bytes, house.budget)
  const headers = new Map<string, string>()
  const slides = readPresentation(parts, relations, house)
  if (parts.some(({ root }) => root.startsWith('x:'))) readWorkbook(parts, relations, house, attempt(house))
  for (const part of inOrder(parts, slides.order))
    await guarded(part.name, house, () => readPart(part, { house, styles, headers, relations, labels, slides }))
  compareLabels(labels, house)
  for (const { at, bytes } of openZip(file.bytes).slack)
    await house.deeper(`bytes-${at}`, { name: '', bytes, where: `bytes ${at} the entries of the package` })
}

type Around = {
  readonly house: House
  readonly styles: Styles
  readonly headers: Map<string, string>
  readonly relations: Relations
  readonly labels: Labels
  readonly slides: Deck
}

async function readPart(part: OfficePart, around: Around): Promise<void> {
  const { house, labels } = around
  const family = part.root.slice(0, part.root.indexOf(':'))
  if (part.root === '') return readBinary(part, house)
  if (family === 'rel' || family === 'ct' || part.root === 'a:theme') return
  if (family === 'w') return readWord(part, around)
  if (family === 'x') return readBesideSheets(part, house)
  if (family === 'tc') return readNotes(part, house)
  if (/^p:(sld|notes|sldLayout|sldMaster|notesMaster|handoutMaster)$/.test(part.root))
    return readSlide(part, house, around.slides.order.get(part.name), around.slides)
  if (/^(p|p188):(cmLst|cmAuthorLst|authorLst)$/.test(part.root)) return readSlideComments(part, house)
  if (DRAWINGS.includes(family) || /^(p:presentation|\?:xml)$/.test(part.root)) return readDrawing(part, house)
  if (family === 'clbl')
    return judge(part.name, readLabelInfo(part.bytes, house, part.name, labels, house.budget), house)
  if (family === 'cp' || family === 'ep' || family === 'cust') {
    const where = family === 'cust' ? 'custom property' : 'document properties'
    return judge(part.name, readProperties(part.bytes, house, part.name, where, labels, house.budget), house)
  }
  judge(part.name, readAnyXml(part.bytes, house, part.name, 'custom XML', house.budget), house)
}

const DRAWINGS = ['a', 'c', 'cx', 'dgm', 'dsp', 'xdr', 'v']

function readWord(part: OfficePart, { house, styles, headers, relations }: Around): void {
  const flow = createFlow(house)
  const { walker, word } = walkWord(flow, styles, house.budget)
  const place = wordPlace(part.root, part.name, headers.get(part.name))
  try {
    judge(part.name, walkXml(part.bytes, walker, house.budget), house)
  } finally {
    flow.finish(place.at, place.kind, part.unlisted ? 'part that the archive does not list' : place.where)
  }
  for (const [id, which] of word.headers) {
    const target = relations.target(part.name, id)
    if (target && which !== 'default') headers.set(target, which)
  }
  if (flow.tracked) house.observe(place.at, 'tracked-change', 'It holds text that a tracked change has deleted.')
  if (part.root === 'w:comments' && flow.visible() !== '')
    house.observe(place.at, 'comment', 'It holds comments by reviewers.')
}

function readDrawing(part: OfficePart, house: House): void {
  const flow = createFlow(house)
  const where =
    { c: 'chart', cx: 'chart', dgm: 'diagram', dsp: 'diagram' }[part.root.slice(0, part.root.indexOf(':'))] ?? 'drawing'
  try {
    judge(part.name, walkXml(part.bytes, walkDrawing(flow), house.budget), house)
  } finally {
    flow.finish(part.name, 'attachment', where)
  }
}

async function readBinary(part: OfficePart, house: House): Promise<void> {
  const where = /media\//.test(part.name) ? 'picture' : 'embedded file'
  await house.deeper(part.name, { name: part.name.slice(part.name.lastIndexOf('/') + 1), bytes: part.bytes, where })
}

/** The document itself before what hangs on it, so that the body comes first and says which header is whose. */
function inOrder(parts: readonly OfficePart[], slides: ReadonlyMap<string, number>): OfficePart[] {
  const rank = ({ name, root }: OfficePart) => {
    if (/^(w:document|x:workbook|p:presentation)$/.test(root)) return 0
    if (root === 'p:sld') return slides.get(name) ?? 99_999
    return root === '' ? 1e9 : 100_000
  }
  return [...parts].sort((a, b) => rank(a) - rank(b))
}

function unpackAll(file: GivenFile, house: House): OfficePart[] {
  const zip = openZip(file.bytes)
  const parts: OfficePart[] = []
  for (const entry of zip.entries) {
    if (entry.name.endsWith('/') && entry.size === 0) continue
    try {
      const bytes = unpack(zip, entry, house.budget)
      const root = looksLikeXml(bytes) ? rootOf(bytes, house.budget) : ''
      parts.push({ name: entry.name, bytes, root, unlisted: entry.unlisted })
    } catch (fault) {
      tell(entry.name, fault, house)
    }
  }
  house.part(
    'archive-comment',
    'properties',
    [zip.comment, ...zip.entries.map(({ comment }) => comment)].join('\n').trim(),
    'comment of the archive',
  )
  return parts
}

async function guarded(at: string, house: House, read: () => Promise<void> | void): Promise<void> {
  try {
    await read()
  } catch (fault) {
    tell(at, fault, house)
  }
}

function attempt(house: House) {
  return (at: string, read: () => void) => {
    try {
      read()
    } catch (fault) {
      tell(at, fault, house)
    }
  }
}

function tell(at: string, fault: unknown, house: House): void {
  if (fault instanceof Exhausted) throw fault
  house.unread(
    at,
    fault instanceof Unreadable
      ? fault.message
      : 'It could not be read: it is damaged, or made in a way that is not supported.',
  )
}
