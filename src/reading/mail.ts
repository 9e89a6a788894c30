import { type Bodies, readBody } from './mail/body.ts'
import { type Entity, parseEntity } from './mail/entity.ts'
import { headerOf } from './mail/headers.ts'
import { readHeaders } from './mail/read-headers.ts'
import { extraReadings } from './mail/second-reader.ts'
import type { ExtractionSink, Reader } from './reader.ts'

export const mail: Reader = async (file, sink) => {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const source = bytes
    .toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1')
    .replace(/^(?:\uFEFF|ï»¿)/, '')
  // A message with bare carriage returns is one line to most parsers, so line feeds replace them.
  const raw = source.includes('\n') ? source : source.replaceAll('\r', '\n')
  const messages = raw.startsWith('From ') ? raw.split(/\n\r?\n(?=From \S{1,200} .{0,60}\d{4}\r?\n)/) : [raw]
  for (const [index, other] of messages.slice(1).entries())
    await sink.deeper(`message${index + 2}`, {
      name: '',
      bytes: Buffer.from(other, 'latin1'),
      as: 'mail',
      where: 'next message in the mailbox',
    })

  const message = parseEntity(messages[0]!.replace(/^From [^\n]*\n/, ''), sink.budget)
  await readHeaders(message, sink)
  const bodies: Bodies = { plain: [], rich: [], seen: [] }
  await readBody(message, sink, '', bodies)
  if (isSpoilt(message)) sink.budget.damage()
  await readLostHead(message, sink)
  if (endsOpen(message)) sink.unread('', 'It ends in the middle of a file: the rest is missing.', 'save-again')
  if (oddities(message)) await extraReadings(file.bytes, sink, bodies)
}

/** If the first lines are lost, the header block begins in the body. */
async function readLostHead(message: Entity, sink: ExtractionSink): Promise<void> {
  const rest = message.headers.length === 0 ? HEAD.exec(message.body) : null
  if (rest)
    await sink.deeper('rest', {
      name: '',
      bytes: Buffer.from(message.body.slice(rest.index), 'latin1'),
      as: 'mail',
      where: 'message without its first lines',
    })
}

const HEAD = /^(?:[A-Za-z][\w-]{1,60}: [^\r\n]{0,998}\r?\n(?:[ \t][^\r\n]{0,998}\r?\n){0,50}){2,60}\r?\n/m

/** Truncated within a Base64 file. A text without its closing boundary is common. */
function endsOpen(entity: Entity): boolean {
  const last = entity.children.at(-1)
  if (!last) return false
  if (last.children.length > 0) return endsOpen(last)
  return !entity.closed && /base64/i.test(headerOf(last.headers, 'content-transfer-encoding') ?? '')
}

const isSpoilt = (entity: Entity): boolean => entity.spoilt || entity.children.some(isSpoilt)

function oddities(entity: Entity): boolean {
  return entity.odd || entity.children.some(oddities)
}
