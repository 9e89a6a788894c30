import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PACK_FILES, type PackName } from './pack-files.ts'

/** Without the pack, every recording is held for a person as a whole. */
export type Pack = {
  readonly folder: string
  /** Milliseconds that are read from the start of each recording. */
  readonly longest: number
  /** Throws when the file is not the expected one. */
  open(name: PackName): Buffer
}

/** `minutes`: of each recording, where the office sets a limit. */
export type FilmPack = { readonly folder: string; readonly minutes?: number }

let inUse: FilmPack | undefined

export function usePack(pack: FilmPack | undefined): void {
  inUse = pack
}

/** Undefined where the pack is not installed in full. */
export function packInUse(): Pack | undefined {
  return inUse && missingFrom(inUse.folder).length === 0 ? openPack(inUse.folder, inUse.minutes) : undefined
}

export function openPack(folder: string, minutes = Number.POSITIVE_INFINITY): Pack {
  return {
    folder,
    longest: minutes * 60_000,
    open(name) {
      const content = readFileSync(join(folder, name))
      if (!isExpected(name, content)) throw new Error('A file of the pack for film and sound is not the expected one.')
      return content
    },
  }
}

/** Names files that are absent or have another size. */
export function missingFrom(folder: string): readonly PackName[] {
  return PACK_FILES.filter(
    ({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size !== bytes,
  ).map(({ name }) => name)
}

/** Names files that are absent or changed, and reads every byte. */
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
