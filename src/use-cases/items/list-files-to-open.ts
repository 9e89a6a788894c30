import { type Opening, wasServed } from '../../core/opening.ts'
import type { Dependencies } from '../dependencies.ts'
import { openedBy } from '../shared/opened-files.ts'

/** Files of the current version that must be opened, with what was served to this person. */
export const listFilesToOpen =
  ({ ports, read }: Dependencies) =>
  async (id: string, by: string): Promise<readonly Opening[]> => {
    const { due, served } = await openedBy(ports, id, await read(id), by)
    return due.map((file) => ({ ...file, served: wasServed(file, served) }))
  }
