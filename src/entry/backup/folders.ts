import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isMissing, makeFolder, syncFolder } from '../../adapters/files/durable.ts'

/** Paths from the folder; none where it does not exist. Unfinished writes are left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((path) => !/\.(?:new|[0-9a-f-]{36})$/.test(path))
      .sort()
  } catch (fault) {
    if (isMissing(fault)) return []
    throw fault
  }
}

/** On the disk when this resolves. Fails when the file to copy does not exist. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await copySynced(from, to)
  await syncFolder(dirname(to))
}

async function copySynced(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to))
  const draft = `${to}.new`
  await rm(draft, { force: true })
  // A file system that can share blocks does.
  await copyFile(from, draft, constants.COPYFILE_FICLONE)
  await syncFile(draft)
  await rename(draft, to)
}

/** Another program may have written the file. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.chmod(0o600)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** One that was erased during the copy is left out. Returns how many. */
export async function copyFolder(from: string, to: string): Promise<number> {
  await makeFolder(to)
  const folders = new Set<string>()
  let copied = 0
  for (const path of await filesBelow(from))
    try {
      await copySynced(join(from, path), join(to, path))
      folders.add(dirname(join(to, path)))
      copied++
    } catch (fault) {
      if (!isMissing(fault)) throw fault
    }
  for (const folder of folders) await syncFolder(folder)
  return copied
}

/** Lower-case hexadecimal. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
