import { isPublic, mayRead } from '../../../core/authority.ts'
import type { Line } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { type ListQuery, readRows, WITHOUT_FINDINGS } from './read-rows.ts'

export const readableOrPublic = (deps: Dependencies) => {
  const { ports } = deps
  const { limitTo, openPage, openOf } = readRows(deps)
  return async (by: string, query: ListQuery): Promise<readonly Line[]> => {
    const [snapshot, at] = [await ports.officeSnapshot(), ports.now()]
    const rows = await openPage(
      (item) => mayRead(snapshot, item, by, at) || isPublic(item, at),
      limitTo(snapshot, by, query),
    )
    const open = new Set((await openOf(rows, (item) => mayRead(snapshot, item, by, at))).map(({ item }) => item))
    return rows.map((row) => (open.has(row.item) ? row : { ...row, ...WITHOUT_FINDINGS, released: true as const }))
  }
}
