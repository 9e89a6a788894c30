import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { type Dict, isDict, isName, isText, nameOf, type Value } from './syntax.ts'

/** Without a password: its owner only forbade printing or copying. */
export type Cipher = {
  stream(bytes: Uint8Array, num: number, gen: number, dict: Dict): Uint8Array
  text(bytes: string, num: number, gen: number): string
}

type Method = 'none' | 'rc4' | 'aes-128' | 'aes-256'

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const md5 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** ISO 32000-2, 7.6, for an empty password. Undefined if the dictionary is not understood. */
export function cipherFor(encrypt: Dict, id: string): Cipher | undefined {
  const number = (key: string, usual = 0) => {
    const value = encrypt.get(key)
    return typeof value === 'number' ? value : usual
  }
  const bytes = (key: string) => {
    const value = encrypt.get(key)
    return isText(value) ? latin(value.bytes) : Buffer.alloc(0)
  }
  const [version, revision] = [number('V'), number('R')]
  const length = version === 1 ? 5 : Math.min(16, Math.max(5, number('Length', 40) / 8))
  const streams = methodOf(encrypt, 'StmF', version)
  const texts = methodOf(encrypt, 'StrF', version)
  try {
    const key = revision >= 5 ? newKey(bytes('U'), bytes('UE'), revision) : oldKey(length)
    return cipherWith(key, streams, texts)
  } catch {
    return undefined
  }

  function oldKey(wide: number): Buffer {
    const permissions = Buffer.alloc(4)
    permissions.writeInt32LE(number('P') | 0)
    const parts = [PADDING, bytes('O').subarray(0, 32), permissions, latin(id)]
    if (revision >= 4 && encrypt.get('EncryptMetadata') === false) parts.push(Buffer.from('ffffffff', 'hex'))
    let key = md5(...parts)
    const size = version >= 4 ? 16 : wide
    if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key.subarray(0, size))
    return key.subarray(0, size)
  }
}

function methodOf(encrypt: Dict, which: string, version: number): Method {
  if (version < 4) return 'rc4'
  const filter = nameOf(encrypt.get(which)) ?? 'Identity'
  const filters = encrypt.get('CF')
  const own: Value | undefined = isDict(filters) ? filters.get(filter) : undefined
  const method = isDict(own) ? nameOf(own.get('CFM')) : undefined
  if (method === 'V2') return 'rc4'
  if (method === 'AESV2') return 'aes-128'
  if (method === 'AESV3') return 'aes-256'
  return 'none'
}

/** The key of revisions 5 and 6. */
function newKey(user: Buffer, wrapped: Buffer, revision: number): Buffer {
  const salt = user.subarray(40, 48)
  const key = revision === 5 ? createHash('sha256').update(salt).digest() : hardened(salt)
  const decipher = createDecipheriv('aes-256-cbc', key, Buffer.alloc(16))
  decipher.setAutoPadding(false)
  return Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()])
}

/** Algorithm 2.B with an empty password. */
function hardened(salt: Buffer): Buffer {
  let key: Buffer = createHash('sha256').update(salt).digest()
  for (let round = 0; ; round++) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    cipher.setAutoPadding(false)
    const mixed = Buffer.concat([cipher.update(block), cipher.final()])
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][rest]!).update(mixed).digest()
    if (round >= 63 && mixed.at(-1)! <= round - 31) return key.subarray(0, 32)
  }
}

function cipherWith(key: Buffer, streams: Method, texts: Method): Cipher {
  const open = (bytes: Uint8Array, method: Method, num: number, gen: number): Uint8Array => {
    if (method === 'none') return bytes
    if (method === 'aes-256') return aes(bytes, key, 'aes-256-cbc')
    const own = md5(
      key,
      Buffer.from([num & 255, (num >> 8) & 255, (num >> 16) & 255, gen & 255, (gen >> 8) & 255]),
      ...(method === 'aes-128' ? [latin('sAlT')] : []),
    ).subarray(0, Math.min(16, key.length + 5))
    return method === 'rc4' ? rc4(bytes, own) : aes(bytes, own, 'aes-128-cbc')
  }
  return {
    stream(bytes, num, gen, dict) {
      const type = nameOf(dict.get('Type'))
      const filter = dict.get('Filter')
      const own = [filter].flat().some((one) => isName(one ?? null) && nameOf(one as Value) === 'Crypt')
      if (type === 'XRef' || own) return bytes
      return open(bytes, streams, num, gen)
    },
    text: (bytes, num, gen) => Buffer.from(open(latin(bytes), texts, num, gen)).toString('latin1'),
  }
}

function aes(bytes: Uint8Array, key: Buffer, name: string): Uint8Array {
  const whole = bytes.length - (bytes.length % 16)
  if (whole < 32) return new Uint8Array()
  const decipher = createDecipheriv(name, key, bytes.subarray(0, 16))
  decipher.setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(bytes.subarray(16, whole)), decipher.final()])
  const pad = plain.at(-1) ?? 0
  return pad >= 1 && pad <= 16 ? plain.subarray(0, plain.length - pad) : plain
}

/** OpenSSL has no RC4, which older documents use. */
function rc4(bytes: Uint8Array, key: Buffer): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255
    ;[box[i], box[j]] = [box[j]!, box[i]!]
  }
  const out = new Uint8Array(bytes.length)
  for (let at = 0, i = 0, j = 0; at < bytes.length; at++) {
    i = (i + 1) & 255
    j = (j + box[i]!) & 255
    ;[box[i], box[j]] = [box[j]!, box[i]!]
    out[at] = bytes[at]! ^ box[(box[i]! + box[j]!) & 255]!
  }
  return out
}
