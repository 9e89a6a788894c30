import { mayRead } from '../../../core/authority.ts'
import type { ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { type ListQuery, readRows } from './read-rows.ts'

export const readable = (deps: Dependencies) => {
  const { ports } = deps
  const { limitTo, openPage } = readRows(deps)
  return async (by: string, query: ListQuery): Promise<readonly ItemRow[]> => {
    const [snapshot, at] = [await ports.officeSnapshot(), ports.now()]
    return openPage((item) => mayRead(snapshot, item, by, at), limitTo(snapshot, by, query))
  }
}
