import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

type Digest = (content: Uint8Array) => Promise<string>

/** Files under the hash of their bytes. What `put` has answered for outlives a loss of power. */
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
      // Also when it was there: another writer may have renamed it and not yet come to this line.
      await syncFolder(dirname(path))
      return hash
    },

    async get(hash: string): Promise<Uint8Array | undefined> {
      try {
        return new Uint8Array(await readFile(place(hash)))
      } catch (fault) {
        if (isMissing(fault)) return undefined
        throw fault
      }
    },
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first !== undefined) await syncFolder(dirname(folder))
}

/** A new name in a folder is on the disk only when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
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

function isMissing(fault: unknown): boolean {
  return (fault as NodeJS.ErrnoException).code === 'ENOENT'
}
