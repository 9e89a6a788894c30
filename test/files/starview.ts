/* StarView metafiles, as LibreOffice writes them of an embedded object. */

const HEAD_BYTES = 49

/** A metafile with these records, each of a kind, a version and its data. */
export function starView(records: readonly (readonly [kind: number, data: Buffer, version?: number])[]): Uint8Array {
  const head = Buffer.alloc(12 + HEAD_BYTES)
  head.write('VCLMTF', 'latin1')
  head.writeUInt16LE(1, 6)
  head.writeUInt32LE(HEAD_BYTES, 8)
  head.writeUInt32LE(records.length, 12 + HEAD_BYTES - 4)
  const pieces = records.map(([kind, data, version = 1]) => {
    const before = Buffer.alloc(8)
    before.writeUInt16LE(kind, 0)
    before.writeUInt16LE(version, 2)
    before.writeUInt32LE(data.length, 4)
    return Buffer.concat([before, data])
  })
  return new Uint8Array(Buffer.concat([head, ...pieces]))
}

/** A record of text at a point: the text in one byte a character, what is shown of it, and again in two bytes. */
export function oldText(text: string) {
  const [narrow, wide] = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')]
  const data = Buffer.alloc(8 + 2 + narrow.length + 4 + 2 + wide.length)
  data.writeUInt16LE(narrow.length, 8)
  narrow.copy(data, 10)
  data.writeUInt16LE(text.length, 10 + narrow.length + 2)
  data.writeUInt16LE(text.length, 14 + narrow.length)
  wide.copy(data, 16 + narrow.length)
  return [112, data, 2] as const
}

/** The same as newer programs write it, in two bytes a character. */
export function newText(text: string) {
  const wide = Buffer.from(text, 'utf16le')
  const data = Buffer.alloc(8 + 4 + wide.length + 8)
  data.writeUInt32LE(text.length, 8)
  wide.copy(data, 12)
  return [113, data, 4] as const
}

/** A closed line of this many points. */
export const polygon = (points: number) => [110, Buffer.alloc(2 + points * 8)] as const
