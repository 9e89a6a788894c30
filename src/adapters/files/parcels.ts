import type { Bucket } from './r2.ts'

/** What waits to be read, by its own name, apart from what is kept for good. */
export function r2Parcels(bucket: Bucket & { delete(key: string): Promise<void> }) {
  const key = (id: string) => `waiting/${id}`
  return {
    put: async (id: string, bytes: Uint8Array): Promise<void> => void (await bucket.put(key(id), bytes)),
    async get(id: string): Promise<Uint8Array | undefined> {
      const found = await bucket.get(key(id))
      return found ? new Uint8Array(await found.arrayBuffer()) : undefined
    },
    drop: (id: string) => bucket.delete(key(id)),
  }
}
