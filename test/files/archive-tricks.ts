import { deflateRawSync, gzipSync } from 'node:zlib'
import { zipByHand } from './archives.ts'
import { FILLER, type FileCase, twins } from './case.ts'
import { crc32 } from './crc.ts'

/* Archives whose headers lie, and old formats. */

const note = (x: string) => Buffer.from(`${FILLER}\n\n${x}\n`)
const zip = (place: string, make: (x: string) => Uint8Array | Promise<Uint8Array>, more: Partial<FileCase> = {}) =>
  twins('zip', place, 'papers.zip', make, more)

/** The sizes in the local header and in the directory may differ from the real ones. */
function zipDeclaring(
  data: Buffer,
  packed: Buffer,
  declared: { size?: number; packed?: number; method?: number; crc?: number },
): Buffer {
  const name = Buffer.from('a.txt')
  const about = Buffer.alloc(16)
  about.writeUInt16LE(declared.method ?? 8, 0)
  about.writeUInt32LE(declared.crc ?? crc32(data), 4)
  about.writeUInt32LE(declared.packed ?? packed.length, 8)
  about.writeUInt32LE(declared.size ?? data.length, 12)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(declared.method ?? 8, 8)
  about.copy(head, 14, 4)
  head.writeUInt16LE(name.length, 26)
  const local = Buffer.concat([head, name, packed])
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(declared.method ?? 8, 10)
  about.copy(central, 16, 4)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, name, end])
}

/** The portable format of cpio (newc). */
function cpio(name: string, data: Buffer): Buffer {
  const pad = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  const one = (path: string, body: Buffer) => {
    const numbers = [1, 0o100644, 0, 0, 1, 0, body.length, 0, 0, 0, 0, path.length + 1, 0]
    const head = `070701${numbers.map((value) => value.toString(16).padStart(8, '0')).join('')}${path}\0`
    return Buffer.concat([pad(Buffer.from(head)), pad(body)])
  }
  return Buffer.concat([one(name, data), one('TRAILER!!!', Buffer.alloc(0))])
}

const ar = (name: string, data: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `!<arch>\n${`${name}/`.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(data.length).padEnd(10)}\`\n`,
    ),
    data,
    Buffer.alloc(data.length % 2, 10),
  ])

/** A tar block with its checksum. */
function tarBlock(name: string, size: number, kind: string): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write('0000644\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        ', 148)
  head.write(kind, 156)
  head.write('ustar\x0000', 257)
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return head
}
const tarred = (name: string, kind: string, data: Buffer) =>
  Buffer.concat([tarBlock(name, data.length, kind), data, Buffer.alloc((512 - (data.length % 512)) % 512)])
const record = (key: string, value: string) => {
  const rest = ` ${key}=${value}\n`
  let size = rest.length + 2
  if (String(size).length + rest.length !== size) size = String(size).length + rest.length
  return `${String(size).length + rest.length}${rest}`
}

