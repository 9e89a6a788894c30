import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Durable when this resolves. Fails when the name exists. */
export async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Replaces atomically, and leaves `.new` when interrupted. */
export async function replace(path: string, bytes: Uint8Array): Promise<void> {
  await write(`${path}.new`, bytes)
  await rename(`${path}.new`, path)
  await syncFolder(dirname(path))
}

export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first !== undefined) await syncFolder(dirname(folder))
}

/** A new name is durable only when its folder is synced. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function isMissing(fault: unknown): boolean {
  return (fault as NodeJS.ErrnoException).code === 'ENOENT'
}

/** Returns undefined when the file does not exist. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** Durable. Does nothing when the file does not exist. */
export async function removeForGood(path: string): Promise<void> {
  await rm(path, { force: true })
  await syncFolder(dirname(path)).catch((fault: unknown) => {
    if (!isMissing(fault)) throw fault
  })
}
