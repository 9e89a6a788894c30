import { randomUUID } from 'node:crypto'
import { rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, makeFolder, readIfThere, removeForGood, syncFolder, write } from './durable.ts'

type Digest = (content: Uint8Array) => Promise<string>

/** What `put` has acknowledged survives a power failure. */
export function diskFiles(folder: string, digest: Digest) {
  const place = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A kept file is named by its SHA-256.')
    return join(folder, hash.slice(0, 2), hash)
  }

  return {
    async put(bytes: Uint8Array): Promise<string> {
      const hash = await digest(bytes)
      const path = place(hash)
      await makeFolder(dirname(path))
      if ((await sizeOf(path)) !== bytes.length) {
        const draft = `${path}.${randomUUID()}`
        await write(draft, bytes)
        await rename(draft, path)
      }
      // Also when the file exists: another writer may have renamed it without having synced the folder yet.
      await syncFolder(dirname(path))
      return hash
    },

    get: async (hash: string): Promise<Uint8Array | undefined> => readIfThere(place(hash)),

    remove: async (hash: string): Promise<void> => removeForGood(place(hash)),
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}
