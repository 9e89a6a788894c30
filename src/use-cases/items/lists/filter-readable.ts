import { mayRead } from '../../../core/authority.ts'
import type { House } from '../../../core/house.ts'
import type { ItemRow } from '../../../ports.ts'
import type { Dependencies } from '../../dependencies.ts'
import { readRows } from './read-rows.ts'

/** Those of these rows that this person may read. */
export const filterReadable = (deps: Dependencies) => {
  const { openOf } = readRows(deps)
  return async (house: House, by: string, rows: readonly ItemRow[]): Promise<readonly ItemRow[]> => {
    const at = deps.ports.now()
    return openOf(rows, (item) => mayRead(house, item, by, at))
  }
}
