import { mayRead } from '../../../core/authority.ts'
import type { Item } from '../../../core/item/state.ts'
import type { ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { type ListQuery, readRows } from './read-rows.ts'

export const sharedWith = (deps: Dependencies) => {
  const { ports } = deps
  const { openPage } = readRows(deps)
  return async (by: string, query: ListQuery): Promise<readonly ItemRow[]> => {
    const [snapshot, at] = [await ports.officeSnapshot(), ports.now()]
    const isOpen = (item: Item) => item.shared.has(by) && mayRead(snapshot, item, by, at)
    return openPage(isOpen, { ...query, readers: [`shared:${by}`] })
  }
}
