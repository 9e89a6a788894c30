/** AES-256-GCM (NIST SP 800-38D): content cannot be read, changed or moved without its key. */

const IV_BYTES = 12
const KEY_BYTES = 32

/** Twelve random bytes, then the ciphertext. Opening must repeat `about`. */
export async function seal(key: CryptoKey, bytes: Uint8Array, about: string): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, about), key, bytes as BufferSource))
  const whole = new Uint8Array(IV_BYTES + sealed.length)
  whole.set(iv)
  whole.set(sealed, IV_BYTES)
  return whole
}

/** Throws when the key is wrong or a bit was changed. */
export async function unseal(key: CryptoKey, whole: Uint8Array, about: string): Promise<Uint8Array> {
  const iv = whole.slice(0, IV_BYTES)
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, about), key, whole.slice(IV_BYTES)))
  } catch {
    throw new Error(`What was kept as ${about} was changed, or was encrypted with another key.`)
  }
}

export function newKeyBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES))
}

export function keyFrom(bytes: Uint8Array): Promise<CryptoKey> {
  if (bytes.length !== KEY_BYTES) throw new Error(`A content key has ${KEY_BYTES} bytes, not ${bytes.length}.`)
  return crypto.subtle.importKey('raw', bytes as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function algorithm(iv: Uint8Array, about: string) {
  return { name: 'AES-GCM', iv: iv as BufferSource, additionalData: new TextEncoder().encode(about) }
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** Text that is no Base64 gives bytes that no key opens. */
export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
