type Digest = (content: Uint8Array) => Promise<string>

type Listing = { objects: { key: string }[]; truncated: boolean; cursor?: string }

export type Bucket = {
  head(key: string): Promise<{ size: number } | null>
  put(key: string, bytes: Uint8Array): Promise<unknown>
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  delete(key: string): Promise<void>
  list(options: { prefix?: string; cursor?: string }): Promise<Listing>
}

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
    async remove(hash: string): Promise<void> {
      await bucket.delete(hash)
    },
  }
}

const KEYS = 'keys/'

/** Wrapped keys in the bucket, so that the database's history (thirty days on D1) never holds them. */
export function r2Keys(bucket: Bucket) {
  return {
    async put(name: string, bytes: Uint8Array): Promise<void> {
      await bucket.put(KEYS + name, bytes)
    },
    async get(name: string): Promise<Uint8Array | undefined> {
      const found = await bucket.get(KEYS + name)
      return found ? new Uint8Array(await found.arrayBuffer()) : undefined
    },
    async remove(name: string): Promise<void> {
      await bucket.delete(KEYS + name)
    },
    list: async () => (await named(bucket, KEYS)).map((key) => key.slice(KEYS.length)),
  }
}

export async function named(bucket: Bucket, prefix = ''): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await bucket.list({ prefix, ...(cursor ? { cursor } : {}) })
    found.push(...page.objects.map(({ key }) => key))
    cursor = page.truncated ? page.cursor : undefined
  } while (cursor)
  return found
}

export function r2Anchors(bucket: Bucket) {
  return async function exportAnchor(name: string, text: string): Promise<void> {
    const key = `anchors/${name}`
    if (!(await bucket.head(key))) await bucket.put(key, new TextEncoder().encode(text))
  }
}
