export type Packet = { readonly command: string; readonly data: Buffer }

/** 64 KB is usual, and 1 MB is the most that can be negotiated. */
const MAX_PACKET_BYTES = (1 << 20) + 1024

const HEAD = 4

export class Malformed extends Error {
  override readonly name = 'Malformed'
}

/** Throws `Malformed` for a length that no server would send. Joins once, because Postfix writes a body of 64 KB in sixteen pieces. */
export function packetReader(): (chunk: Buffer) => Packet[] {
  let waiting: Buffer[] = []
  let have = 0
  let wanted = HEAD
  return (chunk) => {
    waiting.push(chunk)
    have += chunk.length
    if (have < wanted) return []
    const packets: Packet[] = []
    let whole = waiting.length === 1 ? chunk : Buffer.concat(waiting)
    for (wanted = lengthOf(whole); whole.length >= wanted; wanted = lengthOf(whole)) {
      packets.push({ command: String.fromCharCode(whole[HEAD]!), data: whole.subarray(HEAD + 1, wanted) })
      whole = whole.subarray(wanted)
    }
    waiting = whole.length > 0 ? [whole] : []
    have = whole.length
    return packets
  }
}

function lengthOf(bytes: Buffer): number {
  if (bytes.length < HEAD) return HEAD + 1
  const length = bytes.readUInt32BE(0)
  if (length < 1 || length > MAX_PACKET_BYTES) throw new Malformed(`A packet of ${length} bytes.`)
  return HEAD + length
}

export function packet(command: string, ...fields: readonly (string | number | Buffer)[]): Buffer {
  const data = fields.map((field) => {
    if (Buffer.isBuffer(field)) return field
    if (typeof field === 'string') return Buffer.from(`${field}\0`, 'latin1')
    const number = Buffer.alloc(4)
    number.writeUInt32BE(field >>> 0)
    return number
  })
  const length = 1 + data.reduce((all, { length: one }) => all + one, 0)
  const head = Buffer.alloc(HEAD + 1)
  head.writeUInt32BE(length)
  head.write(command, HEAD, 'latin1')
  return Buffer.concat([head, ...data])
}

/** Texts that end in a zero byte, in Latin-1: one character a byte, because headers need not be UTF-8. */
export function texts(data: Buffer): string[] {
  const all = data.toString('latin1').split('\0')
  if (all.at(-1) === '') all.pop()
  return all
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

export function asUtf8(text: string): string | undefined {
  try {
    return utf8.decode(Buffer.from(text, 'latin1'))
  } catch {
    return undefined
  }
}
