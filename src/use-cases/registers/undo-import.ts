import { registerOf } from '../../core/register/all.ts'
import { type RegisterEntry, streamOf } from '../../core/register/entry.ts'
import { undoImport as plan } from '../../core/register/undo.ts'
import type { Dependencies } from '../dependencies.ts'

/** Throws `not-yours`, `stale-version`. */
export const undoImport =
  ({ ports, rows }: Pick<Dependencies, 'ports' | 'rows'>) =>
  async (
    id: string,
    command: { readonly seq: number; readonly by: string; readonly proved?: boolean },
  ): Promise<void> => {
    const register = registerOf(id)
    const { seq, by, proved = false } = command
    const entries = (await ports.read(streamOf(id))) as readonly RegisterEntry[]
    const entry = entries[seq - 1]
    const named = entry?.what === 'registered' ? entry.rows : []
    const versions = (await Promise.all(named.map(({ row }) => ports.rowVersions(id, row)))).flat()
    await rows.write(register, by, (now) => plan(register, { entries, seq, versions }, now), {
      proved,
      confirmed: true,
    })
  }
