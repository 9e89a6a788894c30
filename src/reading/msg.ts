import CFB from 'cfb'
import { Exhausted } from './budget.ts'
import { decode } from './encoding.ts'
import { parseEntity } from './mail/entity.ts'
import { fromMsg } from './mail/msg-files.ts'
import { readHeaders } from './mail/read-headers.ts'
import { reportPlan } from './ole/ole.ts'
import type { ExtractionSink, Reader } from './reader.ts'
import { ofMapi } from './tnef.ts'

/** An Outlook message: every text property, every form of the body, and the attachments. */
export const msg: Reader = async (file, sink) => {
  const box = CFB.read(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength), { type: 'buffer' })
  reportPlan(file.bytes, sink)
  if (!box.FullPaths.every(isOfMessage)) sink.budget.damage()
  for (const [index, entry] of box.FileIndex.entries()) {
    sink.budget.check()
    const stream = /__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})/i.exec(entry.name)
    const path = box.FullPaths[index] ?? ''
    // An attached message is read as a separate file.
    if (!stream || /__substg1\.0_3701000D/i.test(path)) continue
    const [id, type] = [Number.parseInt(stream[1]!, 16), Number.parseInt(stream[2]!, 16)]
    await attempt(`property${id.toString(16)}`, sink, () =>
      property(id, type, Uint8Array.from((entry.content ?? []) as number[]), sink),
    )
  }
  const files = fromMsg(file.bytes)
  const folders = box.FullPaths.filter(
    (path) => /__attach_version1\.0_#[^/]*\/?$/i.test(path) && !/__substg1\.0_3701000D/i.test(path),
  )
  if (files.length < folders.length) sink.unread('', 'Not all of its attachments could be extracted.')
  for (const [index, inner] of files.entries()) await sink.deeper(`file${index + 1}`, { ...inner, where: 'attachment' })
}

/** Storages and streams of a message have fixed names (MS-OXMSG 2.2); no program reads any other. */
function isOfMessage(path: string): boolean {
  const name = path.split('/').filter(Boolean).at(-1) ?? ''
  return (
    /^(?:__nameid_version1\.0|__(?:attach|recip)_version1\.0_#[0-9A-F]{8}|__properties_version1\.0|__substg1\.0_[0-9A-F]{8}(?:-[0-9A-F]{8})?)$/i.test(
      name,
    ) ||
    /^Root Entry$|^.?Sh33tJ5$/.test(name) ||
    path === '/'
  )
}

/** A fault in one property does not stop the others from being read. */
async function attempt(at: string, sink: ExtractionSink, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (fault) {
    if (fault instanceof Exhausted) throw fault
    sink.unread(at, 'A property of the message is damaged or in an unsupported form.')
  }
}

async function property(id: number, type: number, bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  const text =
    (type & 0xfff) === 0x1f
      ? Buffer.from(bytes).toString('utf16le')
      : (type & 0xfff) === 0x1e
        ? decode(bytes).text
        : undefined
  if (id === 0x007d && text) await readHeaders(parseEntity(`${text.replace(/\0+$/, '')}\r\n\r\n`, sink.budget), sink)
  else if (id !== 0x3701)
    await ofMapi({ id, bytes, object: false, ...(text === undefined ? {} : { text: text.replace(/\0+$/, '') }) }, sink)
}
