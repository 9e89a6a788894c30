import { createRequire } from 'node:module'
import { deflateRawSync, gzipSync } from 'node:zlib'
import type { SevenZipModuleFactory } from '7z-wasm'
import { zipSync } from 'fflate'
import { FILLER, type FileCase, twins } from './case.ts'
import { crc32 } from './crc.ts'
import { eml } from './mail/make.ts'

const note = (it: string) => new TextEncoder().encode(`${FILLER}\n\n${it}\n`)

type Files = Record<string, Uint8Array>

const zipOf = (files: Files): Uint8Array => zipSync(files)

/** An archive made by 7-Zip itself. */
export async function sevenZip(name: string, files: Files, ...options: string[]): Promise<Uint8Array> {
  const factory = createRequire(import.meta.url)('7z-wasm') as SevenZipModuleFactory
  const zip = await factory({ print() {}, printErr() {}, quit() {} })
  for (const [path, bytes] of Object.entries(files)) zip.FS.writeFile(path, bytes)
  zip.callMain(['a', ...options, name, ...Object.keys(files)])
  return zip.FS.readFile(name)
}

type Stored = {
  name: string
  data: Uint8Array
  flags?: number
  method?: number
  comment?: string
  localName?: string
  listed?: boolean
  described?: boolean
  extraBefore?: Uint8Array
}

/** A zip written byte by byte, to place things where no program would. */
export function zipByHand(
  entries: readonly Stored[],
  more: { before?: Uint8Array; after?: Uint8Array; comment?: string } = {},
): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(more.before ?? [])]
  const central: Buffer[] = []
  let at = pieces[0]!.length
  for (const entry of entries) {
    const before = Buffer.from(entry.extraBefore ?? [])
    const packed = entry.method === 8 ? deflateRawSync(entry.data) : Buffer.from(entry.data)
    const whole = stored(entry, packed)
    pieces.push(before, whole)
    if (entry.listed !== false) central.push(listing(entry, packed.length, flagsOf(entry), at + before.length))
    at += before.length + whole.length
  }
  const directory = Buffer.concat(central)
  const comment = Buffer.from(more.comment ?? '')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...pieces, directory, end, comment, Buffer.from(more.after ?? [])])
}

const flagsOf = (entry: Stored) => (entry.flags ?? 0) | (entry.described ? 8 : 0)

/** A local header, its bytes, and a data descriptor if the header asks for one. */
function stored(entry: Stored, packed: Buffer): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(entry.data), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(entry.data.length, 8)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flagsOf(entry), 6)
  head.writeUInt16LE(entry.method ?? 0, 8)
  head.writeUInt16LE(name.length, 26)
  if (!entry.described) sizes.copy(head, 14)
  const tail = entry.described ? [Buffer.from('PK\x07\x08'), sizes] : []
  return Buffer.concat([head, name, packed, ...tail])
}

function listing(entry: Stored, packed: number, flags: number, offset: number): Buffer {
  const [name, comment] = [Buffer.from(entry.name), Buffer.from(entry.comment ?? '')]
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(entry.method ?? 0, 10)
  head.writeUInt32LE(crc32(entry.data), 16)
  head.writeUInt32LE(packed, 20)
  head.writeUInt32LE(entry.data.length, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt16LE(comment.length, 32)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name, comment])
}

