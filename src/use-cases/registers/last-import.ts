import { registerOf } from '../../core/register/all.ts'
import { type RegisterEntry, streamOf } from '../../core/register/entry.ts'
import { mayEdit } from '../../core/register/may.ts'
import { importToUndo } from '../../core/register/undo.ts'
import type { Dependencies } from '../dependencies.ts'

/** Returns undefined when something was written since. */
export const lastImport =
  ({ ports, rows }: Pick<Dependencies, 'ports' | 'rows'>) =>
  async (id: string, by: string): Promise<number | undefined> => {
    if (!mayEdit(registerOf(id), (await rows.contextFor(by)).roles)) return undefined
    return importToUndo((await ports.read(streamOf(id))) as readonly RegisterEntry[])
  }
