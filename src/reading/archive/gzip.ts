import { crc32, inflateRawSync } from 'node:zlib'

export type GzipMember = {
  readonly name: string
  readonly comment: string
  /** No program shows the FEXTRA field (RFC 1952). */
  readonly field: Uint8Array
  readonly content: Uint8Array
  readonly end: number
  readonly sound: boolean
}

/** Returns undefined if none begins at `from`; throws if it is damaged (RFC 1952). */
export function gzipMember(bytes: Buffer, from: number, most: number): GzipMember | undefined {
  if (bytes[from] !== 0x1f || bytes[from + 1] !== 0x8b || bytes[from + 2] !== 8) return undefined
  const flags = bytes[from + 3]!
  let at = from + 10
  const field =
    flags & 4 ? bytes.subarray(at + 2, at + 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)) : new Uint8Array()
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  const name = flags & 8 ? text(bytes, at) : ''
  if (flags & 8) at = after(bytes, at)
  const comment = flags & 16 ? text(bytes, at) : ''
  if (flags & 16) at = after(bytes, at)
  if (flags & 2) at += 2
  const done = inflateRawSync(bytes.subarray(at), { maxOutputLength: Math.max(1, most), info: true })
  const { buffer, engine } = done as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
  const end = at + engine.bytesWritten + 8
  const sound = end <= bytes.length && bytes.readUInt32LE(end - 8) === crc32(buffer)
  return { name, comment, field, content: buffer, end, sound }
}

function after(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0, from)
  return end < 0 ? bytes.length : end + 1
}

function text(bytes: Buffer, from: number): string {
  return bytes.subarray(from, after(bytes, from) - 1).toString('latin1')
}
