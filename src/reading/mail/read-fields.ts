import type { Reader } from '../reader.ts'
import { parseEntity } from './entity.ts'
import { readHeaders } from './read-headers.ts'

/** Reports of delivery or reading (RFC 3464, RFC 8098), and heads of messages. */
export const readFields: Reader = async (file, sink) => {
  const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1')
  for (const group of text.split(/\r?\n[ \t]*\r?\n/))
    if (group.trim() !== '') readHeaders(parseEntity(`${group.trim()}\r\n\r\n`, sink.budget), sink)
}
