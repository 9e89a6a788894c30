import CFB from 'cfb'
import { Exhausted } from './budget.ts'
import { decode } from './encoding.ts'
import { decodePage } from './html.ts'
import { parseEntity } from './mail/entity.ts'
import { fromMsg } from './mail/msg-files.ts'
import { readHeaders } from './mail/read-headers.ts'
import { sweepHtml } from './markup/sweep-html.ts'
import { reportPlan } from './ole/ole.ts'
import { readPropertySet } from './ole/property-set.ts'
import { reportOther } from './other-reading.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { charsetOf } from './text.ts'
import { ofMapi } from './tnef.ts'

export const msg: Reader = async (file, sink) => {
  const box = CFB.read(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength), { type: 'buffer' })
  reportPlan(file.bytes, sink)
  const pages = pagesOf(box)
  if (!box.FullPaths.every(isOfMessage)) sink.budget.damage()
  for (const [index, entry] of box.FileIndex.entries()) {
    sink.budget.check()
    const bytes = Uint8Array.from((entry.content ?? []) as number[])
    const stream = /__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})/i.exec(entry.name)
    const path = box.FullPaths[index] ?? ''
    if (entry.type === 2 && isBeside(path)) await attempt(entry.name, sink, () => beside(path, bytes, pages, sink))
    // An attached message is read as a separate file.
    if (!stream || /__substg1\.0_3701000D/i.test(path)) continue
    const [id, type] = [Number.parseInt(stream[1]!, 16), Number.parseInt(stream[2]!, 16)]
    const given = NAMES_OF_PROPERTIES.test(path) ? { id: 0, type: BINARY, bytes } : { id, type, bytes }
    await attempt(`property${id.toString(16)}`, sink, () => property(given, pages, sink))
  }
  const files = fromMsg(file.bytes)
  const folders = box.FullPaths.filter(
    (path) => /__attach_version1\.0_#[^/]*\/?$/i.test(path) && !/__substg1\.0_3701000D/i.test(path),
  )
  if (files.length < folders.length) sink.unread('', 'Not all of its attachments could be extracted.')
  for (const [index, inner] of files.entries()) await sink.deeper(`file${index + 1}`, { ...inner, where: 'attachment' })
}

/** Their streams have the ids of other properties (MS-OXMSG 2.2.3). */
const NAMES_OF_PROPERTIES = /__nameid_version1\.0\//i
const BINARY = 0x102

const OF_OUTLOOK = /\/Olk10SideProps_\d{4}$/

/** Properties of the file, and data of add-ins. */
const isBeside = (path: string): boolean =>
  OF_OUTLOOK.test(path) || /\/MsoDataStore\//.test(path) || /\/.?(?:Document)?SummaryInformation$/.test(path)

async function beside(path: string, bytes: Uint8Array, pages: Pages, sink: ExtractionSink): Promise<void> {
  if (OF_OUTLOOK.test(path)) await property({ id: 0, type: BINARY, bytes }, pages, sink)
  else if (/SummaryInformation$/.test(path)) readPropertySet(bytes, sink, 'summary')
  else await sink.deeper('beside', { name: '', bytes, where: 'data of a program beside the message' })
}

type Pages = { readonly text?: string; readonly page?: string }

const [TEXT_PAGE, HTML_PAGE] = [0x3ffd, 0x3fde] as const
/** Bytes before the first property, and of each (MS-OXMSG 2.4.1.1). */
const [BEFORE, EACH] = [32, 16] as const

function pagesOf(box: CFB.CFB$Container): Pages {
  const at = box.FullPaths.findIndex((path) => /^[^/]*\/__properties_version1\.0$/i.test(path))
  const bytes = Buffer.from((box.FileIndex[at]?.content ?? []) as number[])
  const pages = new Map<number, number>()
  for (let from = BEFORE; from + EACH <= bytes.length; from += EACH)
    pages.set(bytes.readUInt16LE(from + 2), bytes.readUInt32LE(from + 8))
  const named = (page: number | undefined) =>
    page === undefined || page === 0 ? undefined : page === 65_001 || page === 20_127 ? 'utf-8' : `cp${page}`
  const page = named(pages.get(HTML_PAGE))
  const text = named(pages.get(TEXT_PAGE)) ?? page
  return { ...(text ? { text } : {}), ...(page ? { page } : {}) }
}

function isOfMessage(path: string): boolean {
  const name = path.split('/').filter(Boolean).at(-1) ?? ''
  return (
    /^(?:__nameid_version1\.0|__(?:attach|recip)_version1\.0_#[0-9A-F]{8}|__properties_version1\.0|__substg1\.0_[0-9A-F]{8}(?:-[0-9A-F]{8})?)$/i.test(
      name,
    ) ||
    /^Root Entry$|^.?Sh33tJ5$|^MsoDataStore$/.test(name) ||
    path === '/' ||
    isBeside(path)
  )
}

/** A fault in one property does not stop the others from being read. */
async function attempt(at: string, sink: ExtractionSink, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (fault) {
    if (fault instanceof Exhausted) throw fault
    sink.unread(at, 'A property of the message is damaged or in an unsupported form.', 'save-again')
  }
}

type Property = { readonly id: number; readonly type: number; readonly bytes: Uint8Array }

const HTML = 0x1013

async function property({ id, type, bytes }: Property, pages: Pages, sink: ExtractionSink): Promise<void> {
  const text = textOf({ id, type, bytes }, pages, sink)
  if (id === 0x007d && text) await readHeaders(parseEntity(`${text.replace(/\0+$/, '')}\r\n\r\n`, sink.budget), sink)
  else if (id !== 0x3701)
    await ofMapi({ id, bytes, object: false, ...(text === undefined ? {} : { text: text.replace(/\0+$/, '') }) }, sink)
}

function textOf({ id, type, bytes }: Property, pages: Pages, sink: ExtractionSink): string | undefined {
  if ((type & 0xfff) === 0x1f) return Buffer.from(bytes).toString('utf16le')
  if (id === HTML) {
    const decoded = decodePage(bytes, pages.page, charsetOf(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1')))
    reportOther(decoded, sink, 'html', (source) => sweepHtml(source, sink.budget).shown)
    return decoded.text
  }
  return (type & 0xfff) === 0x1e ? decode(bytes, pages.text).text : undefined
}
