import type { Bucket } from './r2.ts'

/** AES-256-GCM; the nonce precedes the ciphertext. */
const IV_BYTES = 12

/** Each is sealed with its own key, which is kept in the database: neither the bucket nor the database alone can open it. */
export function r2Parcels(bucket: Bucket & { delete(key: string): Promise<void> }) {
  const place = (id: string) => `waiting/${id}`
  const about = (id: string) => new TextEncoder().encode(place(id))
  const cipher = (iv: Uint8Array, id: string) => ({
    name: 'AES-GCM',
    iv: iv as BufferSource,
    additionalData: about(id),
  })

  return {
    /** Returns the key, as base64. */
    async put(id: string, bytes: Uint8Array): Promise<string> {
      const raw = crypto.getRandomValues(new Uint8Array(32))
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await crypto.subtle.encrypt(cipher(iv, id), await keyFrom(raw), bytes as BufferSource)
      const whole = new Uint8Array(IV_BYTES + sealed.byteLength)
      whole.set(iv)
      whole.set(new Uint8Array(sealed), IV_BYTES)
      await bucket.put(place(id), whole)
      return text(raw)
    },
    /** Rejects when the content was changed or the key is wrong. */
    async get(id: string, key: string): Promise<Uint8Array | undefined> {
      const found = await bucket.get(place(id))
      if (!found) return undefined
      const whole = new Uint8Array(await found.arrayBuffer())
      const opened = cipher(whole.subarray(0, IV_BYTES), id)
      return new Uint8Array(await crypto.subtle.decrypt(opened, await keyFrom(bytesOf(key)), whole.subarray(IV_BYTES)))
    },
    drop: (id: string) => bucket.delete(place(id)),
  }
}

function keyFrom(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const text = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
