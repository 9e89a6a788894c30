import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that is whole and on the disk when this resolves. Until then its name is `aside`, in its file system. */
export async function writeDurably(path: string, aside: string, pieces: readonly Buffer[]): Promise<void> {
  const written = await open(aside, 'wx', 0o600)
  try {
    // All or nothing: a single write to a full disk may store a part and report no error.
    for (const piece of pieces) await written.writeFile(piece)
    await written.datasync()
  } catch (fault) {
    await rm(aside, { force: true })
    throw fault
  } finally {
    await written.close()
  }
  await rename(aside, path)
  await syncFolder(dirname(path))
}

/** A rename is durable once its folder is synced. */
export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}
