import { crc32 } from 'node:zlib'
import { type GzipMember, gzipMember } from './archive/gzip.ts'
import { tarEntries } from './archive/tar.ts'
import { bytesOf } from './archive/unpackers.ts'
import { IWORK } from './kinds.ts'
import { words } from './office/binary.ts'
import { type ExtractionSink, type Reader, Unreadable } from './reader.ts'
import { isRecordedEmpty, openZip, unpack, type Zip, type ZipEntry } from './zip.ts'

export const zip: Reader = async (file, sink) => {
  const found = openZip(file.bytes)
  sink.part('comment', 'properties', found.comment, 'comment of the archive')
  const seen = new Set<number>()
  let locked = 0
  for (const entry of found.entries) {
    sink.budget.check()
    comments(entry, sink)
    if (entry.encrypted) locked++
    if (entry.name.endsWith('/') && entry.size === 0) sink.part(`${entry.name}name`, 'filename', entry.name)
    else if (!seen.has(entry.start)) await open(found, entry, sink)
    // Many names that point to one entry are how a small archive becomes a huge one.
    else sink.part('name', 'filename', entry.name)
    seen.add(entry.start)
  }
  if (locked > 0) sink.observe('', 'encrypted', `${locked} of its files are locked with a password.`)
  if (found.entries.length === 0 && file.bytes.length > 22)
    throw new Unreadable('No file could be found in the archive.')
  for (const [index, gap] of found.slack.entries()) await between(gap, `slack${index + 1}`, sink)
}

async function between(gap: Zip['slack'][number], at: string, sink: ExtractionSink): Promise<void> {
  // A central directory that remained after its files were found without it.
  if (gap.bytes[0] === 0x50 && gap.bytes[1] === 0x4b && (gap.bytes[2] === 1 || gap.bytes[2] === 5))
    sink.part(at, 'hidden', words(gap.bytes, 4), 'directory of another archive')
  else
    await sink.deeper(at, {
      name: '',
      bytes: gap.bytes,
      as: 'slack',
      where: `bytes ${gap.at} the files of the archive`,
    })
}

function comments(entry: ZipEntry, sink: ExtractionSink): void {
  sink.part(`${entry.name}/comment`, 'properties', entry.comment, 'comment on a file in the archive')
  for (const field of entry.fields)
    sink.part(`${entry.name}/field`, 'hidden', words(field, 4), 'field of a file in the archive')
  if (entry.otherName)
    sink.part(`${entry.name}/name`, 'filename', entry.otherName, 'second name of a file in the archive')
}

async function open(found: Zip, entry: ZipEntry, sink: ExtractionSink): Promise<void> {
  if (entry.name.endsWith('.iwa')) return storedByApple(found, entry, sink)
  const where = entry.unlisted ? 'file that the archive does not list' : 'file in the archive'
  try {
    const bytes = unpack(found, entry, sink.budget)
    if (bytes.length === 0 && isRecordedEmpty(entry))
      sink.part(`${entry.name}/name`, 'filename', lastName(entry.name), where)
    else await sink.deeper(entry.name, { name: lastName(entry.name), bytes, where })
  } catch (fault) {
    sink.part(`${entry.name}/name`, 'filename', entry.name)
    if (!(fault instanceof Unreadable)) throw fault
    const other = entry.encrypted ? undefined : await bySevenZip(found, entry, sink)
    if (other) await sink.deeper(entry.name, { name: '', bytes: other, where })
    else sink.unread(entry.name, fault.message, fault.advice)
  }
  if (entry.name.includes('/'))
    sink.part(`${entry.name}/path`, 'filename', entry.name.slice(0, entry.name.lastIndexOf('/')))
}

