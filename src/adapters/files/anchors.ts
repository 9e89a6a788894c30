import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, makeFolder, syncFolder, write } from './durable.ts'

/** The folder may be on another disk than the data. An existing anchor is left unchanged. */
export function anchorFolder(folder: string) {
  return async function exportAnchor(name: string, text: string): Promise<void> {
    await makeFolder(folder)
    try {
      await write(join(folder, name), new TextEncoder().encode(text))
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
    await syncFolder(folder)
  }
}

export async function anchorFile(folder: string, line: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (isMissing(fault)) return []
    throw fault
  })
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8')
    if (text.startsWith(`${line}\n`)) return text
  }
  return undefined
}