export const ARCHIVE_TRICKS: readonly FileCase[] = [
  zip(
    'longer than it says',
    (x) => {
      const data = note(x)
      return zipDeclaring(data, deflateRawSync(data), { size: 40, crc: crc32(data.subarray(0, 40)) })
    },
    { unreadable: true },
  ),
  zip(
    'packed bytes behind the end of the packing',
    (x) => {
      const data = Buffer.from(FILLER)
      return zipDeclaring(data, Buffer.concat([deflateRawSync(data), Buffer.from(`\n${x}\n`)]), {})
    },
    { unreadable: true },
  ),
  zip('packed longer than it says', (x) => {
    const data = note(x)
    const packed = deflateRawSync(data, { level: 0 })
    return zipDeclaring(data, packed, { packed: 60, size: 55, crc: crc32(data.subarray(0, 55)) })
  }),
  zip('stored file that says it is packed', (x) => zipDeclaring(note(x), note(x), { method: 8 }), { unreadable: true }),
  zip(
    'packed file that says it is stored',
    (x) => {
      const packed = deflateRawSync(note(x))
      return zipDeclaring(packed, packed, { method: 0 })
    },
    { unreadable: true },
  ),
  zip('folder that holds bytes', (x) =>
    zipByHand([
      { name: 'a.txt', data: Buffer.from(FILLER) },
      { name: 'folder/', data: note(x) },
    ]),
  ),
  zip('second archive behind the first', (x) =>
    Buffer.concat([
      zipByHand([{ name: 'a.txt', data: note(x) }]),
      zipByHand([{ name: 'b.txt', data: Buffer.from(FILLER) }]),
    ]),
  ),
  zip(
    'second archive in the comment',
    (x) => {
      const inner = Buffer.from(
        zipByHand([{ name: 'a.txt', data: Buffer.from(deflateRawSync(note(x))), method: 0 }]),
      ).toString('latin1')
      return Buffer.concat([
        Buffer.from(zipByHand([{ name: 'b.txt', data: Buffer.from(FILLER) }])).subarray(0, -2),
        Buffer.from([inner.length & 255, inner.length >> 8]),
        Buffer.from(inner, 'latin1'),
      ])
    },
    { unreadable: true },
  ),
  zip('archive of base64', (x) =>
    zipByHand([
      {
        name: 'a.txt',
        data: Buffer.from(Buffer.from(zipByHand([{ name: 'b.txt', data: note(x), method: 8 }])).toString('base64')),
      },
    ]),
  ),
  zip('name in half letters', (x) =>
    zipByHand([
      {
        name: `${[...x].map((one) => (one === ' ' ? '\u3000' : String.fromCodePoint(one.charCodeAt(0) + 0xfee0))).join('')}.txt`,
        data: Buffer.from(FILLER),
        flags: 0x800,
      },
    ]),
  ),
  twins('gzip', 'further field in the head', 'a.txt.gz', (x) => {
    const packed = gzipSync(Buffer.from(FILLER))
    const extra = Buffer.concat([
      Buffer.from([x.length + 4, 0]),
      Buffer.from('XX'),
      Buffer.from([x.length, 0]),
      Buffer.from(x),
    ])
    const head = Buffer.from(packed.subarray(0, 10))
    head[3] = 4
    return Buffer.concat([head, extra, packed.subarray(10)])
  }),
  twins('gzip', 'comment in the head', 'a.txt.gz', (x) => {
    const packed = gzipSync(Buffer.from(FILLER))
    const head = Buffer.from(packed.subarray(0, 10))
    head[3] = 16
    return Buffer.concat([head, Buffer.from(`${x}\0`), packed.subarray(10)])
  }),
  twins('zstd', 'frame that is passed over', 'a.txt.zst', (x) => {
    const data = Buffer.from(FILLER)
    const frame = Buffer.concat([
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, data.length]),
      Buffer.from([((data.length << 3) | 1) & 255, (data.length << 3) >> 8, 0]),
      data,
    ])
    const size = Buffer.alloc(4)
    size.writeUInt32LE(x.length)
    return Buffer.concat([frame, Buffer.from([0x50, 0x2a, 0x4d, 0x18]), size, Buffer.from(x)])
  }),
  twins('tar', 'remark in a further head', 'a.tar', (x) =>
    Buffer.concat([
      tarred('h', 'x', Buffer.from(record('comment', x))),
      tarred('a.txt', '0', Buffer.from(FILLER)),
      Buffer.alloc(1024),
    ]),
  ),
  twins('tar', 'remark for all files', 'a.tar', (x) =>
    Buffer.concat([
      tarred('h', 'g', Buffer.from(record('comment', x))),
      tarred('a.txt', '0', Buffer.from(FILLER)),
      Buffer.alloc(1024),
    ]),
  ),
  twins('tar', 'file of an unknown kind', 'a.tar', (x) =>
    Buffer.concat([tarred('a.txt', 'Z', note(x)), Buffer.alloc(1024)]),
  ),
  twins('tar', 'behind the text in its last block', 'a.tar', (x) => {
    const block = tarred('a.txt', '0', Buffer.from(FILLER))
    block.write(x, 512 + 200)
    return Buffer.concat([block, Buffer.alloc(1024)])
  }),
  twins('tar', 'long name', 'a.tar', (x) =>
    Buffer.concat([
      tarred('././@LongLink', 'L', Buffer.from(`${'a'.repeat(110)}/${x}.txt\0`)),
      tarred('a.txt', '0', Buffer.from(FILLER)),
      Buffer.alloc(1024),
    ]),
  ),
  twins('cpio', 'file', 'a.cpio', (x) => cpio('a.gz', gzipSync(note(x)))),
  twins('cpio', 'file in UTF-16', 'a.cpio', (x) => cpio('a.txt', Buffer.from(`${FILLER}\n${x}\n`, 'utf16le'))),
  twins('ar', 'file', 'a.a', (x) => ar('a.gz', gzipSync(note(x)))),
  twins('ar', 'file in UTF-16', 'a.a', (x) => ar('a.txt', Buffer.from(`${FILLER}\n${x}\n`, 'utf16le'))),
]