function storedByApple(found: Zip, entry: ZipEntry, sink: ExtractionSink): void {
  sink.part(`${entry.name}/name`, 'filename', entry.name)
  sink.part(`${entry.name}/words`, 'hidden', words(unpack(found, entry, sink.budget), 4), 'words between other bytes')
  sink.unread('', IWORK)
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Reads Deflate64, LZMA, bzip2, PPMd and zstd. */
async function bySevenZip(found: Zip, entry: ZipEntry, sink: ExtractionSink): Promise<Uint8Array | undefined> {
  if (entry.method === 0 || entry.method === 8 || entry.unlisted) return undefined
  sink.budget.expand(entry.size)
  const { oneFile } = await import('./seven-zip.ts')
  const bytes = await oneFile(found.bytes, entry.name)
  if (bytes && entry.crc !== undefined && crc32(bytes) !== entry.crc) sink.budget.damage()
  return bytes
}

export const gzip: Reader = async (file, sink) => {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const pieces: Uint8Array[] = []
  let end = 0
  while (end < bytes.length) {
    const member = await memberAt(bytes, end, sink)
    if (!member) break
    const at = `member${pieces.length + 1}`
    sink.part(`${at}/name`, 'filename', member.name, 'in the head of a gzip member')
    sink.part(`${at}/comment`, 'properties', member.comment, 'in the head of a gzip member')
    sink.part(`${at}/field`, 'hidden', words(member.field, 4), 'in the head of a gzip member')
    pieces.push(member.content)
    if (!member.sound) sink.budget.damage()
    end = member.end
  }
  if (pieces.length === 0) throw new Unreadable('It is damaged and cannot be unpacked.', 'save-again')
  const name = file.name.replace(/\.(?:gz|svgz)$/i, '').replace(/\.tgz$/i, '.tar')
  await sink.deeper('content', { name, bytes: Buffer.concat(pieces), where: 'in the archive' })
  const rest = bytes.subarray(end)
  if (rest.some((byte) => byte !== 0))
    await sink.deeper('slack', { name: '', bytes: rest, as: 'slack', where: 'bytes after the archive' })
}

async function memberAt(bytes: Buffer, at: number, sink: ExtractionSink): Promise<GzipMember | undefined> {
  let found: GzipMember | undefined
  await bytesOf('gzip', bytes, sink.budget, (most) => {
    found = gzipMember(bytes, at, most)
    return found?.content ?? new Uint8Array()
  })
  return found
}

export const stream: Reader = async (file, sink) => {
  const content = await bytesOf(file.format, file.bytes, sink.budget)
  if (file.format === 'zstd')
    for (const { frame, whole } of skippedFrames(file.bytes)) {
      if (!whole) sink.budget.damage()
      sink.part('frame', 'hidden', words(frame, 4), 'frame of the archive that is passed over')
    }
  await sink.deeper('content', {
    name: file.name.replace(/\.(?:bz2|xz|zst)$/i, '').replace(/\.t(?:bz2?|xz|zst)$/i, '.tar'),
    bytes: content,
    where: 'in the archive',
  })
}

/** Every decoder ignores skippable frames (RFC 8878, 3.1.2). */
function skippedFrames(bytes: Uint8Array): { frame: Uint8Array; whole: boolean }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: { frame: Uint8Array; whole: boolean }[] = []
  for (let at = bytes.indexOf(0x2a); at > 0 && at + 7 <= bytes.length; at = bytes.indexOf(0x2a, at + 1)) {
    const isFrame = (bytes[at - 1]! & 0xf0) === 0x50 && bytes[at + 1] === 0x4d && bytes[at + 2] === 0x18
    const size = isFrame ? view.getUint32(at + 3, true) : 0
    if (size > 0) found.push({ frame: bytes.subarray(at + 7, at + 7 + size), whole: at + 7 + size <= bytes.length })
  }
  return found
}

export const tar: Reader = async (file, sink) => {
  for (const entry of tarEntries(file.bytes)) {
    sink.budget.check()
    sink.part(`${entry.path}/path`, 'filename', entry.path)
    sink.part(`${entry.path}/link`, 'properties', entry.link, 'target of a link in the archive')
    sink.part(`${entry.path}/owner`, 'properties', entry.owner, 'owner of a file in the archive')
    if (entry.bytes.length > 0)
      await sink.deeper(entry.path, {
        name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
        bytes: entry.bytes,
        where: 'file in the archive',
      })
  }
}
