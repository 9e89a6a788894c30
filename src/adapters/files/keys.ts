import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, makeFolder, readIfThere, removeForGood, replace } from './durable.ts'

const NAME = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** Removal survives a power failure. */
export function keyFolder(folder: string) {
  const place = (name: string) => {
    if (!NAME.test(name)) throw new Error('A content key is named by a UUID.')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    async put(name: string, bytes: Uint8Array): Promise<void> {
      const path = place(name)
      await makeFolder(dirname(path))
      // A power failure in the middle of a write can leave this file.
      await rm(`${path}.new`, { force: true })
      await replace(path, bytes)
    },
    get: async (name: string): Promise<Uint8Array | undefined> => readIfThere(place(name)),
    async remove(name: string): Promise<void> {
      await rm(`${place(name)}.new`, { force: true })
      await removeForGood(place(name))
    },
    async list(): Promise<readonly string[]> {
      const paths = await readdir(folder, { recursive: true }).catch((fault: unknown) => {
        if (isMissing(fault)) return []
        throw fault
      })
      return paths.map((path) => path.slice(3)).filter((name) => NAME.test(name))
    },
  }
}
