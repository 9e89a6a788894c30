import { createHash } from 'node:crypto'

const encoder = new TextEncoder()

/** Below this, moving the bytes to another thread costs more than hashing here. */
const AT_ONCE = 128 << 10

/** Lower-case hexadecimal, the same on both runtimes. */
export async function digest(content: string | Uint8Array): Promise<string> {
  if (content.length <= AT_ONCE) return createHash('sha256').update(content).digest('hex')
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
