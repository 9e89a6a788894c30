import { type ExtractionSink, type Reader, Unreadable } from './reader.ts'

/** S/MIME: signed content can be read, enveloped content cannot. */
export const pkcs7: Reader = async (file, sink) => {
  const kind = kindOf(file.bytes)
  if (kind === 3 || kind === 23) throw new Unreadable('It is encrypted (S/MIME).')
  if (kind !== 2 && kind !== 9) throw new Unreadable('It is a cryptographic message of a kind that cannot be read.')
  await signedContent(file.bytes, sink)
}

type Node = { tag: number; from: number; to: number; next: number }

/** Last number of the content type: …1.7.2 signed, …1.7.3 enveloped; 9 means compressed. */
function kindOf(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.subarray(0, 40)).indexOf(Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7]))
  return at >= 0 ? bytes[at + 8]! : 0
}

async function signedContent(bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  const octets: Uint8Array[] = []
  const strings: string[] = []
  let inContent = false
  walk(bytes, 0, bytes.length, 0, (node) => {
    sink.budget.check()
    const value = bytes.subarray(node.from, node.to)
    if (node.tag === 6 && Buffer.from(value).toString('hex') === '2a864886f70d010701') inContent = true
    else if (node.tag === 0x31 && octets.length > 0) inContent = false
    if (inContent && node.tag === 4) octets.push(value)
    // Names in certificates, and the ESS security label.
    if ([12, 19, 22, 30].includes(node.tag) && value.length > 3)
      strings.push(Buffer.from(value).toString(node.tag === 30 ? 'utf16le' : 'utf8'))
  })
  if (octets.length > 0)
    await sink.deeper('signed', { name: '', bytes: Buffer.concat(octets), as: 'mail', where: 'signed content' })
  sink.part('certificates', 'properties', strings.join('\n'), 'certificates and security label')
}

/** Depth-first walk over tag, length and value, also with BER's indefinite lengths. */
function walk(bytes: Uint8Array, from: number, to: number, depth: number, visit: (node: Node) => void): number {
  let at = from
  while (at + 2 <= to && depth < 30) {
    const tag = bytes[at]!
    if (tag === 0 && bytes[at + 1] === 0) return at + 2
    const { start, length } = lengthAt(bytes, at + 1)
    const end = length < 0 ? to : Math.min(to, start + length)
    visit({ tag, from: start, to: end, next: end })
    if (tag & 0x20) {
      const stopped = walk(bytes, start, end, depth + 1, visit)
      at = length < 0 ? stopped : end
    } else at = end
    if (start >= to) break
  }
  return at
}

function lengthAt(bytes: Uint8Array, at: number): { start: number; length: number } {
  const first = bytes[at] ?? 0
  if (first < 128) return { start: at + 1, length: first }
  if (first === 128) return { start: at + 1, length: -1 }
  let length = 0
  for (let i = 1; i <= (first & 127) && i <= 4; i++) length = length * 256 + (bytes[at + i] ?? 0)
  return { start: at + 1 + (first & 127), length }
}
