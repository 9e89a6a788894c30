import { type Reader, Unreadable } from './reader.ts'
import { wordsIn } from './slack.ts'

/** RFC 1740: entries with an id, an offset and a length. */
export const appleDouble: Reader = async (file, sink) => {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const count = file.bytes.length >= 26 ? view.getUint16(24) : 0
  for (let at = 26; at + 12 <= Math.min(file.bytes.length, 26 + count * 12); at += 12) {
    const [from, length] = [view.getUint32(at + 4), view.getUint32(at + 8)]
    if (from + length > file.bytes.length)
      throw new Unreadable('It ends before it is complete, or is damaged.', 'save-again')
    const entry = file.bytes.subarray(from, from + length)
    if (view.getUint32(at) === COMMENT) sink.part('comment', 'properties', new TextDecoder().decode(entry), 'comment')
  }
  wordsIn(file.bytes, sink)
}

const COMMENT = 4

export const folderView: Reader = (file, sink) => {
  wordsIn(file.bytes, sink)
  // UTF-16 big-endian with ASCII characters only.
  const wide =
    Buffer.from(file.bytes)
      .toString('latin1')
      .match(/(?:\0[ -~]){4,200}/g) ?? []
  sink.part('names', 'hidden', wide.map((run) => run.replaceAll('\0', '')).join('\n'), 'names of files in the folder')
}
