import type { Budget } from '../budget.ts'
import { Unreadable } from '../reader.ts'

const TOO_LARGE = 'Unpacked, it would be too large.'
const DAMAGED = 'It is damaged and cannot be unpacked.'

/** Unpacks one stream within the budget; more than its room is refused while unpacking, not after. */
export async function bytesOf(
  format: string,
  bytes: Uint8Array,
  budget: Budget,
  by?: (most: number) => Uint8Array,
): Promise<Uint8Array> {
  const most = budget.room()
  try {
    const content = by ? by(most) : await UNPACKERS[format]!(bytes, most, budget)
    budget.expand(content.length)
    return content
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable(TOO_LARGE)
    if (fault instanceof Unreadable || (fault as Error).name === 'Exhausted') throw fault
    throw new Unreadable(DAMAGED)
  }
}

type XzPackage = typeof import('xz-decompress') & { default?: typeof import('xz-decompress') }

type Unpacker = (bytes: Uint8Array, most: number, budget: Budget) => Promise<Uint8Array>

const UNPACKERS: Readonly<Record<string, Unpacker>> = { bzip2, xz, zstd }

async function bzip2(bytes: Uint8Array, most: number, budget: Budget): Promise<Uint8Array> {
  const { default: bunzip } = await import('seek-bzip')
  const into = bucket(most, budget)
  bunzip.decode(Buffer.from(bytes), { writeByte: into.byte, flush() {} }, true)
  return into.done()
}

async function zstd(bytes: Uint8Array, most: number, budget: Budget): Promise<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const into = bucket(most, budget)
  const unpacking = new Decompress((chunk) => into.chunk(chunk))
  for (let at = 0; at < bytes.length; at += 65_536)
    unpacking.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  return into.done()
}

async function xz(bytes: Uint8Array, most: number, budget: Budget): Promise<Uint8Array> {
  // CommonJS: Node shows its names only on the default.
  const loaded = (await import('xz-decompress')) as XzPackage
  const { XzReadableStream } = loaded.default ?? loaded
  const into = bucket(most, budget)
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  const reader = new XzReadableStream(source).getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) into.chunk(step.value)
  return into.done()
}

/** Collects what is unpacked and stops the unpacker when it is full or late. */
function bucket(most: number, budget: Budget) {
  const chunks: Uint8Array[] = []
  let size = 0
  let open = Buffer.alloc(65_536)
  let used = 0
  const grow = (more: number) => {
    size += more
    if (size > most) throw new Unreadable(TOO_LARGE)
    budget.check()
  }
  const flush = () => {
    grow(used)
    chunks.push(open.subarray(0, used))
    open = Buffer.alloc(65_536)
    used = 0
  }
  return {
    byte(byte: number) {
      open[used++] = byte
      if (used === open.length) flush()
    },
    chunk(chunk: Uint8Array) {
      grow(chunk.length)
      chunks.push(chunk.slice())
    },
    done() {
      flush()
      return Buffer.concat(chunks)
    },
  }
}
