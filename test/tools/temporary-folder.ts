import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Memory as a file system: SQLite waits there for no disk. Most containers have it, some with a few megabytes. */
const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 1_000_000_000

const place = hasSpace(MEMORY) ? MEMORY : tmpdir()

function hasSpace(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ENOUGH_BYTES
  } catch {
    return false
  }
}

/** A new folder for the data of a test, which the test removes. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(place, `countersign-${name}-`))
}
