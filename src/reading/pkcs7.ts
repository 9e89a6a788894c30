import { everyMatch } from '../../detectors/every-match.ts'
import { type ExtractionSink, type Reader, Unreadable } from './reader.ts'

/** Signed content can be read, enveloped content cannot. */
export const pkcs7: Reader = async (file, sink) => {
  const kind = kindOf(file.bytes)
  if (kind === 3 || kind === 23) throw new Unreadable('It is encrypted (S/MIME).')
  if (kind !== 2 && kind !== 9) throw new Unreadable(UNKNOWN)
  await signedContent(file.bytes, sink)
}

const UNKNOWN = 'It is a cryptographic message of a kind that cannot be read.'
const MAX_DEPTH = 30

type Node = { readonly tag: number; readonly from: number; readonly to: number; readonly next: number }

/** Returns 2 for signed, 3 for enveloped, 9 for compressed (…1.7.2). */
function kindOf(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.subarray(0, 40)).indexOf(Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7]))
  return at >= 0 ? bytes[at + 8]! : 0
}

/** RFC 8551, 3.5.3: without content, the signed text is the part before it. */
async function signedContent(bytes: Uint8Array, sink: ExtractionSink): Promise<void> {
  const whole = nodeAt(bytes, 0, bytes.length, 0)
  const content = contentOf(bytes, whole)
  const octets: Uint8Array[] = []
  const strings: string[] = []
  visit(bytes, whole, 0, (node) => {
    sink.budget.check()
    const value = bytes.subarray(node.from, node.to)
    const inside = content !== undefined && content.from <= node.from && node.to <= content.to
    if (inside && node.tag === OCTETS) octets.push(value)
    // Names in certificates, and the ESS security label.
    if (STRINGS.includes(node.tag) && value.length > 3)
      strings.push(Buffer.from(value).toString(node.tag === WIDE_STRING ? 'utf16le' : 'utf8'))
  })
  if (octets.length > 0)
    await sink.deeper('signed', { name: '', bytes: Buffer.concat(octets), as: 'mail', where: 'signed content' })
  const end = content?.to ?? whole.from
  strings.push(...legible(bytes.subarray(0, content?.from ?? whole.from)), ...legible(bytes.subarray(end, whole.next)))
  sink.filled('certificates', [...new Set(strings)].join('\n'), 'certificates and security label')
  const rest = bytes.subarray(whole.next)
  if (rest.some((byte) => byte > 0x20)) await sink.deeper('rest', { name: '', bytes: rest, as: 'slack' })
}

const legible = (bytes: Uint8Array): string[] =>
  everyMatch(Buffer.from(bytes).toString('latin1'), /[\x20-\x7e]{12,}/g).map(([run]) => run)

const OCTETS = 4
const WIDE_STRING = 30
const STRINGS = [12, 19, 20, 22, 26, 28, WIDE_STRING]

/** ContentInfo → [0] → SignedData → its third field → [0]. */
function contentOf(bytes: Uint8Array, whole: Node): Node | undefined {
  const [, explicit] = childrenOf(bytes, whole, 0)
  const [data] = explicit ? childrenOf(bytes, explicit, 0) : []
  const encapsulated = data && childrenOf(bytes, data, 0)[2]
  if (!encapsulated) throw new Unreadable(UNKNOWN)
  return childrenOf(bytes, encapsulated, 0)[1]
}

function visit(bytes: Uint8Array, node: Node, depth: number, each: (node: Node) => void): void {
  each(node)
  if (isConstructed(node)) for (const child of childrenOf(bytes, node, depth)) visit(bytes, child, depth + 1, each)
}

const isConstructed = ({ tag }: Node): boolean => (tag & 0x20) !== 0

function childrenOf(bytes: Uint8Array, { from, to }: Node, depth: number): Node[] {
  const children: Node[] = []
  for (let at = from; at < to; ) {
    const child = nodeAt(bytes, at, to, depth + 1)
    children.push(child)
    at = child.next
  }
  return children
}

/** BER's indefinite length ends at two zeros. */
function nodeAt(bytes: Uint8Array, at: number, limit: number, depth: number): Node {
  const tag = bytes[at] ?? 0
  const { start, length } = lengthAt(bytes, at + 1)
  if (depth > MAX_DEPTH || at + 2 > limit || start + Math.max(0, length) > limit) throw new Unreadable(UNKNOWN)
  if (length >= 0) return { tag, from: start, to: start + length, next: start + length }
  let end = start
  while (end + 2 <= limit && (bytes[end] !== 0 || bytes[end + 1] !== 0)) end = nodeAt(bytes, end, limit, depth + 1).next
  if (end + 2 > limit) throw new Unreadable(UNKNOWN)
  return { tag, from: start, to: end, next: end + 2 }
}

function lengthAt(bytes: Uint8Array, at: number): { start: number; length: number } {
  const first = bytes[at] ?? 0
  if (first < 128) return { start: at + 1, length: first }
  if (first === 128) return { start: at + 1, length: -1 }
  let length = 0
  for (let i = 1; i <= (first & 127) && i <= 4; i++) length = length * 256 + (bytes[at + i] ?? 0)
  return { start: at + 1 + (first & 127), length }
}
