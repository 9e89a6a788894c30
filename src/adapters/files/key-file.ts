import { randomUUID } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'

/** Of two processes that write at once, both get the text of the first. */
export function keyFile(path: string) {
  async function load(): Promise<string | undefined> {
    try {
      return await readFile(path, 'utf8')
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw fault
    }
  }

  async function save(text: string): Promise<string> {
    const draft = `${path}.${randomUUID()}`
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    try {
      // Unlike a rename, a link fails when the name is taken.
      await link(draft, path)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    } finally {
      await rm(draft, { force: true })
    }
    return (await load()) ?? text
  }

  return { load, save }
}
