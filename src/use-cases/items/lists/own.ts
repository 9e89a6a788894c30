import { mayRead } from '../../../core/authority.ts'
import type { ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { type ListQuery, readRows, WITHOUT_FINDINGS } from './read-rows.ts'

/** Without the title where another person's blocked version is closed to them. */
export const own = (deps: Dependencies) => {
  const { ports } = deps
  const { openOf } = readRows(deps)
  return async (by: string, query: Omit<ListQuery, 'author'>): Promise<readonly ItemRow[]> => {
    const [snapshot, rows, at] = [
      await ports.officeSnapshot(),
      await ports.items({ ...query, author: by }),
      ports.now(),
    ]
    const blocked = rows.filter(({ verdict }) => verdict === 'block')
    const open = new Set((await openOf(blocked, (item) => mayRead(snapshot, item, by, at))).map(({ item }) => item))
    const isHidden = (row: ItemRow) => row.verdict === 'block' && !open.has(row.item)
    return rows.map((row) => (isHidden(row) ? { ...row, ...WITHOUT_FINDINGS, title: 'A closed draft' } : row))
  }
}