function tarOf(files: Files, more: { owner?: string } = {}): Buffer {
  const blocks = Object.entries(files).flatMap(([name, data]) => {
    const head = Buffer.alloc(512)
    head.write(name.slice(0, 100), 0)
    head.write('0000644\0', 100)
    head.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('ustar\x0000', 257)
    head.write(more.owner ?? '', 265)
    head.fill(32, 148, 156)
    head.write(
      `${head
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0`,
      148,
    )
    return [head, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

/** One zstd frame with one raw block. */
function zstdOf(data: Uint8Array): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x60, 0, 0])
  head.writeUInt16LE(data.length - 256, 5)
  const block = Buffer.alloc(3)
  block.writeUIntLE((data.length << 3) | 1, 0, 3)
  return Buffer.concat([head, block, data])
}

/** RAR 4, stored without compression. */
function rarOf(name: string, data: Uint8Array, flags = 0): Buffer {
  const block = (type: number, flag: number, body: Buffer) => {
    const head = Buffer.alloc(7)
    head[2] = type
    head.writeUInt16LE(flag, 3)
    head.writeUInt16LE(7 + body.length, 5)
    const all = Buffer.concat([head, body])
    all.writeUInt16LE(crc32(all.subarray(2)) & 0xffff, 0)
    return all
  }
  const body = Buffer.alloc(25)
  body.writeUInt32LE(data.length, 0)
  body.writeUInt32LE(data.length, 4)
  body[8] = 3
  body.writeUInt32LE(crc32(data), 9)
  body[17] = 20
  body[18] = 0x30
  body.writeUInt16LE(name.length, 19)
  return Buffer.concat([
    Buffer.from('Rar!\x1a\x07\0', 'latin1'),
    block(0x73, 0, Buffer.alloc(6)),
    block(0x74, 0x8000 | flags, Buffer.concat([body, Buffer.from(name)])),
    Buffer.from(data),
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ])
}

const zip = (place: string, make: (it: string) => Uint8Array | Promise<Uint8Array>, more: Partial<FileCase> = {}) =>
  twins('zip', place, 'papers.zip', make, more)
const long = (it: string) => new TextEncoder().encode(`${FILLER} ${FILLER} ${FILLER}\n\n${it}\n`)

/** Nobody can read the content; the names are in the clear. */
const LOCKED = { unreadable: true }

export const ARCHIVES: readonly FileCase[] = [
  zip('file', (it) => zipOf({ 'a.txt': note(it) })),
  zip('name of a file', (it) => zipOf({ [`${it}.txt`]: note('x') })),
  zip('name of a folder', (it) => zipOf({ [`${it}/a.txt`]: note('x') })),
  zip('comment of the archive', (it) => zipByHand([{ name: 'a.txt', data: note('x') }], { comment: it })),
  zip('comment on a file', (it) => zipByHand([{ name: 'a.txt', data: note('x'), comment: it }])),
  zip('four zips deep', (it) =>
    zipOf({ 'a.zip': zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'd.txt': note(it) }) }) }) }),
  ),
  zip('file with a data descriptor', (it) =>
    zipByHand([
      { name: 'a.txt', data: note(it), method: 8, described: true },
      { name: 'b.txt', data: note('x') },
    ]),
  ),
  zip('file that the directory does not list', (it) =>
    zipByHand([
      { name: 'a.txt', data: note('x') },
      { name: 'b.txt', data: note(it), method: 8, listed: false },
    ]),
  ),
  zip('name in the local header alone', (it) =>
    zipByHand([{ name: 'a.txt', data: note('x'), localName: `${it}.txt` }]),
  ),
  zip('bytes before', (it) => zipByHand([{ name: 'a.txt', data: note('x') }], { before: note(it) })),
  zip('bytes after', (it) => zipByHand([{ name: 'a.txt', data: note('x') }], { after: note(it) })),
  zip('bytes between', (it) =>
    zipByHand([
      { name: 'a.txt', data: note('x') },
      { name: 'b.txt', data: note('x'), extraBefore: note(it) },
    ]),
  ),
  zip('message in it', (it) => zipOf({ 'a.eml': eml({ body: it }) })),
  zip('gzip in it', (it) => zipOf({ 'a.gz': gzipSync(note(it)) })),
  zip('two files of one name', (it) =>
    zipByHand([
      { name: 'a.txt', data: note('x') },
      { name: 'a.txt', data: note(it) },
    ]),
  ),
  zip('name that climbs out', (it) => zipByHand([{ name: '../../a.txt', data: note(it) }])),
  zip('locked file', (it) => zipByHand([{ name: 'a.txt', data: note(it), flags: 1 }]), { unreadable: true }),
  zip('name of a locked file', (it) => zipByHand([{ name: `${it}.txt`, data: note('x'), flags: 1 }]), LOCKED),
  zip('unusual packing', () => zipByHand([{ name: 'a.txt', data: note('x'), method: 98 }]), { unreadable: true }),
  zip('packed with LZMA', (it) => sevenZip('a.zip', { 'a.txt': long(it) }, '-tzip', '-mm=LZMA')),
  zip('packed with Deflate64', (it) => sevenZip('a.zip', { 'a.txt': long(it) }, '-tzip', '-mm=Deflate64')),
  twins('gzip', 'content', 'a.txt.gz', (it) => gzipSync(note(it))),
  twins('gzip', 'second member', 'a.txt.gz', (it) => Buffer.concat([gzipSync(note('x')), gzipSync(note(it))])),
  twins('gzip', 'name in the head', 'a.txt.gz', (it) => {
    const bytes = gzipSync(note('x'))
    return Buffer.concat([
      bytes.subarray(0, 3),
      Buffer.from([8]),
      bytes.subarray(4, 10),
      Buffer.from(`${it}\0`),
      bytes.subarray(10),
    ])
  }),
  twins('gzip', 'bytes after', 'a.txt.gz', (it) => Buffer.concat([gzipSync(note('x')), note(it)])),
  twins('tar', 'file', 'a.tar', (it) => tarOf({ 'a.txt': note(it) })),
  twins('tar', 'name', 'a.tar', (it) => tarOf({ [`${it}.txt`]: note('x') })),
  twins('tar', 'owner', 'a.tar', (it) => tarOf({ 'a.txt': note('x') }, { owner: it })),
  twins('tar', 'after the end', 'a.tar', (it) => Buffer.concat([tarOf({ 'a.txt': note('x') }), note(it)])),
  twins('tar', 'in gzip', 'a.tgz', (it) => gzipSync(tarOf({ 'a.txt': note(it) }))),
  twins('bzip2', 'content', 'a.txt.bz2', (it) => sevenZip('a.bz2', { 'a.txt': long(it) }, '-tbzip2')),
  twins('xz', 'content', 'a.txt.xz', (it) => sevenZip('a.xz', { 'a.txt': long(it) }, '-txz')),
  twins('zstd', 'content', 'a.txt.zst', (it) => zstdOf(long(it))),
  twins('7z', 'file', 'a.7z', (it) => sevenZip('a.7z', { 'a.txt': long(it) })),
  twins('7z', 'name', 'a.7z', (it) => sevenZip('a.7z', { [`${it}.txt`]: long('x') })),
  twins('7z', 'locked', 'a.7z', (it) => sevenZip('a.7z', { 'a.txt': long(it) }, '-pword'), { unreadable: true }),
  twins(
    '7z',
    'name of a locked file',
    'a.7z',
    (it) => sevenZip('a.7z', { [`${it}.txt`]: long('x') }, '-pword'),
    LOCKED,
  ),
  twins('7z', 'locked with its names', 'a.7z', (it) => sevenZip('a.7z', { 'a.txt': long(it) }, '-pword', '-mhe=on'), {
    unreadable: true,
  }),
  twins('rar', 'file', 'a.rar', (it) => rarOf('a.txt', note(it))),
  twins('rar', 'name', 'a.rar', (it) => rarOf(`${it}.txt`, note('x'))),
  twins('rar', 'locked', 'a.rar', (it) => rarOf('a.txt', note(it), 4), { unreadable: true }),
  twins('rar', 'name of a locked file', 'a.rar', (it) => rarOf(`${it}.txt`, note('x'), 4), LOCKED),
  twins('epub', 'chapter', 'a.epub', (it) =>
    zipOf({
      mimetype: Buffer.from('application/epub+zip'),
      'META-INF/container.xml': Buffer.from('<container/>'),
      'c1.xhtml': Buffer.from(`<html><body><p>${it}</p></body></html>`),
    }),
  ),
  twins('epub', 'metadata', 'a.epub', (it) =>
    zipOf({
      mimetype: Buffer.from('application/epub+zip'),
      'META-INF/container.xml': Buffer.from('<container/>'),
      'a.opf': Buffer.from(`<?xml version="1.0"?><package><metadata><dc:title>${it}</dc:title></metadata></package>`),
    }),
  ),
]
