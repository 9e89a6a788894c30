import { createRequire } from 'node:module'
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm'
import type { Budget } from './budget.ts'
import { type ExtractionSink, type Reader, Unreadable } from './reader.ts'

/** Encrypted entries are reported, with names where they are visible. */
export const sevenZip: Reader = async (file, sink) => {
  const lines: string[] = []
  const zip = await create(lines)
  zip.FS.writeFile('/archive', file.bytes)
  const entries = list(zip, lines)
  // 7-Zip reports encrypted names and a damaged header alike.
  if (entries === undefined)
    throw new Unreadable('It and its file names are locked with a password, or it is damaged.', 'no-password')
  let size = 0
  for (const entry of entries) {
    sink.part(`${entry.path}/path`, 'filename', entry.path)
    sink.part(`${entry.path}/comment`, 'properties', entry.comment, 'comment on a file in the archive')
    size += entry.size
    if (entry.encrypted) sink.unread(entry.path, 'It is locked with a password.', 'no-password')
  }
  if (entries.length === 0) throw new Unreadable('No file could be found in the archive.')
  const open = entries.filter((entry) => !entry.encrypted && !entry.folder)
  if (open.length > 0) {
    sink.budget.expand(size)
    zip.FS.mkdir('/out')
    if (!run(zip, ['x', '-y', '-p-', '-o/out', '/archive'])) sink.budget.damage()
    for (const entry of open) await give(zip, entry, sink)
  }
  const tail = Number(/^Tail Size = (\d+)$/m.exec(lines.join('\n'))?.[1] ?? 0)
  if (tail > 0)
    await sink.deeper('slack', {
      name: '',
      bytes: file.bytes.subarray(file.bytes.length - tail),
      as: 'slack',
      where: 'bytes after the archive',
    })
  if (complaints(lines, entries.length > open.length)) sink.budget.damage()
}

/** A missing password is reported separately. */
function complaints(lines: readonly string[], locked: boolean): boolean {
  return lines.some(
    (line) =>
      /^ERRORS?\b|CRC failed|Data error|Headers? error|Unexpected end|Unavailable data/i.test(line) &&
      !(locked && /password|encrypted|CRC failed|Data error|^ERRORS?:?\s*$/i.test(line)),
  )
}

export async function oneFile(archive: Uint8Array, path: string): Promise<Uint8Array | undefined> {
  const zip = await create([])
  zip.FS.writeFile('/archive', archive)
  zip.FS.mkdir('/out')
  run(zip, ['e', '-y', '-p-', '-o/out', '/archive', path])
  const bytes = firstOut(zip)
  return bytes && bytes.length > 0 ? bytes : undefined
}

function firstOut(zip: SevenZipModule): Uint8Array | undefined {
  const name = zip.FS.readdir('/out').find((entry) => !entry.startsWith('.'))
  return name === undefined ? undefined : zip.FS.readFile(`/out/${name}`)
}

/** Stops when the output exceeds `most` bytes or time runs out. */
export async function unpackStream(
  packed: Uint8Array,
  format: string,
  most: number,
  budget: Budget,
): Promise<{ readonly content: Uint8Array | undefined; readonly full: boolean; readonly sound: boolean }> {
  const lines: string[] = []
  const zip = await create(lines)
  zip.FS.writeFile('/archive', packed)
  zip.FS.mkdir('/out')
  const isFull = limitWrites(zip, most, budget)
  run(zip, ['x', '-y', `-t${format}`, '-o/out', '/archive'])
  budget.check()
  return {
    content: firstOut(zip),
    full: isFull(),
    sound: !complaints(lines, false) && !lines.some((line) => /after the end/i.test(line)),
  }
}

/** Emscripten's code for a full disk (ENOSPC). */
const NO_SPACE = 51

type Write = (...given: readonly unknown[]) => number
type Internals = {
  readonly ErrnoError: new (code: number) => Error
  readonly filesystems: {
    readonly MEMFS: { readonly ops_table: { readonly file: { readonly stream: { write: Write } } } }
  }
}

/** A virtual disk that is full after `most` bytes. Returns whether it filled up. */
function limitWrites(zip: SevenZipModule, most: number, budget: Budget): () => boolean {
  const internals = zip.FS as unknown as Internals
  const { stream } = internals.filesystems.MEMFS.ops_table.file
  const write = stream.write
  let left = most
  stream.write = (...given) => {
    left -= Number(given[3])
    if (left < 0 || budget.left() <= 0) throw new internals.ErrnoError(NO_SPACE)
    return write(...given)
  }
  return () => left < 0
}

type Entry = { path: string; size: number; encrypted: boolean; folder: boolean; comment: string }

async function create(lines: string[]): Promise<SevenZipModule> {
  const require = createRequire(import.meta.url)
  const factory = require('7z-wasm') as SevenZipModuleFactory
  return factory({
    print: (line) => lines.push(line),
    printErr: (line) => lines.push(line),
    stdin: () => 0,
    quit: () => {},
  })
}

/** 7-Zip throws instead of asking for a password, and when it gives up. */
function run(zip: SevenZipModule, words: string[]): boolean {
  try {
    zip.callMain(words)
    return true
  } catch {
    return false
  }
}

/** One block of `Key = value` lines per entry. */
function list(zip: SevenZipModule, lines: string[]): Entry[] | undefined {
  run(zip, ['l', '-slt', '-p-', '/archive'])
  const blocks = lines.join('\n').split('----------\n')[1]
  if (blocks === undefined) return undefined
  return blocks.split(/\n\n+/).flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(block)?.[1]?.trim() ?? ''
    const path = field('Path')
    if (path === '') return []
    const folder = field('Folder') === '+' || field('Attributes').startsWith('D')
    return [
      {
        path,
        size: Number(field('Size')) || 0,
        encrypted: field('Encrypted') === '+',
        folder,
        comment: field('Comment'),
      },
    ]
  })
}

async function give(zip: SevenZipModule, entry: Entry, sink: ExtractionSink): Promise<void> {
  let bytes: Uint8Array
  try {
    bytes = zip.FS.readFile(`/out/${entry.path}`)
    if (bytes.length < entry.size) sink.budget.damage()
  } catch {
    sink.unread(entry.path, 'It could not be unpacked.')
    return
  }
  await sink.deeper(entry.path, {
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    bytes,
    where: 'file in the archive',
  })
}
