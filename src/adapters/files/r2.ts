type Digest = (content: Uint8Array) => Promise<string>

/** The part of Cloudflare's R2 that is used here. */
export type Bucket = {
  head(key: string): Promise<{ size: number } | null>
  put(key: string, bytes: Uint8Array): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
}

/** Files under the hash of their bytes. R2 answers a write once it is durable. */
export function r2Files(bucket: Bucket, digest: Digest) {
  return {
    async put(bytes: Uint8Array): Promise<string> {
      const hash = await digest(bytes)
      if ((await bucket.head(hash))?.size !== bytes.length) await bucket.put(hash, bytes)
      return hash
    },
    async get(hash: string): Promise<Uint8Array | undefined> {
      const found = await bucket.get(hash)
      return found ? new Uint8Array(await found.arrayBuffer()) : undefined
    },
  }
}
