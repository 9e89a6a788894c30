import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PACK_FILES, type PackName } from './pack-files.ts'

/** The pack that lets film and sound be checked. Without it, every recording is held for a person as a whole. */
export type Pack = {
  readonly folder: string
  /** The content of a file. Throws when it is not the expected one. */
  open(name: PackName): Buffer
}

let folderInUse: string | undefined

/** Names the folder of the pack for this process. */
export function usePack(folder: string | undefined): void {
  folderInUse = folder
}

/** The pack of this process; undefined where it is not installed in full. */
export function packInUse(): Pack | undefined {
  return folderInUse !== undefined && missingFrom(folderInUse).length === 0 ? openPack(folderInUse) : undefined
}

export function openPack(folder: string): Pack {
  return {
    folder,
    open(name) {
      const content = readFileSync(join(folder, name))
      if (!isExpected(name, content)) throw new Error('A file of the pack for film and sound is not the expected one.')
      return content
    },
  }
}

/** Names of files that are absent or have another size. */
export function missingFrom(folder: string): readonly PackName[] {
  return PACK_FILES.filter(
    ({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size !== bytes,
  ).map(({ name }) => name)
}

/** Names of files that are absent or changed. Reads everything. */
export function wrongIn(folder: string): readonly PackName[] {
  const missing = new Set(missingFrom(folder))
  return PACK_FILES.filter(({ name }) => missing.has(name) || !isExpected(name, readFileSync(join(folder, name)))).map(
    ({ name }) => name,
  )
}

export function isExpected(name: PackName, content: Uint8Array): boolean {
  const file = PACK_FILES.find((one) => one.name === name)
  return file !== undefined && createHash('sha256').update(content).digest('hex') === file.hash
}
