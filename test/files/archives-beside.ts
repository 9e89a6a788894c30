import { createRequire } from 'node:module'
import { zipSync } from 'fflate'
import { FILLER, type FileCase, twins } from './case.ts'
import { crc32 } from './crc.ts'

/* Places in archives that extraction programs do not show. */

const note = (it: string) => Buffer.from(`${FILLER}\n\n${it}\n`)

type More = { extra?: Buffer; centralExtra?: Buffer; padding?: Buffer; name?: string }

/** A zip of one stored file, with fields that most programs ignore. */
function zipWith(data: Buffer, more: More): Buffer {
  const { extra = Buffer.alloc(0), centralExtra = Buffer.alloc(0), padding = Buffer.alloc(0) } = more
  const name = Buffer.from(more.name ?? 'a.txt')
  const about = Buffer.alloc(16)
  about.writeUInt32LE(crc32(data), 4)
  about.writeUInt32LE(data.length, 8)
  about.writeUInt32LE(data.length, 12)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  about.copy(head, 14, 4)
  head.writeUInt16LE(name.length, 26)
  head.writeUInt16LE(extra.length, 28)
  const local = Buffer.concat([head, name, extra, data])
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  about.copy(central, 16, 4)
  central.writeUInt16LE(name.length, 28)
  central.writeUInt16LE(centralExtra.length, 30)
  const directory = Buffer.concat([central, name, centralExtra])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length + padding.length, 16)
  return Buffer.concat([local, padding, directory, end])
}

const field = (id: number, content: Buffer) => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(content.length, 2)
  return Buffer.concat([head, content])
}
const unicode = (id: number, text: string, plain: string) => {
  const head = Buffer.alloc(5)
  head[0] = 1
  head.writeUInt32LE(crc32(Buffer.from(plain)), 1)
  return field(id, Buffer.concat([head, Buffer.from(text)]))
}
const zip = (place: string, make: (it: string) => Uint8Array) => twins('zip', place, 'papers.zip', make)

async function sevenZip(name: string, it: string): Promise<Uint8Array> {
  const factory = createRequire(import.meta.url)('7z-wasm') as import('7z-wasm').SevenZipModuleFactory
  const made = await factory({ print() {}, printErr() {}, quit() {} })
  made.FS.writeFile('a.txt', note(it))
  made.callMain(['a', name, 'a.txt'])
  return made.FS.readFile(name)
}

export const ARCHIVES_BESIDE: readonly FileCase[] = [
  zip('field of an entry', (it) => zipWith(note('x'), { extra: field(0x9999, Buffer.from(it)) })),
  zip('field of an entry in the directory', (it) =>
    zipWith(note('x'), { centralExtra: field(0x9999, Buffer.from(it)) }),
  ),
  zip('second name in Unicode', (it) => zipWith(note('x'), { centralExtra: unicode(0x7075, `${it}.txt`, 'a.txt') })),
  zip('second comment in Unicode', (it) => zipWith(note('x'), { centralExtra: unicode(0x6375, it, '') })),
  zip('bytes before the directory', (it) => zipWith(note('x'), { padding: note(it) })),
  zip('name of a second stream', (it) => zipWith(note('x'), { name: `a.txt:${it}` })),
  zip('name in another alphabet of bytes', (it) => zipWith(note('x'), { name: `${it}\u00e9.txt` })),
  zip('file that a Mac keeps beside another', (it) =>
    zipSync({
      'a.txt': note('x'),
      '__MACOSX/._a.txt': Buffer.concat([Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0]), Buffer.alloc(16), Buffer.from(it)]),
    }),
  ),
  twins('7z', 'in a zip', 'papers.zip', async (it) => zipSync({ 'b.7z': await sevenZip('b.7z', it) })),
  twins('7z', 'behind a program', 'papers.7z', async (it) =>
    Buffer.concat([await sevenZip('b.7z', 'x'), Buffer.from(`\n${it}\n`)]),
  ),
  twins('xz', 'two streams', 'a.txt.xz', async (it) =>
    Buffer.concat([await sevenZip('x.xz', 'x'), await sevenZip('x.xz', it)]),
  ),
]
